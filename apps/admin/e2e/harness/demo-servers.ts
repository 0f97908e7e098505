import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';

const API = path.resolve(import.meta.dirname, '../../../api');

/** The program that starts servers with the demo content. */
export interface DemoServers {
  /** `POST /` here starts another one. */
  readonly control: string;
  readonly stop: () => Promise<void>;
}

/** Starts the program; it lives with the API, because the client must know nothing of databases. */
export async function startDemoServers(): Promise<DemoServers> {
  const program = path.join('test', 'demo-servers.ts');
  const child = spawn(
    process.execPath,
    ['--conditions', '@haicap/source', '--import', 'tsx', program],
    // With its standard input it ends when this process is killed.
    { cwd: API, stdio: ['pipe', 'pipe', 'inherit'] },
  );
  const started = once(child.stdout, 'data').then(([line]) => String(line).trim());
  const failed = once(child, 'exit').then(([code]) => Promise.reject(new Error(`The server ended: ${code}`)));
  const control = await Promise.race([started, failed]);
  failed.catch(() => undefined);
  return {
    control,
    async stop() {
      child.stdin.end();
      if (child.exitCode === null) await once(child, 'exit');
    },
  };
}

/** Starts a server with the demo content and says where it is. */
export async function startDemoServer(control: string): Promise<string> {
  const response = await fetch(control, { method: 'POST' });
  if (!response.ok) throw new Error(await response.text());
  const { url } = (await response.json()) as { url: string };
  return url;
}

/** Starts such a server with a provider of single sign-on beside it. */
export async function startDemoServerWithProvider(
  control: string,
): Promise<{ readonly server: string; readonly provider: string }> {
  const response = await fetch(new URL('/?singleSignOn=1', control), { method: 'POST' });
  if (!response.ok) throw new Error(await response.text());
  const { url: server, provider } = (await response.json()) as { url: string; provider: string };
  return { server, provider };
}

/** Takes a server or its provider away, brings it back in its place, or sets the clock forward. */
export async function controlServer(
  control: string,
  act: 'stop' | 'start' | 'later' | 'provider-down' | 'provider-up',
  server: string,
  minutes = 0,
): Promise<void> {
  const address = new URL(
    `/${act}?${new URLSearchParams({ url: server, minutes: String(minutes) })}`,
    control,
  );
  const response = await fetch(address, { method: 'POST' });
  if (!response.ok) throw new Error(await response.text());
}
