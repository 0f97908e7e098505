import { createTestDatabase, type TestDatabase } from '@haicap/database/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { askAs, openWithoutSecondWall, openWorld } from '../matrix/ask-as.js';
import { ASKERS } from '../matrix/world/askers.js';
import { WORLD } from '../matrix/world/build-world.js';

let db: TestDatabase;
beforeAll(async () => {
  db = await createTestDatabase({ seed: WORLD });
});
afterAll(() => db?.close());

const ASK = `query Trail ($entities: [String!]) {
  auditEntries(first: 100, filter: { entities: $entities }) {
    nodes { entity recordName changes { field after isMasked } } } }`;

interface Entry {
  readonly entity: string;
  readonly changes: readonly {
    readonly field: string;
    readonly after: unknown;
    readonly isMasked: boolean;
  }[];
}

async function entries(name: string, entities: readonly string[], open = openWorld): Promise<Entry[]> {
  const asker = ASKERS.find((known) => known.name === name)!;
  const { data, errors } = await askAs(open(db), asker, ASK, { entities });
  expect(errors).toBeUndefined();
  return (data!['auditEntries'] as { nodes: Entry[] }).nodes;
}

const statesIn = (found: readonly Entry[]): unknown[] => [
  ...new Set(
    found.flatMap(({ changes }) =>
      changes.filter(({ field }) => field === 'state').map(({ after }) => after),
    ),
  ),
];

describe.each([
  ['behind both walls', openWorld],
  ['behind the first alone', openWithoutSecondWall],
])('the trail of what is being prepared, %s', (_walls, open) => {
  it('is read by auditors, who may know what is prepared', async () => {
    expect(await entries('AUDITOR of the province', ['PersonnelPlan', 'Placement'], open)).not.toEqual([]);
    expect(statesIn(await entries('AUDITOR of the province', ['Assignment'], open))).toContain('DRAFT');
  });

  it('is not read by who only looks after units and accounts', async () => {
    const administrator = 'UNIT_ADMINISTRATOR of the province';
    const prepared = ['PersonnelPlan', 'PersonnelPlanLine', 'Placement'];
    expect(await entries(administrator, prepared, open)).toEqual([]);
    expect(statesIn(await entries(administrator, ['Assignment'], open))).toEqual(['APPROVED']);
  });

  it('tells that a file was changed, and its content only to who may read files', async () => {
    const [entry] = await entries('AUDITOR of the province', ['PersonPrivate'], open);
    const ethnicity = entry!.changes.find(({ field }) => field === 'ethnicity');
    expect(ethnicity).toEqual({ field: 'ethnicity', after: null, isMasked: true });
  });
});
