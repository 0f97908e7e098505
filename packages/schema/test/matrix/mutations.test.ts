import { createDb, type Db } from '@haicap/database';
import { createTestDatabase, type TestDatabase } from '@haicap/database/testing';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { askAs, openWorld, viewerOf, type World } from './ask-as.js';
import { allows } from './expected.js';
import { MUTATION_INPUTS } from './mutation-inputs.js';
import { MUTATION_POLICIES, type MutationPolicy } from './policy/mutations.js';
import { report } from './report.js';
import { checksumOf, takeEverythingBack } from './whole-database.js';
import { ASKERS, type Asker } from './world/askers.js';
import { WORLD } from './world/build-world.js';
import type { Place } from './world/places.js';

// A machine that does everything at once is slow, not wrong.
vi.setConfig({ testTimeout: 600_000 });

/** Answers that say that somebody may not; any other answer means that the asker was let through. */
const DENIALS = ['FORBIDDEN', 'NOT_FOUND', 'UNAUTHENTICATED', 'STEP_UP_REQUIRED', 'BEYOND_OWN_RIGHTS'];

const EVERYBODY_AND_NOBODY: readonly (Asker | null)[] = [...ASKERS, null];

/** Denials touch no row, so several are tried side by side. */
const AT_ONCE = 6;

let db: TestDatabase;
/** The same database as requests reach it; what it writes need not outlive the machine. */
let tried: Db;
let world: World;
/** The same database, in which nothing stays. */
let rehearsal: World;
let cells = 0;

beforeAll(async () => {
  db = await createTestDatabase({ seed: WORLD });
  await db.pool.query(
    `DO $$ BEGIN EXECUTE format('ALTER DATABASE %I SET synchronous_commit = off', current_database()); END $$`,
  );
  tried = createDb({ ...db.connection, poolSize: AT_ONCE });
  world = openWorld(tried);
  const again = createDb({ ...db.connection, poolSize: 2 });
  takeEverythingBack(again);
  rehearsal = openWorld(again);
});
afterAll(async () => {
  report('mutations', cells);
  await tried?.close();
  await rehearsal?.system.close();
  await db?.close();
});

interface Answer {
  readonly code: string;
  readonly message: string;
}

/** Tries a mutation about several places in one request; a place that is null stands for a record that is not there. */
async function attempt(
  on: World,
  asker: Asker | null,
  mutation: string,
  places: readonly (Place | null)[],
): Promise<Answer[]> {
  const { type, input } = MUTATION_INPUTS[mutation]!;
  const head = type === null ? '' : `(${places.map((_place, at) => `$i${at}: ${type}!`).join(', ')})`;
  const lines = places.map(
    (_place, at) =>
      `m${at}: ${mutation}${type === null ? '' : `(input: $i${at})`} { __typename ... on UserError { code message } }`,
  );
  const variables = Object.fromEntries(places.map((place, at) => [`i${at}`, input(place)]));
  const { data, errors } = await askAs(
    on,
    asker,
    `mutation ${head} { ${lines.join('\n')} }`,
    type === null ? {} : variables,
  );
  return places.map((_place, at) => {
    // A refusal of the request itself leaves no data at all.
    const error =
      errors?.find(({ path }) => path?.[0] === `m${at}`) ?? (data == null ? errors?.[0] : undefined);
    if (error) {
      const code = error.extensions['code'];
      if (typeof code !== 'string') throw error.originalError ?? error;
      return { code, message: error.message };
    }
    const answer = data![`m${at}`] as { __typename: string; code?: string; message?: string };
    return { code: answer.code ?? answer.__typename, message: answer.message ?? '' };
  });
}

