import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

/**
 * Checks the budgets of the built client, in kB gzip: what the start page loads, and what each lazy route adds.
 * Usage: node scripts/check-bundle.mjs [dist]
 */
const FIRST_ROUTE = 300;
const LAZY_ROUTE = 80;
const START = ['index.html', 'src/app/overview/overview-page.tsx'];

const dist = process.argv[2] ?? 'dist';
const manifest = JSON.parse(readFileSync(join(dist, '.vite/manifest.json'), 'utf8'));
const sizes = new Map();

const first = filesOf([...START, vietnamese()]);
const failures = [];
report('first route', total(first), FIRST_ROUTE);
for (const key of lazyRoutes()) {
  report(key, total([...filesOf([key])].filter((file) => !first.has(file))), LAZY_ROUTE);
}
if (failures.length > 0) {
  console.error(`Over budget: ${failures.join(', ')}`);
  process.exit(1);
}

function report(name, kilobytes, budget) {
  const isOver = kilobytes > budget;
  if (isOver) failures.push(name);
  console.log(`${isOver ? '!' : ' '} ${kilobytes.toFixed(1).padStart(7)} kB of ${budget}  ${name}`);
}

/** Pages that the router loads when they are opened. */
function lazyRoutes() {
  return Object.keys(manifest)
    .filter((key) => key.endsWith('-page.tsx') && manifest[key].isDynamicEntry)
    .toSorted();
}

function vietnamese() {
  return Object.keys(manifest).find((key) => key.endsWith('messages/vi/index.ts'));
}

/** All scripts and style sheets that some entries need, fonts and images left out. */
function filesOf(keys, found = new Set(), seen = new Set()) {
  for (const key of keys) {
    if (key === undefined || seen.has(key)) continue;
    seen.add(key);
    const entry = manifest[key];
    if (entry === undefined) throw new Error(`not in the manifest: ${key}`);
    for (const file of [entry.file, ...(entry.css ?? [])]) if (/\.(js|css)$/.test(file)) found.add(file);
    filesOf(entry.imports ?? [], found, seen);
  }
  return found;
}

function total(files) {
  return [...files].reduce((sum, file) => sum + size(file), 0) / 1000;
}

function size(file) {
  if (!sizes.has(file)) sizes.set(file, gzipSync(readFileSync(join(dist, file))).length);
  return sizes.get(file);
}
