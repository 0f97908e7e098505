import { toGlobalId } from '../../src/graphql/global-id.js';
import { ARGUMENTS } from './arguments.js';
import { askAs, type World } from './ask-as.js';
import { allows, shows } from './expected.js';
import { outcomesOf, type Outcome } from './outcome.js';
import type { RecordPolicy } from './policy/record-policy.js';
import type { Rule } from './policy/rules.js';
import { recordsOf, type WorldRecord } from './records.js';
import { everyFieldOf, objectType } from './selection.js';
import { ASKERS, type Asker } from './world/askers.js';

/** Reads everything of a type from all rights in the country: what is empty there is empty by nature. */
export function fullestFor({ fullest }: RecordPolicy, kind: string): Asker {
  const named = typeof fullest === 'object' ? fullest[kind] : fullest;
  return ASKERS.find(({ name }) => name === (named ?? 'UNIT_ADMINISTRATOR of the country'))!;
}

/** What somebody learns of the fields of a record. */
export interface Answered {
  readonly record: WorldRecord;
  readonly outcomes: ReadonlyMap<string, Outcome>;
}

/** Asks for everything of some records, all in one request. */
export async function askFor(
  world: World,
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

/** Compares what everybody learns of every record of a type with what the policy says. */
export async function compareFields(
  world: World,
  policy: RecordPolicy,
): Promise<{ readonly cells: number; readonly wrong: readonly string[] }> {
  const wrong: string[] = [];
  let cells = 0;
  for (const [kind, records] of recordsOf(policy.type)) {
    const fullest = await askFor(world, fullestFor(policy, kind), policy, records);
    for (const asker of [...ASKERS, null]) {
      const answers = await askFor(world, asker, policy, records);
      cells += answers.length * Object.keys(policy.fields).length;
      wrong.push(...answers.flatMap((answer, at) => wrongIn(answer, fullest[at]!, asker, policy)));
    }
  }
  return { cells, wrong };
}

function wrongIn(
  { record, outcomes }: Answered,
  fullest: Answered,
  asker: Asker | null,
  policy: RecordPolicy,
): string[] {
  return [...outcomes].flatMap(([field, outcome]) => {
    const expected = expectedOutcome(policy, field, asker, fullest);
    if (outcome === expected) return [];
    const name = asker?.name ?? 'nobody';
    return [
      `${name}: ${policy.type}.${field} of the ${record.kind} at the ${record.place} is ${outcome}, not ${expected}`,
    ];
  });
}
