import { createTestDatabase, readTrail, type TestDatabase } from '@haicap/database/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { toGlobalId } from '../src/graphql/global-id.js';
import { newId } from '@haicap/database/ledger';
import {
  checksum,
  COUNTRY,
  draft,
  instrumentOf,
  lead,
  named,
  part,
  payload,
  staffOf,
  step,
  target,
  unitId,
} from './act-story.js';
import type { Answer, Asker } from './execute.js';
import { tellLedger } from './seed-ledger.js';

const seed = tellLedger();
const langSon = seed.province('20', 'Tỉnh Lạng Sơn');
const caoBang = seed.province('04', 'Tỉnh Cao Bằng');
const binhXa = seed.commune(langSon, '06460', 'Xã Bính Xá');
const kienMoc = seed.commune(langSon, '06463', 'Xã Kiên Mộc');

let db: TestDatabase;
let instrument: string;
let editor: Asker;
let neighbour: Asker;
beforeAll(async () => {
  db = await createTestDatabase();
  await seed.store(db);
  instrument = await instrumentOf(db, '1672/NQ-UBTVQH15');
  editor = await staffOf(db, langSon, 'UNIT_EDITOR');
  neighbour = await staffOf(db, caoBang);
});
afterAll(() => db.close());

const merger = draft(
  [target('a', { code: '06463', name: 'Xã Kiên Mộc' }, { parentUnitId: unitId(langSon) })],
  [part(binhXa, 'a'), part(kienMoc, 'a')],
);
const unfinished = draft(
  [target('a', { code: '06463', name: 'Xã Kiên Mộc' }, { parentUnitId: unitId(langSon) })],
  [part(binhXa, 'a', 'PART')],
);

/** Every step that only needs to know the act, with what else its input asks for. */
const STEPS = [
  { mutation: 'territorialChangeReview', from: 'DRAFT', to: 'REVIEWED' },
  { mutation: 'territorialChangeReturn', from: 'REVIEWED', to: 'DRAFT' },
  { mutation: 'territorialChangeAdopt', from: 'REVIEWED', to: 'ADOPTED' },
  { mutation: 'territorialChangeApply', from: 'ADOPTED', to: 'OPERATIONAL' },
  { mutation: 'territorialChangeCancel', from: 'REVIEWED', to: 'CANCELLED' },
] as const;

function inputOf(mutation: string, act: { id: string; expectedVersion: number }): Record<string, unknown> {
  if (mutation === 'territorialChangeAdopt')
    return { ...act, instrumentId: instrument, adoptedOn: '2025-06-16' };
  if (mutation === 'territorialChangeCancel') return { ...act, reason: 'Không còn phù hợp' };
  return act;
}

describe.each(STEPS)('$mutation', ({ mutation, from }) => {
  it('is refused to who may not make the step, and leaves everything as it was', async () => {
    const act = await lead(db, merger, from, instrument);
    const before = await checksum(db);
    const viewer = await staffOf(db, langSon, 'VIEWER');
    const input = inputOf(mutation, named(act));
    expect(await step(db, mutation, input, viewer)).toMatchObject({
      __typename: 'Forbidden',
      code: 'FORBIDDEN',
      message: expect.stringContaining('.'),
    });
    // An act that is not yet adopted does not exist for the neighbours; an adopted one is not theirs.
    expect((await step(db, mutation, input, neighbour)).__typename).toBe(
      from === 'ADOPTED' ? 'Forbidden' : 'NotFound',
    );
    if (mutation !== 'territorialChangeCancel') {
      expect(await step(db, mutation, input, editor)).toMatchObject({ __typename: 'Forbidden' });
    }
    expect(await checksum(db)).toBe(before);
  });

  it('is refused for an older version, with the current one', async () => {
    const act = await lead(db, merger, from, instrument);
    const input = inputOf(mutation, { id: act.id, expectedVersion: act.version - 1 });
    expect(await step(db, mutation, input)).toMatchObject({
      __typename: 'Conflict',
      code: 'CONFLICT',
      currentVersion: act.version,
      changedBy: 'Test',
    });
  });

  it('does not find what is no act', async () => {
    for (const id of [unitId(binhXa), toGlobalId('TerritorialChangeEvent', newId()), 'x']) {
      const input = inputOf(mutation, { id, expectedVersion: 1 });
      expect(await step(db, mutation, input)).toMatchObject({ __typename: 'NotFound', code: 'NOT_FOUND' });
    }
  });

  it('is refused from another state, with the states allowed', async () => {
    const cancelled = await cancel(await lead(db, merger, 'DRAFT'));
    expect(await step(db, mutation, inputOf(mutation, named(cancelled)))).toMatchObject({
      __typename: 'IllegalTransition',
      code: 'ILLEGAL_TRANSITION',
      from: 'CANCELLED',
      allowed: [],
    });
  });
});

describe('a note', () => {
  it.each(['Review', 'Return', 'Apply'])('that is too long is refused by %s', async (name) => {
    const act = await lead(db, merger, 'DRAFT');
    const input = { ...named(act), note: 'x'.repeat(2_001) };
    expect(await step(db, `territorialChange${name}`, input)).toMatchObject({
      __typename: 'InvalidInput',
      issues: [{ path: ['note'], code: 'input.tooLong' }],
    });
  });
});

