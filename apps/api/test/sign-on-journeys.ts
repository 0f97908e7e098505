import { openBrowser, type Browser } from './browser.js';
import { startIdentityProvider, visitProvider, type IdentityProvider } from './identity-provider.js';
import { startTestServer, type Answer, type TestServer } from './server.js';

/** A server with a provider of single sign-on, and the ways of browsers between them. */
export interface Journeys {
  readonly server: TestServer;
  readonly provider: IdentityProvider;
  /** Goes to the provider as somebody and comes back; returns where the browser is sent then. */
  readonly passBy: (browser: Browser, start: string, name: string) => Promise<string>;
  /** Signs in by the provider. */
  readonly signInAs: (name: string, browser?: Browser, path?: string) => Promise<string>;
  /** Links somebody at the provider to whoever is signed in. */
  readonly link: (browser: Browser, name: string) => Promise<string>;
  readonly close: () => Promise<void>;
}

/** Starts both. The provider answers once it was told to serve. */
export async function startJourneys(): Promise<Journeys> {
  const provider = await startIdentityProvider();
  const server = await startTestServer({ singleSignOn: provider.settings });
  const passBy: Journeys['passBy'] = async (browser, start, name) => {
    const back = await visitProvider(start, name);
    if (back.origin !== server.url) throw new Error(`sent to ${back.href}`);
    return locationOf(await browser.get(back.pathname + back.search));
  };
  return {
    server,
    provider,
    passBy,
    signInAs: async (name, browser = openBrowser(server), path = '/units') => {
      const start = locationOf(await browser.get(`/auth/sso/start?return=${encodeURIComponent(path)}`));
      return passBy(browser, start, name);
    },
    link: async (browser, name) => {
      const { json } = await browser.post('/auth/sso/start', { purpose: 'LINK', return: '/account' });
      return passBy(browser, json.url, name);
    },
    close: async () => {
      await server.close();
      await provider.goDown();
    },
  };
}

/** Where an answer sends the browser. */
export function locationOf(answer: Answer): string {
  const location = answer.headers.get('location');
  if (location === null) throw new Error(`no redirect: ${answer.status} ${answer.text}`);
  return location;
}
