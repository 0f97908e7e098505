import type { ViewerDb } from '@haicap/database';
import { plainDate } from '@haicap/domain/dates';
import { accessOf, runAsViewer, schema, type SchemaContext, type Viewer } from '@haicap/schema';
import { execute, parse } from 'graphql';
import { agreePlan } from './agreed-plan.js';
import { personnelQuestions } from './personnel-questions.js';
import { placeOf, type BenchPlace } from './place.js';
import type { MeasuredQuestion } from './report-personnel.js';

const NOW = new Date('2046-11-23T02:00:00Z');

/** Whoever asks keeps and decides the personnel of one province. */
function viewerOf({ provinceId, provincePath }: BenchPlace): Viewer {
  const grant = {
    unitId: provinceId,
    scopePath: provincePath,
    validFrom: plainDate('2025-07-01'),
    validTo: null,
  };
  return {
    userId: '01900000-0000-7000-8000-000000000001',
    login: 'bench',
    displayName: 'Bench',
    isDemo: false,
    locale: 'vi',
    grants: [
      { ...grant, id: '01900000-0000-7000-8000-000000000002', role: 'PERSONNEL_OFFICER' },
      { ...grant, id: '01900000-0000-7000-8000-000000000003', role: 'PERSONNEL_APPROVER' },
    ],
    today: plainDate('2046-11-23'),
    readOnly: false,
    limit: null,
    sessionId: null,
    provedAt: null,
  };
}

/** A size of the country: the database, and how to ask it with both walls, without HTTP. */
interface Country {
  readonly db: ViewerDb;
  readonly place: BenchPlace;
  readonly ask: (source: string, variables?: Record<string, unknown>) => Promise<void>;
}

/** How often a plan is issued: each leaves its marks, so it is less often than pages are read. */
const MOST_ISSUES = 7;

/**
 * Times of each question at both sizes. The sizes take turns, each round the other one first, so that a disturbance of
 * the machine hits both alike.
 */
export async function measurePersonnel(
  fewer: ViewerDb,
  more: ViewerDb,
  rounds: number,
): Promise<MeasuredQuestion[]> {
  const countries = [await countryOf(fewer), await countryOf(more)] as const;
  const names = Object.keys(personnelQuestions(countries[0].place));
  const measured: MeasuredQuestion[] = [];
  for (const name of names) {
    const sources = countries.map(({ place }) => personnelQuestions(place)[name]!);
    measured.push(
      await byTurns(name, WARMING, rounds, countries, async ({ ask }, at) =>
        millisecondsOf(() => ask(sources[at]!)),
      ),
    );
  }
  const issues = Math.min(rounds, MOST_ISSUES);
  measured.push(await byTurns('issuing a plan of 138 lines', 1, issues, countries, issue));
  return measured;
}

async function countryOf(db: ViewerDb): Promise<Country> {
  const place = await placeOf(db.system);
  const viewer = viewerOf(place);
  const ask: Country['ask'] = (source, variables = {}) =>
    runAsViewer(db, viewer, () => answer(db, viewer, source, variables));
  return { db, place, ask };
}

/** PostgreSQL plans a prepared statement anew five times before it may keep a plan. */
const WARMING = 7;

async function byTurns(
  name: string,
  warming: number,
  rounds: number,
  countries: readonly [Country, Country],
  measure: (country: Country, at: 0 | 1) => Promise<number>,
): Promise<MeasuredQuestion> {
  const times: readonly [number[], number[]] = [[], []];
  for (let round = -warming; round < rounds; round += 1) {
    for (const at of round % 2 === 0 ? ([0, 1] as const) : ([1, 0] as const)) {
      const time = await measure(countries[at], at);
      if (round >= 0) times[at].push(time);
    }
  }
  return { name, fewer: times[0], more: times[1] };
}

async function issue({ db, place, ask }: Country): Promise<number> {
  const id = await agreePlan(db.system, place);
  return millisecondsOf(() => ask(ISSUE, { id, number: id }));
}

const ISSUE = `mutation ($id: ID!, $number: String!) { personnelPlanIssue(input: { id: $id, expectedVersion: 1,
  decision: { number: $number, issuedOn: "2046-11-23", issuer: "Tỉnh ủy" } }) {
  __typename ... on UserError { message } ... on InvalidInput { issues { code message } }
  ... on PersonnelPlanPayload { plan { id state } } } }`;

async function millisecondsOf(run: () => Promise<unknown>): Promise<number> {
  const begun = performance.now();
  await run();
  return performance.now() - begun;
}

/** Throws what went wrong: a refusal would look fast. */
async function answer(
  db: ViewerDb,
  viewer: Viewer,
  source: string,
  variableValues: Record<string, unknown>,
): Promise<void> {
  const contextValue: SchemaContext = {
    viewer,
    access: accessOf(viewer),
    db,
    now: NOW,
    today: viewer.today,
    locale: 'vi',
    requestId: 'bench',
    address: null,
    operationName: null,
    loaders: new Map(),
    startImport: () => undefined,
    changes: null,
  };
  const { data, errors } = await execute({ schema, document: parse(source), variableValues, contextValue });
  if (errors) throw errors[0]!.originalError ?? errors[0]!;
  const issued = data?.['personnelPlanIssue'] as { readonly __typename: string } | undefined;
  if (issued && issued.__typename !== 'PersonnelPlanPayload') throw new Error(JSON.stringify(issued));
}
