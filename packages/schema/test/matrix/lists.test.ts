import { createTestDatabase, type TestDatabase } from '@haicap/database/testing';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { toGlobalId } from '../../src/graphql/global-id.js';
import { askAs, openWithoutSecondWall, openWorld, viewerOf, type World } from './ask-as.js';
import { allows } from './expected.js';
import { RECORD_POLICIES } from './policy/index.js';
import { ACCOUNT_READERS, PERSONNEL_READERS, type Rule } from './policy/rules.js';
import { RECORDS } from './records.js';
import { report } from './report.js';
import { ASKERS, type Asker } from './world/askers.js';
import { WORLD } from './world/build-world.js';
import { idAt, recordId } from './world/ids.js';
import type { Place } from './world/places.js';
import { UNIT_PLACES } from './world/unit-rows.js';

// A machine that does everything at once is slow, not wrong.
vi.setConfig({ testTimeout: 600_000 });

let db: TestDatabase;
let world: World;
let cells = 0;

beforeAll(async () => {
  db = await createTestDatabase({ seed: WORLD });
  world = openWorld(db);
});
afterAll(async () => {
  report('rows of lists', cells);
  await db?.close();
});

interface ListedRecord {
  readonly id: string;
  /** Any of these rules at any of these places lets it be seen. */
  readonly found: Rule;
  readonly places: readonly Place[];
  /** Whose it is: they see it in any case. */
  readonly ownerId?: string;
}

interface List {
  readonly records: readonly ListedRecord[];
  /** Asks for all rows; `{more}` stands where a filter may. */
  readonly ask: string;
}

function ofType(type: string): ListedRecord[] {
  const { found } = RECORD_POLICIES.find((policy) => policy.type === type)!;
  return RECORDS.filter((record) => record.type === type).map(({ id, kind, place }) => ({
    id: toGlobalId(type, id),
    found: 'at' in found ? (found as Rule) : (found as Readonly<Record<string, Rule>>)[kind]!,
    places: [place],
  }));
}

function ofKind(type: string, kind: string): ListedRecord[] {
  const wanted = new Set(
    RECORDS.filter((record) => record.kind === kind).map(({ id }) => toGlobalId(type, id)),
  );
  return ofType(type).filter(({ id }) => wanted.has(id));
}

/** People without a post of their own, and assignments whose people have left: met nowhere else in the matrix. */
function colleagues(): ListedRecord[] {
  return UNIT_PLACES.map((place) => ({
    id: toGlobalId('Person', idAt('colleague', place)),
    found: PERSONNEL_READERS,
    places: [place],
  }));
}

function placedAssignments(): ListedRecord[] {
  return (['former province', 'former commune'] as const).map((place) => ({
    id: toGlobalId('Assignment', idAt('placed assignment', place)),
    found: PERSONNEL_READERS,
    places: [place],
  }));
}

/** Who asks has an account that the country looks after, and a role at their seat. */
function askers(type: 'User' | 'Grant'): ListedRecord[] {
  return ASKERS.flatMap(({ userId, role, seat }, index) => {
    const places: Place[] = role === null ? ['country'] : ['country', seat];
    if (type === 'User') return [{ id: toGlobalId('User', userId), found: ACCOUNT_READERS, places }];
    if (role === null) return [];
    const id = toGlobalId('Grant', recordId('grant of asker', index));
    return [{ id, found: ACCOUNT_READERS, places, ownerId: userId }];
  });
}

/** Lists whose rows depend on who asks. */
const LISTS: Readonly<Record<string, List>> = {
  users: { records: [...ofType('User'), ...askers('User')], ask: 'users(first: 100)' },
  'users by name': {
    records: [...ofType('User'), ...askers('User')],
    ask: 'users(first: 100, orderBy: [{ field: DISPLAY_NAME, direction: DESC }])',
  },
  grants: { records: [...ofType('Grant'), ...askers('Grant')], ask: 'grants(first: 100)' },
  territorialChanges: { records: ofType('TerritorialChangeEvent'), ask: 'territorialChanges(first: 100)' },
  'territorialChanges by state': {
    records: RECORDS.filter(
      ({ kind, type }) => kind === 'draft act' && type === 'TerritorialChangeEvent',
    ).flatMap(({ id }) =>
      ofType('TerritorialChangeEvent').filter(
        (listed) => listed.id === toGlobalId('TerritorialChangeEvent', id),
      ),
    ),
    ask: 'territorialChanges(first: 100, filter: { status: [DRAFT] })',
  },
  imports: { records: ofType('ImportBatch'), ask: 'imports(first: 100)' },
  persons: { records: [...ofType('Person'), ...colleagues()], ask: 'persons(first: 100)' },
  'persons by day of entry': {
    records: [...ofType('Person'), ...colleagues()],
    ask: 'persons(first: 100, orderBy: [{ field: CREATED_AT, direction: DESC }])',
  },
  assignments: { records: [...ofType('Assignment'), ...placedAssignments()], ask: 'assignments(first: 100)' },
  'assignments that are prepared': {
    records: ofKind('Assignment', 'draft assignment'),
    ask: 'assignments(first: 100, filter: { state: [DRAFT] })',
  },
  personnelPlans: { records: ofType('PersonnelPlan'), ask: 'personnelPlans(first: 100)' },
  'personnel plans by state': {
    records: ofKind('PersonnelPlan', 'draft plan'),
    ask: 'personnelPlans(first: 100, filter: { state: [DRAFT] })',
  },
  positionTypes: { records: ofType('PositionType'), ask: 'positionTypes(first: 100)' },
  legalInstruments: { records: ofType('LegalInstrument'), ask: 'legalInstruments(first: 100)' },
};

