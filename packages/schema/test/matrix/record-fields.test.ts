import { createTestDatabase, type TestDatabase } from '@haicap/database/testing';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { toGlobalId } from '../../src/graphql/global-id.js';
import { ARGUMENTS } from './arguments.js';
import { askAs, openWorld, type World } from './ask-as.js';
import { allows, shows } from './expected.js';
import { outcomesOf, type Outcome } from './outcome.js';
import { RECORD_POLICIES } from './policy/index.js';
import type { RecordPolicy } from './policy/record-policy.js';
import type { Rule } from './policy/rules.js';
import { recordsOf, type WorldRecord } from './records.js';
import { everyFieldOf, objectType } from './selection.js';
import { report } from './report.js';
import { ASKERS, type Asker } from './world/askers.js';
import { WORLD } from './world/build-world.js';

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
  report('fields of records', cells);
  await world?.close();
  await db?.close();
});

/** Reads everything from all rights in the country: what is empty there is empty by nature. */
const FULLEST = ASKERS.find(({ name }) => name === 'UNIT_ADMINISTRATOR of the country')!;

interface Answered {
  readonly record: WorldRecord;
  readonly outcomes: ReadonlyMap<string, Outcome>;
}

async function askFor(
  asker: Asker | null,
  policy: RecordPolicy,
  records: readonly WorldRecord[],
): Promise<Answered[]> {
  const fields = everyFieldOf(objectType(policy.type), ARGUMENTS);
  const lines = records.map(
    (_record, at) => `r${at}: node(id: $i${at}) { ... on ${policy.type} { ${fields} } }`,
  );
  const variables = records.map(({ id }, at) => [`i${at}`, toGlobalId(policy.type, id)]);
  const head = records.map((_record, at) => `$i${at}: ID!`).join(', ');
  const { data, errors } = await askAs(
    world,
    asker,
    `query Matrix(${head}) { ${lines.join('\n')} }`,
    Object.fromEntries(variables),
  );
  const allowed = viewerIsNobody(asker) ? ['UNAUTHENTICATED'] : [];
  const unexpected = (errors ?? []).filter(({ extensions }) => !allowed.includes(String(extensions['code'])));
  if (unexpected.length > 0) throw unexpected[0]!.originalError ?? unexpected[0]!;
  const names = Object.keys(policy.fields);
  return records.map((record, at) => ({
    record,
    outcomes: outcomesOf((data?.[`r${at}`] ?? null) as Record<string, unknown> | null, names),
  }));
}

function viewerIsNobody(asker: Asker | null): boolean {
  return asker === null || asker.account === 'suspended';
}

function finders({ found }: RecordPolicy, kind: string): Rule {
  return isRule(found) ? found : found[kind]!;
}

function isRule(found: RecordPolicy['found']): found is Rule {
  return 'at' in found;
}

function expectedOutcome(
  policy: RecordPolicy,
  field: string,
  asker: Asker | null,
  { record, outcomes }: Answered,
): Outcome {
  if (!allows(finders(policy, record.kind), asker, record.place)) return 'not found';
  const isTold = outcomes.get(field) === 'visible' && shows(policy.fields[field]!, asker, record.place);
  return isTold ? 'visible' : 'hidden';
}

describe.each(RECORD_POLICIES.map((policy) => [policy.type, policy] as const))('%s', (_type, policy) => {
  const groups = [...recordsOf(policy.type).values()];

  test('every field is told to somebody', async () => {
    const told = new Set<string>();
    for (const records of groups) {
      for (const { outcomes } of await askFor(FULLEST, policy, records)) {
        for (const [field, outcome] of outcomes) if (outcome === 'visible') told.add(field);
      }
    }
    const untold = Object.keys(policy.fields).filter((field) => !told.has(field));
    expect(untold).toEqual(Object.keys(policy.neverTold ?? {}));
  });

  test('is told to those whom the policy names, and to nobody else', async () => {
    const wrong: string[] = [];
    for (const records of groups) {
      const fullest = await askFor(FULLEST, policy, records);
      for (const asker of [...ASKERS, null]) {
        const answers = await askFor(asker, policy, records);
        for (const [at, { record, outcomes }] of answers.entries()) {
          for (const [field, outcome] of outcomes) {
            cells += 1;
            const expected = expectedOutcome(policy, field, asker, fullest[at]!);
            if (outcome === expected) continue;
            wrong.push(
              `${asker?.name ?? 'nobody'}: ${policy.type}.${field} of the ${record.kind} at the ${record.place} is ${outcome}, not ${expected}`,
            );
          }
        }
      }
    }
    expect(wrong).toEqual([]);
  });
});
