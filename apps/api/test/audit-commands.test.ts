import { createTestDatabase, type TestDatabase } from '@haicap/database/testing';
import { recordEvent } from '@haicap/schema/audit';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CommandContext } from '../src/commands/command.js';
import { runCommand } from '../src/commands/run-command.js';
import { deriveKey as keysOfTest } from './keys.js';

let db: TestDatabase;
beforeAll(async () => {
  db = await createTestDatabase();
  const event = {
    event: 'SIGNED_IN',
    actorId: null,
    actorName: 'Lan',
    operation: 'POST /auth/sign-in',
  } as const;
  for (let time = 0; time < 5; time += 1) await recordEvent(db, event);
});
afterAll(() => db.close());

/** What a command prints. */
async function haicap(typed: string, deriveKey: CommandContext['deriveKey'] = keysOfTest): Promise<string> {
  const lines: string[] = [];
  await runCommand(typed.split(' '), {
    db,
    now: new Date('2026-11-23T02:00:00Z'),
    locale: 'en',
    baseUrl: 'http://localhost:4000',
    deriveKey,
    print: (line) => void lines.push(line),
    readInput: () => Promise.resolve(''),
  });
  return lines.join('\n');
}

/** Seals of other runs' transactions may have to be waited for. */
const sealed = () =>
  expect.poll(() => haicap('audit seal --print'), { timeout: 30_000 }).toMatch(/^[1-9]\d*:[0-9a-f]{64}$/);

const lastVerification = async () =>
  (await db.pool.query('SELECT entries::int, fault FROM audit.verification ORDER BY id DESC LIMIT 1'))
    .rows[0];

describe('pnpm haicap audit', () => {
  it('seals, and tells what to keep outside', async () => {
    await sealed();
    expect(await haicap('audit seal')).toMatch(/^Sealed up to seal \d+\.$/);
  });

  it('verifies an intact trail, in words and for programs, and keeps the result', async () => {
    expect(await haicap('audit verify')).toMatch(
      /^The trail is intact: \d+ entries, \d+ seals, \d+ entries not sealed yet\.$/,
    );
    expect(JSON.parse(await haicap('audit verify --json'))).toMatchObject({ isIntact: true, fault: null });
    expect(await lastVerification()).toMatchObject({ fault: null });
  });

  it('refuses what is no anchor', async () => {
    await expect(haicap('audit verify --against 7')).rejects.toThrow('7 is not of the form');
  });

  it('counts seals of a former secret only after somebody took its key over', async () => {
    const other = (purpose: string): Buffer => keysOfTest(`${purpose} 2`);
    await expect(haicap('audit verify', other)).rejects.toThrow(
      /signed with the key [0-9a-f]{16}, which is not/,
    );
    const { rows } = await db.pool.query('SELECT key_id FROM audit.seal LIMIT 1');
    expect(await haicap(`audit accept-key ${rows[0].key_id}`, other)).toContain('was taken over');
    expect(await haicap('audit verify', other)).toContain('The trail is intact');
    await expect(haicap('audit accept-key feedfeedfeedfeed', other)).rejects.toThrow('No former seal');
  });

  it('fails on a fault, names it, and keeps it', async () => {
    await db.pool.query('ALTER TABLE audit.entry DISABLE TRIGGER append_only');
    await db.pool.query(
      `UPDATE audit.entry SET actor_name = 'Minh' WHERE id = (SELECT min(id) + 2 FROM audit.entry)`,
    );
    await db.pool.query('ALTER TABLE audit.entry ENABLE TRIGGER append_only');
    await expect(haicap('audit verify')).rejects.toThrow(
      'THE TRAIL IS NOT INTACT: Entry 3 under seal 1 was changed.',
    );
    await expect(haicap('audit verify --json')).rejects.toThrow('NOT INTACT');
    expect(await lastVerification()).toMatchObject({ fault: { code: 'ENTRY_CHANGED', entry: '3' } });
  });

  it('finds a cut tail by what was kept outside', async () => {
    await expect(haicap(`audit verify --against 99:${'0'.repeat(64)}`)).rejects.toThrow('NOT INTACT');
  });
});
