import { createTestDatabase, type TestDatabase } from '@haicap/database/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { toGlobalId } from '../src/graphql/global-id.js';
import { newId } from '@haicap/database/ledger';
import { checksum, step } from './act-story.js';
import { ask, askInVain, type Answer, type Asker } from './execute.js';

const EDITOR: Asker = { role: 'SECRETARIAT', scopePath: 'vn.p1.' };
const RESOLUTION = {
  number: ' 1672 / nq-ubtvqh15',
  kind: 'RESOLUTION',
  issuer: 'Ủy ban Thường vụ Quốc hội',
  issuedOn: '2025-06-16',
  effectiveOn: '2025-06-16',
  operativeOn: '2025-07-01',
  subject: 'Sắp xếp các đơn vị hành chính cấp xã của tỉnh Lạng Sơn năm 2025',
  sourceUrl: 'https://vanban.chinhphu.vn/?docid=1672',
};

let db: TestDatabase;
beforeAll(async () => {
  db = await createTestDatabase();
});
afterAll(() => db.close());

describe('recording a legal instrument', () => {
  it('writes its number as the register does, once for one key', async () => {
    const input = { ...RESOLUTION, idempotencyKey: 'k1' };
    const [first, second] = await Promise.all([
      step(db, 'legalInstrumentCreate', input, EDITOR),
      step(db, 'legalInstrumentCreate', input, EDITOR),
    ]);
    expect(first.instrument).toMatchObject({
      number: '1672/NQ-UBTVQH15',
      version: 1,
      issuedOn: '2025-06-16',
    });
    expect(second.instrument.id).toBe(first.instrument.id);
    expect(await step(db, 'legalInstrumentCreate', { ...input, subject: 'Khác' }, EDITOR)).toMatchObject({
      __typename: 'IdempotencyKeyReused',
    });
  });

  it('refuses a number that is taken, however it is typed, and faulty fields', async () => {
    const before = await checksum(db);
    expect(
      await step(db, 'legalInstrumentCreate', { ...RESOLUTION, number: '1672/NQ–UBTVQH15' }, EDITOR),
    ).toMatchObject({
      __typename: 'InvalidInput',
      issues: [
        {
          path: ['number'],
          code: 'instruments.number.taken',
          message: 'Số, ký hiệu này đã có trong danh mục văn bản.',
        },
      ],
    });
    const faulty = {
      ...RESOLUTION,
      number: 'abc',
      sourceUrl: 'javascript:alert(1)',
      effectiveOn: '2025-06-01',
    };
    const { issues } = await step(db, 'legalInstrumentCreate', faulty, EDITOR);
    expect(issues.map(({ code }: { code: string }) => code)).toEqual(
      expect.arrayContaining(['instruments.number.shape', 'input.url']),
    );
    expect(await checksum(db)).toBe(before);
  });

  it('two at once with one number: one is refused', async () => {
    const input = { ...RESOLUTION, number: '1/2025/QĐ-TTg' };
    const answers: Answer[] = await Promise.all([
      step(db, 'legalInstrumentCreate', input, EDITOR),
      step(db, 'legalInstrumentCreate', { ...input, subject: 'Sắp xếp tỉnh khác' }, EDITOR),
    ]);
    expect(answers.map(({ __typename }) => String(__typename)).toSorted()).toEqual([
      'InvalidInput',
      'LegalInstrumentPayload',
    ]);
  });

  it('is refused to viewers', async () => {
    const answer = await step(
      db,
      'legalInstrumentCreate',
      { ...RESOLUTION, number: '2/2025/QĐ-TTg' },
      { role: 'VIEWER' },
    );
    expect(answer).toMatchObject({ __typename: 'Forbidden' });
  });
});

