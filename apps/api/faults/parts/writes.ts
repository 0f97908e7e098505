import type { Client, Outcome } from './client.js';
import type { Acknowledged, WrittenRequest } from './journal.js';

type Kind = WrittenRequest['kind'];

/** Mutation, type of its input, and where its payload holds the record. */
const MUTATIONS: Readonly<Record<Kind, readonly [name: string, input: string, record: string]>> = {
  instrument: [
    'legalInstrumentCreate',
    'LegalInstrumentCreateInput',
    '... on LegalInstrumentPayload { record: instrument { id version } }',
  ],
  indicator: [
    'unitIndicatorRecord',
    'UnitIndicatorRecordInput',
    '... on UnitIndicatorPayload { record: indicator { id version } }',
  ],
  unit: ['unitCreate', 'UnitCreateInput', '... on UnitCreatePayload { record: unit { id version } }'],
  draft: ['territorialChangeDraft', 'TerritorialChangeDraftInput', act()],
  review: ['territorialChangeReview', 'TerritorialChangeStepInput', act()],
  adopt: ['territorialChangeAdopt', 'TerritorialChangeAdoptInput', act()],
  apply: ['territorialChangeApply', 'TerritorialChangeStepInput', act()],
};

/** The state an act has once a step is done; later states count as well. */
const STATES = ['DRAFT', 'REVIEWED', 'ADOPTED', 'OPERATIONAL'] as const;
const STATE_OF: Partial<Record<Kind, (typeof STATES)[number]>> = {
  review: 'REVIEWED',
  adopt: 'ADOPTED',
  apply: 'OPERATIONAL',
};

/** Sends a write; an answer that is a refusal in the payload counts as refused. */
export async function send(client: Client, { kind, input }: WrittenRequest): Promise<Outcome | Acknowledged> {
  const [name, type, record] = MUTATIONS[kind];
  const query = `mutation ($input: ${type}!) { result: ${name}(input: $input) {
    __typename ... on UserError { code message } ${record} } }`;
  return readAnswer(await client.ask(query, { input }));
}

/** Sends a write again whose answer never came: by its key, or, for a step of an act, by what the act is now. */
export async function sendAgain(client: Client, request: WrittenRequest): Promise<Outcome | Acknowledged> {
  const wanted = STATE_OF[request.kind];
  if (wanted === undefined) return send(client, request);
  const now = await client.ask(`query ($id: ID!) { territorialChange(id: $id) { id version status } }`, {
    id: request.input['id'],
  });
  if (now.is !== 'answer') return now;
  const known = now.data['territorialChange'] as Acknowledged & { status: (typeof STATES)[number] };
  if (STATES.indexOf(known.status) >= STATES.indexOf(wanted)) return { id: known.id, version: known.version };
  return send(client, { ...request, input: { ...request.input, expectedVersion: known.version } });
}

/** Whether a server acknowledged a write. */
export function isAcknowledged(outcome: Outcome | Acknowledged): outcome is Acknowledged {
  return !('is' in outcome);
}

function readAnswer(outcome: Outcome): Outcome | Acknowledged {
  if (outcome.is !== 'answer') return outcome;
  const result = outcome.data['result'] as {
    __typename: string;
    code?: string;
    message?: string;
    record?: { id: string; version?: number };
  };
  if (result.record) return { id: result.record.id, version: result.record.version ?? null };
  return { is: 'refused', status: 200, code: result.code ?? result.__typename };
}

function act(): string {
  return '... on TerritorialChangePayload { record: territorialChange { id version } }';
}
