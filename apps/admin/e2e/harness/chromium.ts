import { existsSync } from 'node:fs';
import path from 'node:path';
import { chromium, type BrowserServer } from 'playwright-core';
import { unpackChromium } from './unpack-chromium';

/** A Chromium that may be there, and what its libraries need. */
interface Candidate {
  readonly file: string;
  readonly environment?: Readonly<Record<string, string>>;
}

const NAMES = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'];
const PLACES = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

const ARGUMENTS = [
  // Nothing but the server under test can be reached, whatever a page asks for.
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
  '--disable-gpu',
  // Small in containers.
  '--disable-dev-shm-usage',
];

/** Starts the browser of `CHROMIUM_PATH`, else an installed one, else the one that comes with the dependencies. */
export async function startChromium(): Promise<BrowserServer> {
  const given = process.env['CHROMIUM_PATH'] ?? '';
  if (given !== '') return launch({ file: given });
  const reasons: string[] = [];
  for (const file of installed()) {
    try {
      return await launch({ file });
    } catch (error) {
      // A name on the path may be a stub of a package manager.
      reasons.push(`${file}: ${firstLine(error)}`);
    }
  }
  try {
    return await launch(await unpackChromium());
  } catch (error) {
    reasons.push(`@sparticuz/chromium: ${firstLine(error)}`);
    throw new Error(`No Chromium starts. Set CHROMIUM_PATH to one.\n${reasons.join('\n')}`, { cause: error });
  }
}

async function launch({ file, environment = {} }: Candidate): Promise<BrowserServer> {
  const start = (chromiumSandbox: boolean): Promise<BrowserServer> =>
    chromium.launchServer({
      executablePath: file,
      args: ARGUMENTS,
      chromiumSandbox,
      env: { ...process.env, ...environment },
      timeout: 60_000,
    });
  // Chromium has no sandbox for root.
  if (process.getuid?.() === 0) return start(false);
  return start(true).catch((error: unknown) => {
    // Where user namespaces are switched off; the browser sees only pages of this checkout.
    if (!/sandbox|namespace/i.test(String(error))) throw error;
    console.warn(`${file} starts without its sandbox: this system offers none.`);
    return start(false);
  });
}

function installed(): string[] {
  const folders = (process.env['PATH'] ?? '').split(path.delimiter).filter(Boolean);
  const named = NAMES.flatMap((name) => folders.map((folder) => path.join(folder, name)));
  return [...named, ...PLACES].filter((file) => existsSync(file));
}

function firstLine(error: unknown): string {
  return String(error).split('\n')[0] ?? '';
}
