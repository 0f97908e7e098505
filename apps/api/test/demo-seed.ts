import { createHash } from 'node:crypto';
import { readFile, readdir } from 'node:fs/promises';
import path from 'node:path';
import type { Db } from '@haicap/database';
import { seedDemo } from '@haicap/database/seed';
import type { TestSeed } from '@haicap/database/testing';
import { seedDemoUsers } from '../src/accounts/demo-users.js';

/** The demo content with its users, for test databases. */
export async function demoSeed(): Promise<TestSeed> {
  return { name: `browser_${await contentHash()}`, load: loadDemo };
}

async function loadDemo(db: Db): Promise<void> {
  await seedDemo(db);
  await seedDemoUsers(db);
}

/** A template of other content must not be taken for that of today. */
async function contentHash(): Promise<string> {
  const hash = createHash('sha256');
  const folder = path.resolve(import.meta.dirname, '../../../prisma/seed/content');
  for (const file of (await readdir(folder)).toSorted()) hash.update(await readFile(path.join(folder, file)));
  return hash.digest('hex').slice(0, 12);
}
