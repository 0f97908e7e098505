// Writes schema.graphql and docs/data-classes.md, or with --check fails when a committed one is stale.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { printClassReference, printContract } from '../src/sdl.js';

const root = path.join(import.meta.dirname, '..', '..', '..');
const printed = [
  { file: 'packages/schema/schema.graphql', text: printContract() },
  { file: 'docs/data-classes.md', text: printClassReference() },
];
for (const { file, text } of printed) {
  const place = path.join(root, file);
  if (!process.argv.includes('--check')) {
    writeFileSync(place, text);
  } else if (!existsSync(place) || readFileSync(place, 'utf8') !== text) {
    console.error(`${file} is stale: run \`pnpm --filter @haicap/schema run sdl\` and review its diff.`);
    process.exitCode = 1;
  }
}
