import { generateKeyPairSync } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import Provider from 'oidc-provider';
import type { SingleSignOnSettings } from '../src/start/read-single-sign-on.js';
import { keepCookies } from './browser.js';

/** A real OpenID Connect provider on a port of its own: everybody gets in there by the name they type. */
export interface IdentityProvider {
  readonly settings: SingleSignOnSettings;
  /** Tells the provider where the application is; before that it answers nothing. */
  readonly serve: (redirectUri: string) => void;
  /** Takes it off the network, and puts it back. */
  readonly goDown: () => Promise<void>;
  readonly comeUp: () => Promise<void>;
}

type Handler = (request: IncomingMessage, response: ServerResponse) => void;

/** Starts a provider. */
export async function startIdentityProvider(): Promise<IdentityProvider> {
  let handler: Handler = (_request, response) => response.writeHead(503).end();
  let server = await listen(0);
  const { port } = server.address() as AddressInfo;
  const issuer = `http://127.0.0.1:${port}`;
  const settings = {
    issuer: new URL(issuer),
    clientId: 'hai-cap',
    clientSecret: 'a secret of the tests only',
    label: 'Thử nghiệm',
  };

  async function listen(on: number): Promise<Server> {
    const made = createServer((request, response) => handler(request, response));
    made.listen(on, '127.0.0.1');
    await once(made, 'listening');
    return made;
  }

  return {
    settings,
    serve: (redirectUri) => {
      handler = new Provider(issuer, configurationOf(settings, redirectUri)).callback();
    },
    goDown: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
    comeUp: async () => {
      server = await listen(port);
    },
  };
}

function configurationOf(
  { clientId, clientSecret }: SingleSignOnSettings,
  redirectUri: string,
): Readonly<Record<string, unknown>> {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2_048 });
  const key = { ...privateKey.export({ format: 'jwk' }), use: 'sig', alg: 'RS256', kid: 'test' };
  return {
    clients: [{ client_id: clientId, client_secret: clientSecret, redirect_uris: [redirectUri] }],
    jwks: { keys: [key] },
    cookies: { keys: ['a key of the tests'] },
    pkce: { required: () => true },
    claims: { openid: ['sub', 'email'] },
    // everybody has the same address: nobody may be let in by it
    findAccount: (_context: unknown, id: string) => ({
      accountId: id,
      claims: () => ({ sub: id, email: 'lan@example.vn', email_verified: true }),
    }),
  };
}

/** What a person does at the provider: types a name, agrees, and is sent back. Returns where to. */
export async function visitProvider(
  start: string,
  login: string,
  cookies: Map<string, string> = new Map(),
): Promise<URL> {
  const home = new URL(start).origin;
  let request: { url: string; form?: string } = { url: start };
  for (let step = 0; step < 20; step += 1) {
    if (new URL(request.url).origin !== home) return new URL(request.url);
    request = await visit(request, login, cookies);
  }
  throw new Error('the provider sends the browser round and round');
}

async function visit(
  { url, form }: { url: string; form?: string },
  login: string,
  cookies: Map<string, string>,
): Promise<{ url: string; form?: string }> {
  const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  const response = await fetch(url, {
    redirect: 'manual',
    headers: {
      cookie,
      ...(form === undefined ? {} : { 'content-type': 'application/x-www-form-urlencoded' }),
    },
    ...(form === undefined ? {} : { method: 'POST', body: form }),
  });
  keepCookies(cookies, response.headers);
  const location = response.headers.get('location');
  if (location !== null) return { url: new URL(location, url).href };
  const page = await response.text();
  const action = /<form[^>]* action="([^"]+)"/.exec(page)?.[1];
  const prompt = /name="prompt" value="(\w+)"/.exec(page)?.[1];
  if (action === undefined || prompt === undefined) throw new Error(`no form: ${response.status} ${page}`);
  const fields: Record<string, string> = prompt === 'login' ? { prompt, login, password: 'any' } : { prompt };
  return { url: new URL(action, url).href, form: new URLSearchParams(fields).toString() };
}