/** What the policy says: 'allowed', or the denials that fit. */
function expectedOf(
  policy: MutationPolicy,
  asker: Asker | null,
  place: Place,
): 'allowed' | readonly string[] {
  if (viewerOf(asker) === null) return ['UNAUTHENTICATED'];
  const { key, isProved } = asker!;
  const isAllowed = allows(policy.may, asker, place);
  if (isAllowed) return policy.needsProof && !isProved ? ['STEP_UP_REQUIRED'] : 'allowed';
  const refusals = policy.refusals ?? ['FORBIDDEN'];
  // Whether a person proved who they are, or is one at all, may be looked at before the record is.
  const early = [
    ...(policy.needsProof && !isProved ? ['STEP_UP_REQUIRED'] : []),
    ...(key === null ? [] : ['FORBIDDEN']),
  ];
  return [...(allows(policy.found, asker, place) ? refusals : ['NOT_FOUND']), ...early];
}

/** The denied cells of somebody, tried for good; returns what was answered against the policy. */
async function tryDenied(asker: Asker | null, mutation: string, policy: MutationPolicy): Promise<string[]> {
  const { places, countsAt, hasId } = MUTATION_INPUTS[mutation]!;
  const name = asker?.name ?? 'nobody';
  const denied = places.filter((place) => expectedOf(policy, asker, countsAt ?? place) !== 'allowed');
  if (denied.length === 0) return [];
  const answers = await attempt(world, asker, mutation, hasId ? [...denied, null] : denied);
  const missing = hasId ? answers.at(-1)! : null;
  cells += denied.length;
  return denied.flatMap((place, at) => {
    const { code, message } = answers[at]!;
    const expected = expectedOf(policy, asker, countsAt ?? place);
    if (!expected.includes(code)) return [`${name} at the ${place}: ${code}, not ${expected.toString()}`];
    const isFound = allows(policy.found, asker, countsAt ?? place);
    if (isFound || missing === null || message === missing.message) return [];
    return [`${name} at the ${place}: learns that there is a record (${message})`];
  });
}

/** Who changes something although the policy denies it. */
async function changers(mutation: string, policy: MutationPolicy): Promise<string[]> {
  const found: string[] = [];
  for (const asker of EVERYBODY_AND_NOBODY) {
    const before = await checksumOf(db);
    await tryDenied(asker, mutation, policy);
    if ((await checksumOf(db)) !== before) found.push(asker?.name ?? 'nobody');
  }
  return found;
}

describe.each(Object.entries(MUTATION_POLICIES))('%s', (mutation, policy) => {
  const { places, countsAt, stays } = MUTATION_INPUTS[mutation]!;

  test('is refused to all others, and a refusal changes no row', async () => {
    const before = await checksumOf(db);
    const wrong: string[] = [];
    for (let from = 0; from < EVERYBODY_AND_NOBODY.length; from += AT_ONCE) {
      const group = EVERYBODY_AND_NOBODY.slice(from, from + AT_ONCE);
      wrong.push(...(await Promise.all(group.map((asker) => tryDenied(asker, mutation, policy)))).flat());
    }
    expect(wrong).toEqual([]);
    if ((await checksumOf(db)) !== before) expect(await changers(mutation, policy)).toEqual('nobody');
  });

  test('is allowed to those whom the policy names', async () => {
    const copy = stays ? await createTestDatabase({ seed: WORLD }) : null;
    const on = copy ? openWorld(copy) : rehearsal;
    const wrong: string[] = [];
    const answered = new Set<string>();
    for (const asker of ASKERS) {
      const allowed = places.filter((place) => expectedOf(policy, asker, countsAt ?? place) === 'allowed');
      if (allowed.length === 0) continue;
      const answers = await attempt(on, asker, mutation, allowed);
      for (const [at, place] of allowed.entries()) {
        cells += 1;
        answered.add(answers[at]!.code);
        if (DENIALS.includes(answers[at]!.code))
          wrong.push(`${asker.name} at the ${place}: ${answers[at]!.code}`);
      }
    }
    await copy?.close();
    expect(wrong).toEqual([]);
    const isForNobody = policy.may.roles.length === 0;
    expect([...answered].some((code) => code.endsWith('Payload'))).toBe(!isForNobody);
  });
});
