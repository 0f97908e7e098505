import { randomUUID } from 'node:crypto';
import { withTransaction } from '@haicap/database';
import { createTestDatabase, readTrail, type TestDatabase } from '@haicap/database/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { toGlobalId } from '../../src/graphql/global-id.js';
import { recordEvent } from '../../src/modules/audit/record-event.js';
import { sealKeyOf } from '../../src/modules/audit/seal/seal-key.js';
import { insertVerification } from '../../src/modules/audit/seal/verification-store.js';
import { verifyTrail } from '../../src/modules/audit/seal/verify-trail.js';
import { ask, askInVain, statementsOf, type Answer, type Asker } from '../execute.js';
import { sealAll } from './trail-story.js';

const hoa = { actorId: randomUUID(), actorName: 'Nông Thị Hòa', operation: 'unitVersionCorrect' };
const sealSeed = Buffer.alloc(32, 3);
const units: Record<string, string> = {};
const auditor: Asker = { role: 'AUDITOR' };
const langSonAuditor: Asker = { role: 'AUDITOR', scopePath: 'vn.p7.' };

let db: TestDatabase;
let userId: string;
beforeAll(async () => {
  db = await createTestDatabase();
  await withTransaction(db, { ...hoa, reason: 'Nghị quyết 1672' }, async (tx) => {
    for (const scopePath of ['vn.p7.', 'vn.p7.c6.', 'vn.p8.']) {
      const unit = await tx.administrativeUnit.create({
        data: { level: scopePath.includes('c') ? 'COMMUNE' : 'PROVINCE', scopePath },
      });
      units[scopePath] = unit.id;
    }
    const facility = { kind: 'OTHER' as const, validFrom: new Date('2025-07-01') };
    await tx.facility.create({
      data: { ...facility, unitId: units['vn.p7.c6.']!, name: 'Trụ sở Đông Kinh' },
    });
    await tx.facility.create({ data: { ...facility, unitId: units['vn.p8.']!, name: 'Trụ sở Thục Phán' } });
  });
  await withTransaction(db, { ...hoa, actorName: 'Lý Văn Lan', operation: 'userUpdate' }, async (tx) => {
    const user = await tx.user.create({
      data: {
        login: 'minh',
        displayName: 'Hoàng Minh',
        email: 'minh@langson.gov.vn',
        unitId: units['vn.p7.']!,
      },
    });
    userId = user.id;
    await tx.user.update({ where: { id: userId }, data: { email: 'hoang.minh@langson.gov.vn' } });
    await tx.grant.create({
      data: { userId, role: 'VIEWER', unitId: units['vn.p7.']!, validFrom: new Date('2026-01-01') },
    });
  });
  await recordEvent(db, {
    event: 'SIGNED_IN',
    actorId: userId,
    actorName: 'Hoàng Minh',
    operation: 'POST /auth/sign-in',
    address: '10.7.0.9',
    subject: { table: 'user', id: userId },
    details: { method: 'PASSWORD', address: '10.7.0.9' },
  });
});
afterAll(() => db?.close());

const ENTRIES = `query ($filter: AuditFilter, $first: Int, $after: String) {
  auditEntries(filter: $filter, first: $first, after: $after) {
    nodes { id at actorName operation action event entity recordId recordName reason address sealNumber
      unit { id } actor { id } decision { id } changes { field before after isMasked } }
    pageInfo { hasNextPage endCursor } } }`;

async function entries(filter: object = {}, asker: Asker = auditor, page: object = {}): Promise<Answer[]> {
  return (await ask(db, ENTRIES, { filter, ...page }, asker)).auditEntries.nodes;
}
const words = (nodes: Answer[]) => nodes.map(({ action, event, entity }) => `${event ?? action} ${entity}`);

