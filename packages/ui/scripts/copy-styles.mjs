// tsc leaves style sheets behind; a published package needs them beside the compiled files.
import { cpSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');

/** @param {string} folder */
function copyStyles(folder) {
  for (const entry of readdirSync(join(root, 'src', folder))) {
    const path = join(folder, entry);
    if (statSync(join(root, 'src', path)).isDirectory()) copyStyles(path);
    else if (path.endsWith('.css')) cpSync(join(root, 'src', path), join(root, 'dist', path));
  }
}

copyStyles('.');
