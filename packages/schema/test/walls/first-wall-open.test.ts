import { createTestDatabase, type TestDatabase } from '@haicap/database/testing';
import { getNamedType, isObjectType, type ExecutionResult } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { schema } from '../../src/index.js';
import { toGlobalId } from '../../src/graphql/global-id.js';
import { runAsViewer } from '../../src/access/run-as-viewer.js';
import { ARGUMENTS } from '../matrix/arguments.js';
import { openWorld, viewerOf, type World } from '../matrix/ask-as.js';
import { MUTATION_INPUTS } from '../matrix/mutation-inputs.js';
import { placesOf, QUESTION_ARGUMENTS } from '../matrix/question-arguments.js';
import { RECORDS } from '../matrix/records.js';
import { everyFieldOf, isRecordType, objectType } from '../matrix/selection.js';
import { checksumOf } from '../matrix/whole-database.js';
import { ASKERS } from '../matrix/world/askers.js';
import { WORLD } from '../matrix/world/build-world.js';
import { askWithoutFirstWall, askWithoutWalls, type Question } from './ask-without-first-wall.js';
import { foreignRows, quoted, WALLED_TABLES } from './foreign-rows.js';

const asker = ASKERS.find(({ name }) => name === 'UNIT_ADMINISTRATOR of the commune')!;

let db: TestDatabase;
let world: World;
let foreign: ReadonlyMap<string, readonly string[]>;
beforeAll(async () => {
  db = await createTestDatabase({ seed: WORLD });
  world = openWorld(db);
  foreign = await foreignRows(db, asker);
});
afterAll(async () => {
  await world?.close();
  await db?.close();
});

/** Every question of the schema with every field, and every record by its id. */
function questions(): string[] {
  const fields = Object.values(schema.getQueryType()!.getFields());
  const asked = fields.flatMap(({ name, type }) => {
    const inner = getNamedType(type);
    const selection =
      isObjectType(inner) && !isRecordType(inner) ? everyFieldOf(inner, ARGUMENTS) : '__typename id';
    return placesOf(name).map((place) => {
      const args = name === 'auditEntries' ? 'first: 100' : QUESTION_ARGUMENTS[name]!(place);
      const selected =
        inner.name === 'SearchResult' || name === 'search' ? everyField(inner.name) : selection;
      return `{ q: ${name}${args === '' ? '' : `(${args})`} { ${selected} } }`;
    });
  });
  const records = RECORDS.map(
    ({ type, id }) =>
      `{ r: node(id: "${toGlobalId(type, id)}") { id ... on ${type} { ${everyFieldOf(objectType(type), ARGUMENTS)} } } }`,
  );
  return [...new Set([...asked, ...records])];
}

function everyField(type: string): string {
  return everyFieldOf(objectType(type), ARGUMENTS);
}