describe('the trail', () => {
  it('lists who did what to what, the latest first', async () => {
    const nodes = await entries();
    expect(words(nodes)).toEqual([
      'SIGNED_IN User',
      'INSERT Grant',
      'UPDATE User',
      'INSERT User',
      'INSERT Facility',
      'INSERT Facility',
      'INSERT AdministrativeUnit',
      'INSERT AdministrativeUnit',
      'INSERT AdministrativeUnit',
    ]);
    expect(nodes[4]).toMatchObject({
      actorName: 'Nông Thị Hòa',
      operation: 'unitVersionCorrect',
      reason: 'Nghị quyết 1672',
      recordName: 'Trụ sở Thục Phán',
      unit: { id: toGlobalId('AdministrativeUnit', units['vn.p8.']!) },
    });
    expect(nodes[0].actor).toEqual({ id: toGlobalId('User', userId) });
  });

  it('pages by keyset without losing or repeating an entry', async () => {
    const all = (await entries()).map(({ id }) => id);
    const paged: string[] = [];
    let after: string | null = null;
    for (;;) {
      const { auditEntries } = await ask(db, ENTRIES, { first: 2, after }, auditor);
      paged.push(...auditEntries.nodes.map(({ id }: Answer) => id));
      if (!auditEntries.pageInfo.hasNextPage) break;
      after = auditEntries.pageInfo.endCursor;
    }
    expect(paged).toEqual(all);
  });

  it('costs the same statements for a page of one and of all', async () => {
    await sealAll(db, sealKeyOf(sealSeed));
    const one = await statementsOf(db, ENTRIES, { first: 1 }, auditor);
    const all = await statementsOf(db, ENTRIES, { first: 100 }, auditor);
    expect(all.length - one.length).toBeLessThanOrEqual(1); // the unit, which the latest entry has not
    expect(all.length).toBeLessThanOrEqual(8);
  });
});

describe('the reach of an auditor', () => {
  it('ends where the grant ends', async () => {
    expect(words(await entries({}, langSonAuditor))).toEqual([
      'SIGNED_IN User',
      'INSERT Grant',
      'UPDATE User',
      'INSERT User',
      'INSERT Facility',
      'INSERT AdministrativeUnit',
      'INSERT AdministrativeUnit',
    ]);
    expect(words(await entries({}, { role: 'AUDITOR', scopePath: 'vn.p8.' }))).toEqual([
      'INSERT Facility',
      'INSERT AdministrativeUnit',
    ]);
  });

  it.each(['VIEWER', 'UNIT_EDITOR', 'SECRETARIAT', 'DEVELOPER'] as const)(
    'is nothing for %s',
    async (role) => {
      expect(await entries({}, { role })).toEqual([]);
    },
  );

  it('holds for every filter: nothing foreign is found by id, text or person', async () => {
    const foreign = toGlobalId('AdministrativeUnit', units['vn.p8.']!);
    expect(await entries({ unitId: foreign }, langSonAuditor)).toEqual([]);
    expect(await entries({ recordId: foreign }, langSonAuditor)).toEqual([]);
    expect(await entries({ text: 'Thục Phán' }, langSonAuditor)).toEqual([]);
    expect(await entries({ text: 'Thục Phán' })).toHaveLength(1);
  });
});

describe('the filter', () => {
  it.each([
    [{ actions: ['UPDATE'] }, 1],
    [{ actions: ['UPDATE', 'EVENT'] }, 2],
    [{ events: ['SIGNED_IN'] }, 1],
    [{ events: ['SIGN_IN_FAILED'] }, 0],
    [{ entities: ['Facility', 'Grant'] }, 3],
    [{ text: 'truso' }, 0],
    [{ text: 'dong kinh' }, 1],
    [{ text: 'NGHỊ QUYẾT' }, 5],
    [{ text: 'nong thi' }, 5],
    [{ text: 'unitVersionCorrect' }, 5],
    [{ text: 'mi' }, 3],
    [{ text: '100%' }, 0],
    [{ from: '2100-01-01T00:00:00Z' }, 0],
    [{ to: '2100-01-01T00:00:00Z' }, 9],
    [{ actions: [] }, 9],
  ])('%j finds %i', async (filter, count) => {
    expect(await entries(filter)).toHaveLength(count);
  });

  it('finds what is about a record, a person, a unit and below', async () => {
    expect(words(await entries({ recordId: toGlobalId('User', userId) }))).toEqual([
      'SIGNED_IN User',
      'UPDATE User',
      'INSERT User',
    ]);
    expect(words(await entries({ actorId: toGlobalId('User', userId) }))).toEqual(['SIGNED_IN User']);
    const langSon = toGlobalId('AdministrativeUnit', units['vn.p7.']!);
    expect(await entries({ unitId: langSon })).toHaveLength(7);
  });

  it('refuses ids of nothing and texts without end', async () => {
    for (const filter of [{ actorId: 'nobody' }, { recordId: 'x' }, { text: 'a'.repeat(201) }]) {
      expect(await askInVain(db, ENTRIES, { filter }, auditor)).toHaveLength(1);
    }
  });
});

