import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';

/** The unpacked browser and what has to be set for it. */
export interface UnpackedChromium {
  readonly file: string;
  readonly environment: Readonly<Record<string, string>>;
}

const CACHE = path.resolve(import.meta.dirname, '../../node_modules/.cache');

/**
 * Unpacks the Chromium of `@sparticuz/chromium` once per checkout. The package unpacks into the shared temporary
 * folder and believes whatever lies there, also half a browser or that of another user; so it gets a folder of its
 * own, which gets its name when it is whole.
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
  const before = { ...process.env };
  try {
    // The name of a platform that the package brings libraries for; it reads both variables.
    process.env['AWS_EXECUTION_ENV'] = 'AWS_Lambda_nodejs20.x';
    process.env['TMPDIR'] = draft;
    const { default: chromium } = await import('@sparticuz/chromium');
    await chromium.executablePath();
    await writeFile(path.join(draft, 'fonts.conf'), fontsConfiguration(folder));
  } finally {
    process.env = before;
  }
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