async function everythingTold(ask: (question: Question) => Promise<ExecutionResult>): Promise<string> {
  const told: string[] = [];
  for (const source of questions()) {
    const { data, errors } = await ask({ asker, source });
    for (const error of errors ?? [])
      if (error.extensions['code'] === undefined) throw error.originalError ?? error;
    // An entry of the trail names what it is about, also where only the trail may be read.
    told.push(JSON.stringify(data).replaceAll(/"recordId":"[^"]*"/g, ''));
  }
  return told.join('\n');
}

/** Foreign rows that stand in a text, by their keys or the ids of the contract. */
function foreignIn(text: string, { name, key, type }: (typeof WALLED_TABLES)[number]): string[] {
  // A row named by its user or person stands and falls with them.
  if (key === 'user_id' || key === 'person_id') return [];
  return foreign.get(name)!.filter((id) => {
    if (name === 'audit.entry') return text.includes(`"id":"${id}","operation":`);
    return [...(id.length === 36 ? [id] : []), toGlobalId(type ?? name, id)].some((named) =>
      text.includes(`"${named}"`),
    );
  });
}

describe('with the first wall open, to the administrator of a commune', () => {
  it('no table has a foreign row', async () => {
    const seen = await runAsViewer(world, viewerOf(asker), async () => {
      const found: [string, string[]][] = [];
      for (const { name, key } of WALLED_TABLES) {
        const { rows } = await world.pool.query<{ key: string }>(
          `SELECT "${key}"::text AS key FROM ${quoted(name)}`,
        );
        found.push([name, rows.map((row) => row.key)]);
      }
      return new Map(found);
    });
    for (const { name } of WALLED_TABLES) {
      const out = foreign.get(name)!;
      expect([name, seen.get(name)!.filter((key) => out.includes(key))]).toEqual([name, []]);
    }
    // There is something to hide in each, and something to see where the world has something of the commune.
    const [nothingHidden, nothingSeen] = [
      WALLED_TABLES.filter(({ name }) => foreign.get(name)!.length === 0).map(({ name }) => name),
      WALLED_TABLES.filter(({ name }) => seen.get(name)!.length === 0).map(({ name }) => name),
    ];
    expect(nothingHidden).toEqual(['idempotency_key']);
    expect(nothingSeen).toEqual([
      'import_batch',
      'import_file',
      'import_row',
      'idempotency_key',
      'person_private',
      'placement',
      'personnel_plan_revision',
      'personnel_plan_effect',
    ]);
  });

  it('nor to a personnel officer of the commune, who sees drafts and files there', async () => {
    const officer = ASKERS.find(({ name }) => name === 'PERSONNEL_OFFICER of the commune')!;
    const out = await foreignRows(db, officer);
    const personnel = WALLED_TABLES.filter(({ name }) =>
      /^(organization|position|headcount|person|assign|placement)/.test(name),
    );
    expect(personnel).toHaveLength(13);
    for (const { name, key } of personnel) {
      const { rows } = await runAsViewer(world, viewerOf(officer), () =>
        world.pool.query<{ key: string }>(`SELECT "${key}"::text AS key FROM ${quoted(name)}`),
      );
      expect([name, rows.filter((row) => out.get(name)!.includes(row.key))]).toEqual([name, []]);
      expect([name, rows.length > 0]).toEqual([name, true]);
    }
  });

  it('no question tells a foreign row', async () => {
    const told = await everythingTold((question) => askWithoutFirstWall(world, question));
    for (const table of WALLED_TABLES) expect([table.name, foreignIn(told, table)]).toEqual([table.name, []]);
  });

  it('though the same questions tell them where there is no wall at all', async () => {
    const told = await everythingTold((question) => askWithoutWalls(world, question));
    const known = WALLED_TABLES.filter((table) => foreignIn(told, table).length > 0).map(({ name }) => name);
    expect(known).toEqual([
      'territorial_change_event',
      'territorial_change_target',
      'territorial_change_part',
      'import_batch',
      'user',
      'grant',
      'session',
      'api_key',
      'organization',
      'position',
      'position_establishment',
      'headcount_ceiling',
      'person',
      'personnel_decision',
      'assignment',
      'personnel_plan',
      'personnel_plan_line',
      'audit.entry',
    ]);
  });
});

const FOREIGN_PLACES = [
  'country',
  'province',
  'commune beside',
  'other province',
  'commune elsewhere',
  'former province',
  'former commune',
] as const;
/** They concern nothing that belongs to a unit or to somebody else. */
const OF_NOBODY = [
  'legalInstrumentCreate',
  'legalInstrumentUpdate',
  'viewerSetLocale',
  'apiKeyCreate',
  'sessionsEndOthers',
  'exportRecord',
];

describe('with the first wall open', () => {
  const mutations = Object.entries(MUTATION_INPUTS).filter(([name]) => !OF_NOBODY.includes(name));

  it.each(mutations)('%s changes nothing foreign', async (name, { type, places, input }) => {
    for (const place of FOREIGN_PLACES.filter((candidate) => places.includes(candidate))) {
      const before = await checksumOf(db);
      const source = `mutation ($input: ${type}!) { m: ${name}(input: $input) { __typename } }`;
      const variables = { input: input(place) };
      const { data, errors } = await askWithoutFirstWall(world, { asker, source, variables });
      // Without data the input would not be one of this mutation.
      expect(data === undefined ? errors : null).toBeNull();
      expect({ place, isAsBefore: (await checksumOf(db)) === before }).toEqual({ place, isAsBefore: true });
    }
  });
});
