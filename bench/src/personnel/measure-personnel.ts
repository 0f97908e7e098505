import type { ViewerDb } from '@haicap/database';
import { plainDate } from '@haicap/domain/dates';
import { accessOf, runAsViewer, schema, type SchemaContext, type Viewer } from '@haicap/schema';
import { execute, parse } from 'graphql';
import { percentile } from '../load.js';
import { agreePlan } from './agreed-plan.js';
import { personnelQuestions } from './personnel-questions.js';
import { placeOf, type BenchPlace } from './place.js';

const NOW = new Date('2026-11-23T02:00:00Z');

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
    today: plainDate('2026-11-23'),
    readOnly: false,
    limit: null,
    sessionId: null,
    provedAt: null,
  };
}

/** Milliseconds of each question in its middle round, with both walls, without HTTP. */
export async function measurePersonnel(db: ViewerDb, rounds: number): Promise<ReadonlyMap<string, number>> {
  const place = await placeOf(db.system);
  const viewer = viewerOf(place);
  const ask = (source: string, variables: Record<string, unknown> = {}): Promise<unknown> =>
    runAsViewer(db, viewer, () => answer(db, viewer, source, variables));
  const middles = new Map<string, number>();
  for (const [name, source] of Object.entries(personnelQuestions(place))) {
    for (let time = 0; time < 5; time += 1) await ask(source);
    middles.set(name, await middleOf(rounds, () => ask(source)));
  }
  const issuing: number[] = [];
  for (let round = 0; round < Math.min(rounds, 5); round += 1) {
    const planId = await agreePlan(db.system, place);
    issuing.push(await millisecondsOf(() => ask(ISSUE, { id: planId, number: planId })));
  }
  middles.set('issuing a plan of 138 lines', percentile(issuing, 0.5));
  return middles;
}

const ISSUE = `mutation ($id: ID!, $number: String!) { personnelPlanIssue(input: { id: $id, expectedVersion: 1,
  decision: { number: $number, issuedOn: "2026-11-23", issuer: "Tỉnh ủy" } }) {
  __typename ... on UserError { message } ... on InvalidInput { issues { code message } }
  ... on PersonnelPlanPayload { plan { id state } } } }`;

async function middleOf(rounds: number, run: () => Promise<unknown>): Promise<number> {
  const times: number[] = [];
  for (let round = 0; round < rounds; round += 1) times.push(await millisecondsOf(run));
  return percentile(times, 0.5);
}

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
