import * as openid from 'openid-client';
import { RequestError } from '../http/request-error.js';
import type { SingleSignOnSettings } from '../start/read-single-sign-on.js';

/** What has to be remembered while the browser is at the provider. */
export interface Expected {
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
}

/** Somebody as a provider knows them: never by e-mail, which may be given to somebody else. */
export interface ExternalSubject {
  readonly issuer: string;
  readonly subject: string;
}

/** A provider of single sign-on: authorization code with PKCE, state and nonce. */
export interface SingleSignOn {
  readonly label: string;
  /** Where to send the browser. Throws SINGLE_SIGN_ON_UNAVAILABLE. */
  readonly begin: (redirectUri: string, mustProve: boolean) => Promise<Expected & { readonly url: string }>;
  /** Who came back. Throws SINGLE_SIGN_ON_FAILED or SINGLE_SIGN_ON_UNAVAILABLE. */
  readonly finish: (location: URL, expected: Expected, mustProve: boolean) => Promise<ExternalSubject>;
}

const TIMEOUT_SECONDS = 5;
/** Seconds since the person proved it at the provider, where a proof was asked for. */
const LONGEST_SINCE_PROOF = 300;

/** The provider of the settings. It is looked up when it is needed, so that one that is down at the start is no fault. */
export function createSingleSignOn(settings: SingleSignOnSettings): SingleSignOn {
  let known: Promise<openid.Configuration> | undefined;
  const configuration = (): Promise<openid.Configuration> => {
    known ??= discover(settings).catch((cause: unknown) => {
      known = undefined;
      throw unavailable(cause);
    });
    return known;
  };
  return {
    label: settings.label,
    begin: async (redirectUri, mustProve) => begin(await configuration(), redirectUri, mustProve),
    finish: async (location, expected, mustProve) =>
      finish(await configuration(), location, expected, mustProve),
  };
}

function discover({ issuer, clientId, clientSecret }: SingleSignOnSettings): Promise<openid.Configuration> {
  // signatures are checked although the token comes straight from the provider
  const always = [openid.enableNonRepudiationChecks];
  // the settings allow plain HTTP for this machine alone
  const execute = issuer.protocol === 'http:' ? [...always, openid.allowInsecureRequests] : always;
  return openid.discovery(issuer, clientId, clientSecret, undefined, { execute, timeout: TIMEOUT_SECONDS });
}

async function begin(
  configuration: openid.Configuration,
  redirectUri: string,
  mustProve: boolean,
): Promise<Expected & { readonly url: string }> {
  const [state, nonce, verifier] = [
    openid.randomState(),
    openid.randomNonce(),
    openid.randomPKCECodeVerifier(),
  ];
  const url = openid.buildAuthorizationUrl(configuration, {
    redirect_uri: redirectUri,
    scope: 'openid',
    state,
    nonce,
    code_challenge: await openid.calculatePKCECodeChallenge(verifier),
    code_challenge_method: 'S256',
    ...(mustProve ? { prompt: 'login', max_age: '0' } : {}),
  });
  return { url: url.href, state, nonce, verifier };
}

async function finish(
  configuration: openid.Configuration,
  location: URL,
  { state, nonce, verifier }: Expected,
  mustProve: boolean,
): Promise<ExternalSubject> {
  try {
    const tokens = await openid.authorizationCodeGrant(configuration, location, {
      expectedState: state,
      expectedNonce: nonce,
      pkceCodeVerifier: verifier,
      ...(mustProve ? { maxAge: LONGEST_SINCE_PROOF } : {}),
    });
    const { iss: issuer, sub: subject } = tokens.claims()!;
    return { issuer, subject };
  } catch (cause) {
    throw isNetwork(cause) ? unavailable(cause) : refused('SINGLE_SIGN_ON_FAILED', 401, cause);
  }
}

/** `fetch` fails with a TypeError of its own; what the library does not like has a code. */
function isNetwork(error: unknown): boolean {
  const { name, code, message } = error as { name?: string; code?: string; message?: string };
  return code === 'OAUTH_TIMEOUT' || (name === 'TypeError' && message === 'fetch failed');
}

function unavailable(cause: unknown): RequestError {
  return refused('SINGLE_SIGN_ON_UNAVAILABLE', 503, cause);
}

function refused(
  code: 'SINGLE_SIGN_ON_FAILED' | 'SINGLE_SIGN_ON_UNAVAILABLE',
  status: number,
  cause: unknown,
): RequestError {
  return Object.assign(new RequestError(status, code), { cause });
}