describe('data of persons in the trail', () => {
  const email = (nodes: Answer[]) =>
    nodes.flatMap(({ changes }) => changes).filter(({ field }: Answer) => field === 'email');

  it('is left out, with a mark, for who may not read it', async () => {
    const nodes = await entries({}, langSonAuditor);
    expect(email(nodes)).toEqual([
      { field: 'email', before: null, after: null, isMasked: true },
      { field: 'email', before: null, after: null, isMasked: true },
    ]);
    expect(JSON.stringify(nodes)).not.toMatch(/gov\.vn|10\.7\.0\.9/);
    expect(await entries({ text: 'langson.gov' }, langSonAuditor)).toEqual([]);
  });

  it('is there for who may, where the record stands', async () => {
    const nodes = await entries({}, { role: 'UNIT_ADMINISTRATOR', scopePath: 'vn.p7.' });
    expect(email(nodes)[0]).toEqual({
      field: 'email',
      before: 'minh@langson.gov.vn',
      after: 'hoang.minh@langson.gov.vn',
      isMasked: false,
    });
    expect(nodes[0].address).toBe('10.7.0.9');
  });
});

describe('the state of the trail', () => {
  const STATE = `{ auditState { unsealed lastSeal { number entries hash sealedAt }
    lastVerification { entries isIntact fault } } }`;

  it('tells the last seal, what is unsealed and what the last verification found', async () => {
    await sealAll(db, sealKeyOf(sealSeed));
    await insertVerification(db.pool, await verifyTrail(db.pool, { sealSeed }), new Date());
    const { auditState } = await ask(db, STATE, {}, auditor);
    expect(auditState.unsealed).toBe(0);
    expect(auditState.lastSeal.hash).toMatch(/^[0-9a-f]{64}$/);
    expect(auditState.lastVerification).toMatchObject({ isIntact: true, fault: null });
    const [latest] = await entries({}, auditor, { first: 1 });
    expect(latest.sealNumber).toBe(auditState.lastSeal.number);
  });

  it('tells a fault in words of the reader', async () => {
    const verification = await verifyTrail(db.pool, { sealSeed: Buffer.alloc(32, 4) });
    await insertVerification(db.pool, verification, new Date());
    const { auditState } = await ask(db, STATE, {}, auditor);
    expect(auditState.lastVerification).toMatchObject({ isIntact: false });
    expect(auditState.lastVerification.fault).toContain('Dấu niêm phong 1 được ký bằng khóa');
  });

  it('is for who may read the whole trail', async () => {
    expect((await ask(db, STATE, {}, langSonAuditor)).auditState).toBeNull();
    expect((await ask(db, STATE, {}, {})).auditState).toBeNull();
  });
});

describe('a refused mutation', () => {
  it('says who tried what on which record, and nothing was changed', async () => {
    const id = toGlobalId('Facility', randomUUID());
    const mutation = `mutation ($input: FacilityUpdateInput!) { facilityUpdate(input: $input) { __typename } }`;
    const { rows } = await db.pool.query('SELECT id, version FROM facility LIMIT 1');
    const own = toGlobalId('Facility', rows[0].id);
    const refused = await ask(
      db,
      mutation,
      { input: { id: own, expectedVersion: 1, name: 'Của tôi' } },
      { role: 'VIEWER' },
    );
    expect(refused.facilityUpdate.__typename).toBe('Forbidden');
    await ask(db, mutation, { input: { id, expectedVersion: 1, name: 'Của tôi' } }, { role: 'UNIT_EDITOR' });
    const events = await readTrail(db, { event: 'REFUSED' });
    expect(events).toMatchObject([
      {
        operation: 'facilityUpdate',
        tableName: 'facility',
        recordId: rows[0].id,
        after: { code: 'FORBIDDEN' },
      },
      { operation: 'facilityUpdate', tableName: 'facility', after: { code: 'NOT_FOUND' } },
    ]);
  });
});