describe('reviewing an act', () => {
  it('needs a proof sheet without errors', async () => {
    const act = await lead(db, unfinished, 'DRAFT');
    const before = await checksum(db);
    const answer = await step(db, 'territorialChangeReview', named(act));
    expect(answer).toMatchObject({
      __typename: 'LedgerRefused',
      code: 'LEDGER_REFUSED',
      proof: { isApplicable: false },
    });
    expect(answer.proof.findings.map((finding: { code: string }) => finding.code)).toEqual(
      expect.arrayContaining(['SOURCE_NOT_CONSUMED', 'CODE_IN_USE', 'NAME_IN_USE']),
    );
    expect(
      answer.proof.findings.every((finding: { message: string }) => !finding.message.includes('{')),
    ).toBe(true);
    expect(await checksum(db)).toBe(before);
  });

  it('can be taken back, and the note stands in the audit trail', async () => {
    const act = await lead(db, merger, 'REVIEWED');
    const returned = payload(
      await step(db, 'territorialChangeReturn', { ...named(act), note: 'Thiếu căn cứ' }),
    );
    expect(returned).toMatchObject({ status: 'DRAFT', version: act.version + 1 });
    const entry = (await readTrail(db)).at(-1);
    expect(entry).toMatchObject({
      operation: 'territorialChangeReturn',
      reason: 'Thiếu căn cứ',
      actorName: 'Test',
      tableName: 'territorial_change_event',
    });
  });
});

describe('adopting an act', () => {
  it('records the instrument and its days', async () => {
    const act = await lead(db, merger, 'ADOPTED', instrument);
    expect(act).toMatchObject({
      status: 'ADOPTED',
      adoptedOn: '2025-06-16',
      inForceOn: '2025-06-16',
      instrument: { number: '1672/NQ-UBTVQH15' },
      nextStates: ['OPERATIONAL', 'CANCELLED'],
    });
  });

  it('needs an instrument that is there', async () => {
    const act = await lead(db, merger, 'REVIEWED');
    const input = { ...named(act), adoptedOn: '2025-06-16' };
    const missing = { ...input, instrumentId: toGlobalId('LegalInstrument', newId()) };
    expect(await step(db, 'territorialChangeAdopt', missing)).toMatchObject({ __typename: 'NotFound' });
    expect(
      await step(db, 'territorialChangeAdopt', { ...input, instrumentId: unitId(binhXa) }),
    ).toMatchObject({
      __typename: 'InvalidInput',
      issues: [{ path: ['instrumentId'], code: 'input.identifier' }],
    });
  });
});

describe('cancelling an act', () => {
  it('needs a reason, and keeps it', async () => {
    const act = await lead(db, merger, 'DRAFT');
    expect(await step(db, 'territorialChangeCancel', { ...named(act), reason: ' ' })).toMatchObject({
      __typename: 'InvalidInput',
      issues: [{ path: ['reason'], code: 'input.required' }],
    });
    const cancelled = await cancel(act);
    expect(cancelled).toMatchObject({
      status: 'CANCELLED',
      cancelReason: 'Không còn phù hợp',
      nextStates: [],
    });
  });

  it('is for the editor while it is a draft, then for the administrator', async () => {
    const drafted = await lead(db, merger, 'DRAFT');
    const input = inputOf('territorialChangeCancel', named(drafted));
    expect(payload(await step(db, 'territorialChangeCancel', input, editor)).status).toBe('CANCELLED');
    const adopted = await lead(db, merger, 'ADOPTED', instrument);
    const later = inputOf('territorialChangeCancel', named(adopted));
    expect(await step(db, 'territorialChangeCancel', later, editor)).toMatchObject({
      __typename: 'Forbidden',
    });
  });
});

describe('moves in one request', () => {
  it('each see what the one before stored', async () => {
    const act = await lead(db, merger, 'DRAFT');
    const { ask } = await import('./execute.js');
    const answer = await ask(
      db,
      `mutation ($a: TerritorialChangeStepInput!, $b: TerritorialChangeStepInput!) {
        review: territorialChangeReview(input: $a) { ... on TerritorialChangePayload { territorialChange { status version } } }
        back: territorialChangeReturn(input: $b) { ... on TerritorialChangePayload { territorialChange { status version } } } }`,
      { a: named(act), b: { id: act.id, expectedVersion: act.version + 1 } },
      COUNTRY,
    );
    expect(answer).toEqual({
      review: { territorialChange: { status: 'REVIEWED', version: 2 } },
      back: { territorialChange: { status: 'DRAFT', version: 3 } },
    });
  });

  it('succeed for one of two who decide at once', async () => {
    const act = await lead(db, merger, 'REVIEWED');
    const answers: Answer[] = await Promise.all([
      step(db, 'territorialChangeReturn', named(act)),
      step(db, 'territorialChangeCancel', { ...named(act), reason: 'Trùng' }),
    ]);
    const names = answers.map(({ __typename }) => __typename as string);
    expect(names.filter((name) => name === 'TerritorialChangePayload')).toHaveLength(1);
    expect(names.filter((name) => name === 'Conflict' || name === 'IllegalTransition')).toHaveLength(1);
  });
});

async function cancel(act: Answer): Promise<Answer> {
  return payload(await step(db, 'territorialChangeCancel', { ...named(act), reason: 'Không còn phù hợp' }));
}
