import { createTestDatabase, type TestDatabase } from '@haicap/database/testing';
import { getNamedType, isObjectType } from 'graphql';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { schema } from '../../src/index.js';
import { ARGUMENTS } from './arguments.js';
import { askAs, openWorld, viewerOf, type World } from './ask-as.js';
import { allows } from './expected.js';
import { isTelling } from './outcome.js';
import { QUESTIONS } from './policy/questions.js';
import { placesOf, QUESTION_ARGUMENTS } from './question-arguments.js';
import { report } from './report.js';
import { everyFieldOf, isRecordType } from './selection.js';
import { ASKERS, type Asker } from './world/askers.js';
import { WORLD } from './world/build-world.js';
import { BELOW, type Place } from './world/places.js';

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
  report('questions', cells);
  await db?.close();
});

function lineOf(question: string, place: Place, at: number): string {
  const type = getNamedType(schema.getQueryType()!.getFields()[question]!.type);
  const args = QUESTION_ARGUMENTS[question]!(place);
  const fields = isObjectType(type) && !isRecordType(type) ? everyFieldOf(type, ARGUMENTS) : '__typename';
  return `q${at}: ${question}${args === '' ? '' : `(${args})`} { ${fields} }`;
}

async function outcomesOf(
  asker: Asker | null,
  question: string,
  places: readonly Place[],
): Promise<string[]> {
  const lines = places.map((place, at) => lineOf(question, place, at));
  const { data, errors } = await askAs(world, asker, `query Matrix { ${lines.join('\n')} }`);
  return places.map((_place, at) => {
    const error =
      errors?.find(({ path }) => path?.[0] === `q${at}`) ?? (data == null ? errors?.[0] : undefined);
    if (!error) return isTelling(withoutNulls(data![`q${at}`])) ? 'told' : 'nothing';
    const code = error.extensions['code'];
    if (typeof code !== 'string') throw error.originalError ?? error;
    return code;
  });
}

function withoutNulls(value: unknown): unknown {
  return Array.isArray(value) ? value.filter((item) => item !== null) : value;
}

function expectedOf(question: string, asker: Asker | null, place: Place): string {
  const { told, isOfCountry, isOfSubtree } = QUESTIONS[question]!;
  if (viewerOf(asker) === null) return question === 'viewer' ? 'nothing' : 'UNAUTHENTICATED';
  if (told === 'own rows too') return 'answered';
  const asked = [isOfCountry ? 'country' : place, ...((isOfSubtree && BELOW[place]) || [])] as const;
  return asked.some((one) => allows(told, asker, one)) ? 'told' : 'nothing';
}

describe.each(Object.keys(QUESTIONS))('%s', (question) => {
  test('tells those whom the policy names, and nothing to others', async () => {
    const places = QUESTIONS[question]!.isOfCountry ? (['country'] as const) : placesOf(question);
    const wrong: string[] = [];
    for (const asker of [...ASKERS, null]) {
      const outcomes = await outcomesOf(asker, question, places);
      for (const [at, place] of places.entries()) {
        cells += 1;
        const expected = expectedOf(question, asker, place);
        const isAnswered = expected === 'answered' && ['told', 'nothing'].includes(outcomes[at]!);
        if (!isAnswered && outcomes[at] !== expected) {
          wrong.push(`${asker?.name ?? 'nobody'} about the ${place}: ${outcomes[at]}, not ${expected}`);
        }
      }
    }
    expect(wrong).toEqual([]);
  });
});
