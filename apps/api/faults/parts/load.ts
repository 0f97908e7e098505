import { setTimeout as sleep } from 'node:timers/promises';
import { createClient, type Client, type Outcome } from './client.js';
import type { Acknowledged, Journal, WrittenRequest } from './journal.js';
import { commune, indicator, instrument, merger, newKey, step, type Ground } from './stories.js';
import { isAcknowledged, send } from './writes.js';

/** A load on one or more servers. */
export interface Load {
  /** How often each outcome was seen since the last look: "OK", a code, or why there was no answer. */
  readonly outcomes: Map<string, number>;
  /** Reads that were answered, as a sign of life. */
  readonly answered: () => number;
  readonly stop: () => Promise<void>;
}

const WRITERS = 2;
const PAUSE = 200;

/** Two people who write and one who reads, each as fast as the server answers, until it is stopped. */
export function startLoad(urls: readonly (() => string)[], journal: Journal, ground: Ground): Load {
  const outcomes = new Map<string, number>();
  let isOn = true;
  let answered = 0;
  const isRunning = (): boolean => isOn;
  const count = (outcome: Outcome | Acknowledged): void => {
    const name = isAcknowledged(outcome) ? 'OK' : nameOf(outcome);
    outcomes.set(name, (outcomes.get(name) ?? 0) + 1);
    if (name === 'OK') answered += 1;
  };
  const people = Array.from({ length: WRITERS }, (_, index) => {
    const client = createClient(urls[index % urls.length]!);
    return write({ client, journal, ground, isRunning, count }, index);
  });
  people.push(read(createClient(urls.at(-1)!), isRunning, count));
  const stop = async (): Promise<void> => {
    isOn = false;
    await Promise.all(people);
  };
  return { outcomes, answered: () => answered, stop };
}

interface Writer {
  readonly client: Client;
  readonly journal: Journal;
  readonly ground: Ground;
  readonly isRunning: () => boolean;
  readonly count: (outcome: Outcome | Acknowledged) => void;
}

async function write(writer: Writer, index: number): Promise<void> {
  await enter(writer.client, writer.isRunning);
  for (let round = index; writer.isRunning(); round += 1) {
    await put(writer, instrument(newKey()));
    await put(writer, indicator(newKey(), writer.ground));
    if (round % 2 === 0) await rearrange(writer);
  }
}

/** A whole act of rearrangement, step by step; given up where a step is not acknowledged. */
async function rearrange(writer: Writer): Promise<void> {
  const { ground } = writer;
  const sources: string[] = [];
  for (let made = 0; made < 2; made += 1) {
    const unit = await put(writer, commune(newKey(), ground));
    if (unit === null) return;
    sources.push(unit.id);
  }
  let act = await put(writer, merger(newKey(), sources, ground));
  for (const kind of ['review', 'adopt', 'apply'] as const) {
    if (act === null) return;
    act = await put(writer, step(kind, act, ground));
  }
}

async function put(writer: Writer, request: WrittenRequest): Promise<Acknowledged | null> {
  const { client, journal, isRunning, count } = writer;
  if (!isRunning()) return null;
  journal.begin(request);
  const outcome = await send(client, request);
  count(outcome);
  if (isAcknowledged(outcome)) {
    journal.acknowledge(request, outcome);
    return outcome;
  }
  await recover(client, outcome, isRunning);
  return null;
}

async function read(
  client: Client,
  isRunning: () => boolean,
  count: (outcome: Outcome) => void,
): Promise<void> {
  await enter(client, isRunning);
  while (isRunning()) {
    const outcome = await client.ask(`{ viewer { login } units(first: 5) { nodes { id name } } }`);
    count(outcome.is === 'answer' && outcome.data['viewer'] === null ? SIGNED_OUT : outcome);
    if (outcome.is !== 'answer') await recover(client, outcome, isRunning);
    else await sleep(30);
  }
}

const SIGNED_OUT: Outcome = { is: 'refused', status: 200, code: 'UNAUTHENTICATED' };

async function recover(client: Client, outcome: Outcome, isRunning: () => boolean): Promise<void> {
  if (outcome.is === 'refused' && outcome.code === 'UNAUTHENTICATED') await enter(client, isRunning);
  else await sleep(PAUSE);
}

/** Signs in, as often as it takes. */
async function enter(client: Client, isRunning: () => boolean): Promise<void> {
  while (isRunning() && (await client.signIn()).is !== 'answer') await sleep(PAUSE);
}

function nameOf(outcome: Outcome): string {
  if (outcome.is === 'answer') return 'OK';
  return outcome.is === 'refused' ? outcome.code : `no answer: ${outcome.reason}`;
}