describe('changing a legal instrument', () => {
  it('keeps what is left out and clears with null', async () => {
    const made = await step(
      db,
      'legalInstrumentCreate',
      { ...RESOLUTION, number: '202/2025/QH15', note: 'x' },
      EDITOR,
    );
    const { id } = made.instrument;
    const changed = await step(
      db,
      'legalInstrumentUpdate',
      { id, expectedVersion: 1, note: null, subject: 'Sắp xếp tỉnh' },
      EDITOR,
    );
    expect(changed.instrument).toMatchObject({
      version: 2,
      note: null,
      subject: 'Sắp xếp tỉnh',
      number: '202/2025/QH15',
      issuedOn: '2025-06-16',
    });
    expect(
      await step(db, 'legalInstrumentUpdate', { id, expectedVersion: 1, note: 'y' }, EDITOR),
    ).toMatchObject({
      __typename: 'Conflict',
      currentVersion: 2,
    });
    expect(
      await step(db, 'legalInstrumentUpdate', { id, expectedVersion: 2, number: '1672/NQ-UBTVQH15' }, EDITOR),
    ).toMatchObject({
      __typename: 'InvalidInput',
      issues: [{ code: 'instruments.number.taken' }],
    });
    expect(
      await step(db, 'legalInstrumentUpdate', { id, expectedVersion: 2, subject: '' }, EDITOR),
    ).toMatchObject({
      __typename: 'InvalidInput',
      issues: [{ path: ['subject'], code: 'input.required' }],
    });
    expect(
      await step(db, 'legalInstrumentUpdate', { id, expectedVersion: 2 }, { role: 'VIEWER' }),
    ).toMatchObject({
      __typename: 'Forbidden',
    });
    const gone = { id: toGlobalId('LegalInstrument', newId()), expectedVersion: 1 };
    expect(await step(db, 'legalInstrumentUpdate', gone, EDITOR)).toMatchObject({ __typename: 'NotFound' });
  });
});

describe('finding legal instruments', () => {
  const ONE = 'query ($number: String, $id: ID) { legalInstrument(number: $number, id: $id) { id number } }';

  it.each(['1672/NQ-UBTVQH15', '1672/nq-ubtvqh15', ' 1672 / NQ – UBTVQH15 ', '1672 nq ubtvqh15'])(
    'by number, typed as "%s"',
    async (number) => {
      const { legalInstrument } = await ask(db, ONE, { number });
      expect(legalInstrument.number).toBe('1672/NQ-UBTVQH15');
    },
  );

  it('by id, by node, and not by what is none', async () => {
    const { legalInstrument } = await ask(db, ONE, { number: '1672/NQ-UBTVQH15' });
    expect(await ask(db, ONE, { id: legalInstrument.id })).toEqual({ legalInstrument });
    const NODE = 'query ($id: ID!) { node(id: $id) { ... on LegalInstrument { number } } }';
    expect(await ask(db, NODE, { id: legalInstrument.id })).toEqual({ node: { number: '1672/NQ-UBTVQH15' } });
    for (const number of ['1673/NQ-UBTVQH15', '', '%', '1672']) {
      expect(await ask(db, ONE, { number })).toEqual({ legalInstrument: null });
    }
    const [error] = await askInVain(db, ONE, {});
    expect(error!.extensions.issue).toBe('instrument.idOrNumber');
  });

  it('in a list, the latest first, by words without accents', async () => {
    await step(
      db,
      'legalInstrumentCreate',
      { ...RESOLUTION, number: '3/2024/NĐ-CP', issuedOn: '2024-01-02' },
      EDITOR,
    );
    const draft = {
      ...RESOLUTION,
      number: '9/KH-UBND',
      issuedOn: null,
      effectiveOn: null,
      operativeOn: null,
    };
    await step(db, 'legalInstrumentCreate', draft, EDITOR);
    const LIST = `query ($text: String, $first: Int, $after: String) { legalInstruments(text: $text, first: $first, after: $after) {
      totalCount nodes { number } pageInfo { hasNextPage endCursor } } }`;
    const numbers: string[] = [];
    for (let after: string | null = null, more = true; more;) {
      const { legalInstruments: page }: Answer = await ask(db, LIST, { first: 2, after });
      numbers.push(...page.nodes.map(({ number }: { number: string }) => number));
      after = page.pageInfo.endCursor;
      more = page.pageInfo.hasNextPage;
    }
    expect(numbers).toHaveLength(5);
    expect(numbers[0]).toBe('09/KH-UBND');
    expect(numbers.at(-1)).toBe('03/2024/NĐ-CP');
    const found = await ask(db, LIST, { text: 'sap xep tinh' });
    expect(found.legalInstruments.totalCount).toBe(5);
    expect((await ask(db, LIST, { text: 'qh15 lang' })).legalInstruments.nodes).toEqual([
      { number: '1672/NQ-UBTVQH15' },
    ]);
  });
});
