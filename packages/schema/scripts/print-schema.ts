// Writes schema.graphql, or with --check fails when the committed contract is stale.
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { printContract } from '../src/sdl.js';

const file = path.join(import.meta.dirname, '..', 'schema.graphql');
const contract = printContract();
if (!process.argv.includes('--check')) {
  writeFileSync(file, contract);
} else if (readFileSync(file, 'utf8') !== contract) {
  console.error(
    'packages/schema/schema.graphql is stale: run `pnpm --filter @haicap/schema run sdl` and review its diff.',
  );
  process.exit(1);
}
