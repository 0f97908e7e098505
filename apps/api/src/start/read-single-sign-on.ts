import type { Locale } from '@haicap/i18n';
import { serverText } from '@haicap/i18n/server';
import { StartError } from './start-error.js';

/** A provider of single sign-on by OpenID Connect. */
export interface SingleSignOnSettings {
  readonly issuer: URL;
  readonly clientId: string;
  readonly clientSecret: string;
  /** What the button says. */
  readonly label: string;
}

/** Reads one setting; null when it is not set. */
type Read = (name: string) => string | null;

const NEEDED = ['HAICAP_OIDC_ISSUER', 'HAICAP_OIDC_CLIENT_ID', 'HAICAP_OIDC_CLIENT_SECRET'] as const;

/** The provider of `HAICAP_OIDC_…`: all of its variables or none. */
export function readSingleSignOn(read: Read, locale: Locale): SingleSignOnSettings | null {
  const [issuer, clientId, clientSecret] = NEEDED.map(read);
  if (!issuer && !clientId && !clientSecret) return null;
  if (!issuer || !clientId || !clientSecret) {
    const missing = NEEDED.filter((name) => read(name) === null).join(', ');
    throw new StartError(serverText(locale, 'environment.singleSignOn', { missing }));
  }
  const url = URL.canParse(issuer) ? new URL(issuer) : null;
  if (url === null || !isSafe(url)) {
    throw new StartError(serverText(locale, 'environment.issuer', { value: issuer }));
  }
  return { issuer: url, clientId, clientSecret, label: read('HAICAP_OIDC_LABEL') ?? url.host };
}

/** Codes and tokens never cross a network in the clear. */
function isSafe({ protocol, hostname }: URL): boolean {
  if (protocol === 'https:') return true;
  return protocol === 'http:' && /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/.test(hostname);
}
