import { createHash } from 'node:crypto';
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { ROOT, STATE } from './project.mjs';

const MADE = new Set([
  'node_modules',
  'dist',
  'generated',
  'coverage',
  'test-results',
  'e2e',
  'test',
  'bench',
  'docs',
]);

/** A hash of files, by name and content. */
export function fingerprintOf(files, ...more) {
  const hash = createHash('sha256').update(JSON.stringify(more));
  for (const file of files.toSorted())
    hash.update(path.relative(ROOT, file)).update('\0').update(readFileSync(file)).update('\0');
  return hash.digest('hex');
}

/** Everything that a build is made from. */
export function sourceFiles() {
  const top = ['package.json', 'pnpm-lock.yaml', 'pnpm-workspace.yaml', 'tsconfig.base.json', 'turbo.json'];
  const rooms = ['apps', 'packages', 'prisma'].flatMap((room) => filesBelow(path.join(ROOT, room)));
  return [...top.map((name) => path.join(ROOT, name)), ...rooms];
}

function filesBelow(folder) {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const file = path.join(folder, entry.name);
    if (entry.isDirectory())
      return MADE.has(entry.name) || entry.name.startsWith('.') ? [] : filesBelow(file);
    return entry.isFile() && !/(\.test\.tsx?|\.generated\.ts|\.md|\.tsbuildinfo)$/.test(entry.name)
      ? [file]
      : [];
  });
}

/** What was remembered under a name. */
export function remembered(name) {
  try {
    return readFileSync(path.join(STATE, name), 'utf8');
  } catch {
    return null;
  }
}

export function remember(name, value) {
  writeFileSync(path.join(STATE, name), value);
}
