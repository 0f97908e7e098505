import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';

/** The unpacked browser and what has to be set for it. */
export interface UnpackedChromium {
  readonly file: string;
  readonly environment: Readonly<Record<string, string>>;
}

const run = promisify(execFile);
const UNPACK =
  "const { default: chromium } = await import('@sparticuz/chromium'); await chromium.executablePath();";
const CACHE = path.resolve(import.meta.dirname, '../../node_modules/.cache');

/**
 * Unpacks the Chromium of `@sparticuz/chromium` once per checkout. The package unpacks into the shared temporary
 * folder and believes whatever lies there, also half a browser or that of another user; so it gets a folder of its
 * own, which gets its name when it is whole. The name of a platform makes it bring its own libraries.
 */
export async function unpackChromium(): Promise<UnpackedChromium> {
  const folder = path.join(CACHE, `chromium-${process.platform}-${process.arch}`);
  if (!existsSync(path.join(folder, 'chromium'))) await unpackInto(folder);
  return {
    file: path.join(folder, 'chromium'),
    environment: {
      LD_LIBRARY_PATH: [path.join(folder, 'al2023', 'lib'), process.env['LD_LIBRARY_PATH']]
        .filter(Boolean)
        .join(':'),
      FONTCONFIG_FILE: path.join(folder, 'fonts.conf'),
    },
  };
}

async function unpackInto(folder: string): Promise<void> {
  await mkdir(CACHE, { recursive: true });
  const draft = await mkdtemp(`${folder}-`);
  // In a process of its own: the package reads and writes environment variables.
  await run(process.execPath, ['--input-type=module', '--eval', UNPACK], {
    cwd: import.meta.dirname,
    env: { ...process.env, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs20.x', TMPDIR: draft },
  });
  await writeFile(path.join(draft, 'fonts.conf'), fontsConfiguration(folder));
  // Another run may have been faster.
  await rename(draft, folder).catch(() => rm(draft, { recursive: true, force: true }));
}

/** That of the package names the temporary folder. */
function fontsConfiguration(folder: string): string {
  const escaped = folder.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${escaped}/fonts</dir>
  <cachedir>${escaped}/fonts-cache</cachedir>
</fontconfig>
`;
}
