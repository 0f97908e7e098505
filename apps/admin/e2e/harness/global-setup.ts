import type { TestProject } from 'vitest/node';
import { startChromium } from './chromium';
import { startDemoServer, startDemoServers } from './demo-servers';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where to connect to the browser of the run. */
    readonly browser: string;
    /** A server that tests only read from. */
    readonly server: string;
    /** Where tests that write ask for a server of their own. */
    readonly control: string;
  }
}

/** One browser and one program of servers for the whole run. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const browser = await startChromium();
  const servers = await startDemoServers().catch(async (error: unknown) => {
    await browser.close();
    throw error;
  });
  project.provide('browser', browser.wsEndpoint());
  project.provide('control', servers.control);
  project.provide('server', await startDemoServer(servers.control));
  return async () => {
    await Promise.all([browser.close(), servers.stop()]);
  };
}
