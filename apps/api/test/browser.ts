import type { Answer, TestServer } from './server.js';
import { PASSWORD } from './server.js';

/** A browser: it keeps the cookies that answers set. */
export interface Browser {
  readonly post: (path: string, body?: unknown, headers?: Record<string, string>) => Promise<Answer>;
  readonly get: (path: string, headers?: Record<string, string>) => Promise<Answer>;
  /** Login of whoever is signed in; null for nobody. */
  readonly whoAmI: () => Promise<string | null>;
  /** Cookies by name. */
  readonly cookies: Map<string, string>;
}

/** Opens a browser without cookies. */
export function openBrowser(server: TestServer, cookies: Map<string, string> = new Map()): Browser {
  const headers = (more: Record<string, string> = {}): Record<string, string> => {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    return { origin: server.url, ...(cookie === '' ? {} : { cookie }), ...more };
  };
  const keep = (answer: Answer): Answer => {
    keepCookies(cookies, answer.headers);
    return answer;
  };
  return {
    cookies,
    post: async (path, body = {}, more) => keep(await server.post(path, body, headers(more))),
    get: async (path, more) => keep(await server.get(path, headers(more))),
    whoAmI: async () => (await server.ask('{ viewer { login } }', headers())).json.data.viewer?.login ?? null,
  };
}

/** Does with a `Set-Cookie` what a browser does. */
export function keepCookies(cookies: Map<string, string>, headers: Headers): void {
  for (const line of headers.getSetCookie()) {
    const [pair = ''] = line.split(';');
    const [name = '', value = ''] = pair.split(/=(.*)/s);
    if (value === '' || /expires=Thu, 01 Jan 1970/i.test(line)) cookies.delete(name);
    else cookies.set(name, value);
  }
}

/** A browser in which somebody has signed in with the password alone. */
export async function signedIn(server: TestServer, login: string, password = PASSWORD): Promise<Browser> {
  const browser = openBrowser(server);
  const { status } = await browser.post('/auth/sign-in', { login, password });
  if (status !== 200) throw new Error(`${login} does not get in: ${status}`);
  return browser;
}