interface Page {
  readonly totalCount: number;
  readonly nodes: readonly { readonly id: string }[];
}

async function read(asker: Asker | null, ask: string): Promise<Page | null> {
  const { data, errors } = await askAs(
    world,
    asker,
    `query Matrix { list: ${ask} { totalCount nodes { id } } }`,
  );
  if (errors) {
    if (errors[0]!.extensions['code'] === 'UNAUTHENTICATED') return null;
    throw errors[0]!.originalError ?? errors[0]!;
  }
  return data!['list'] as Page;
}

function rowsFor(asker: Asker, records: readonly ListedRecord[]): string[] {
  return records
    .filter(
      ({ found, places, ownerId }) =>
        ownerId === asker.userId || places.some((place) => allows(found, asker, place)),
    )
    .map(({ id }) => id)
    .toSorted();
}

/** The policies of the database alone must not be what a list relies on. */
const WALLS = { 'behind both walls': openWorld, 'behind the first wall alone': openWithoutSecondWall };

describe.each(Object.entries(WALLS))('%s', (_walls, open) => {
  beforeAll(() => {
    world = open(db);
  });
  afterAll(() => {
    world = openWorld(db);
  });

  test.each(Object.entries(LISTS))(
    '%s has the rows that the policy shows, and counts no others',
    async (_name, list) => {
      for (const asker of [...ASKERS, null]) {
        const { got, due } = await compareRows(asker, list);
        expect(got, asker?.name ?? 'nobody').toEqual(due);
      }
    },
  );
});

interface Rows {
  readonly rows: readonly string[];
  readonly count: number;
}

/** The rows that somebody gets, and those that the policy shows them; null for who is not signed in. */
async function compareRows(
  asker: Asker | null,
  { records, ask }: List,
): Promise<Record<'got' | 'due', Rows | null>> {
  const page = await read(asker, ask);
  cells += records.length + 1;
  const got = page && { rows: page.nodes.map(({ id }) => id).toSorted(), count: page.totalCount };
  if (asker === null || viewerOf(asker) === null) return { got, due: null };
  const rows = rowsFor(asker, records);
  return { got, due: { rows, count: rows.length } };
}

/** Somebody of the province, who must learn nothing of the other province. */
const OFFICER = ASKERS.find(({ name }) => name === 'UNIT_ADMINISTRATOR of the province')!;
const AUDITOR = ASKERS.find(({ name }) => name === 'AUDITOR of the province')!;

describe('asking about what is out of reach', () => {
  const foreignUnit = toGlobalId('AdministrativeUnit', idAt('unit', 'other province'));
  const foreignUser = toGlobalId('User', idAt('user', 'other province'));

  test.each([
    ['users of a unit', `users(filter: { unitId: "${foreignUnit}" })`],
    ['users with a name', `users(filter: { text: "user.${4}" })`],
    ['roles on a unit', `grants(filter: { unitId: "${foreignUnit}" })`],
    ['roles of a user', `grants(filter: { userId: "${foreignUser}" })`],
    ['drafts with a title', 'territorialChanges(filter: { text: "draft act other province" })'],
    [
      'drafts of a unit',
      `territorialChanges(filter: { unitId: "${foreignUnit}", status: [DRAFT, REVIEWED, CANCELLED] })`,
    ],
  ])('%s: no row and no count', async (_what, ask) => {
    const page = await read(OFFICER, ask);
    expect(page).toEqual({ totalCount: 0, nodes: [] });
    const seen = await read(
      ASKERS.find(({ name }) => name === 'UNIT_ADMINISTRATOR of the country')!,
      ask,
    );
    expect(seen!.totalCount).toBeGreaterThan(0);
  });

  test('the trail of another province, by unit, record and text', async () => {
    const filters = [`unitId: "${foreignUnit}"`, `recordId: "${foreignUser}"`, 'text: "Người user 4"'];
    for (const filter of filters) {
      const { data, errors } = await askAs(
        world,
        OFFICER,
        `query Matrix { auditEntries(first: 100, filter: { ${filter} }) { nodes { id } } }`,
      );
      expect(errors).toBeUndefined();
      expect(data).toEqual({ auditEntries: { nodes: [] } });
    }
  });

  test('the order by last sign-in needs the right to read it', async () => {
    const ask = 'users(first: 100, orderBy: [{ field: LAST_SIGN_IN_AT }])';
    await expect(read(AUDITOR, ask)).rejects.toMatchObject({ extensions: { code: 'FORBIDDEN' } });
    expect((await read(OFFICER, ask))!.totalCount).toBeGreaterThan(0);
  });
});

test('contact of persons stands nowhere in what an auditor reads', async () => {
  const { data, errors } = await askAs(
    world,
    AUDITOR,
    `query Matrix { auditEntries(first: 100, filter: { entities: ["User"] }) { nodes {
      id address reason recordName changes { field before after } } } }`,
  );
  expect(errors).toBeUndefined();
  expect((data!['auditEntries'] as { nodes: unknown[] }).nodes.length).toBeGreaterThan(0);
  expect(JSON.stringify(data)).not.toContain('@example.vn');
});
