import type { Answer, TestServer } from './server.js';

/** An event of a stream: what a subscription told. */
export interface StreamEvent {
  // oxlint-disable-next-line typescript/no-explicit-any -- answers are read by path, as a client without types reads them
  readonly data: any;
}

/** A subscription by real HTTP. */
export interface EventStream {
  readonly status: number;
  readonly headers: Headers;
  /** Told so far. */
  readonly told: StreamEvent[];
  /** Lines that keep the connection alive. */
  readonly beats: () => number;
  /** Comes true when the server ends the stream or the connection breaks. */
  readonly ended: Promise<void>;
  readonly close: () => void;
}

/** Everything that may change, in one line for each event. */
export const CHANGES = `subscription Changes($unitId: ID, $topics: [ChangeTopic!]) {
  changes(unitId: $unitId, topics: $topics) { topic unitIds at } }`;

/** Opens a stream; throws the answer when it is refused. */
export async function openStream(
  server: TestServer,
  headers: Record<string, string>,
  body: Record<string, unknown> = { query: CHANGES },
): Promise<EventStream> {
  const stop = new AbortController();
  const response = await fetch(`${server.url}/graphql/stream`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'text/event-stream', ...headers },
    body: JSON.stringify(body),
    signal: stop.signal,
  });
  const told: StreamEvent[] = [];
  let beats = 0;
  const read = async (): Promise<void> => {
    let rest = '';
    for await (const chunk of response.body!.pipeThrough(new TextDecoderStream())) {
      const blocks = (rest + chunk).split('\n\n');
      rest = blocks.pop()!;
      for (const block of blocks) {
        if (block === ':') beats += 1;
        const data = /^event: next\ndata: (.*)$/.exec(block)?.[1];
        if (data !== undefined) told.push(JSON.parse(data) as StreamEvent);
      }
    }
  };
  const ended = read().catch(() => undefined);
  const { status } = response;
  return { status, headers: response.headers, told, beats: () => beats, ended, close: () => stop.abort() };
}

/** Asks for a stream and expects to be refused. */
export function askForStream(
  server: TestServer,
  headers: Record<string, string> = {},
  body: Record<string, unknown> = { query: CHANGES },
): Promise<Answer> {
  return server.post('/graphql/stream', body, { accept: 'text/event-stream', ...headers });
}

/** Whether a promise has come to its end by now. */
export async function isOver(promise: Promise<void>): Promise<boolean> {
  const open = Symbol('open');
  return (await Promise.race([promise, Promise.resolve(open)])) !== open;
}
