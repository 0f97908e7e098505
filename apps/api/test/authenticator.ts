import { codeOf, stepOf } from '../src/accounts/totp.js';
import { openBrowser, signedIn, type Browser } from './browser.js';
import { PASSWORD, type TestServer } from './server.js';

/** An application on somebody's phone. */
export interface Authenticator {
  /** The code of now, or of so many steps later. */
  readonly code: (steps?: number) => string;
  readonly recoveryCodes: readonly string[];
}

/** Makes the code that an application would show for a secret in base32. */
export function codeFor(secret: string, now: Date, steps = 0): string {
  return codeOf(fromBase32(secret), stepOf(now) + steps);
}

/** Sets up a second factor in a browser that has just signed in. */
export async function setUpAuthenticator(server: TestServer, browser: Browser): Promise<Authenticator> {
  const { json } = await browser.post('/auth/totp/start');
  const code = (steps = 0): string => codeFor(json.secret, server.now(), steps);
  const confirmed = await browser.post('/auth/totp/confirm', { code: code() });
  if (confirmed.status !== 200) throw new Error(`not confirmed: ${confirmed.text}`);
  // the code that confirmed it is used up
  server.wait(1);
  return { code, recoveryCodes: confirmed.json.recoveryCodes };
}

/** A new user with a second factor. */
export async function addUserWithFactor(server: TestServer, login: string): Promise<Authenticator> {
  await server.addUser(login);
  return setUpAuthenticator(server, await signedIn(server, login));
}

/** A browser in which the password was right and the second factor is missing. */
export async function atSecondFactor(server: TestServer, login: string): Promise<Browser> {
  const browser = openBrowser(server);
  const { json } = await browser.post('/auth/sign-in', { login, password: PASSWORD });
  if (json.secondFactor !== 'TOTP') throw new Error(`${login} is not asked for a code`);
  return browser;
}

function fromBase32(text: string): Buffer {
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
  const bits = Array.from(text, (letter) => alphabet.indexOf(letter).toString(2).padStart(5, '0')).join('');
  return Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)));
}
