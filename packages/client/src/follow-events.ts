import { ApiError } from './api-error.js';
import { readData, readAnswer, unreachable } from './read-answer.js';

/** A subscription that is followed for as long as somebody listens. */
export interface FollowOptions {
  /** Address of the streams: `https://haicap.example.vn/graphql/stream`. */
  readonly url: string | URL;
  /** Sends the request for a stream; called again for each attempt. */
  readonly send: (url: string | URL, request: RequestInit) => Promise<Response>;
  /** Headers of each attempt. */
  readonly headers: () => Promise<Readonly<Record<string, string>>>;
  /** The operation, as JSON. */
  readonly body: string;
  /** Ends it. */
  readonly signal?: AbortSignal;
  /** The stream is open; what happened before it was is not told. Called again after every interruption. */
  readonly onOpen?: () => void;
}

/** Milliseconds of silence after which a connection counts as lost: the API sends something every 12 seconds. */
const LONGEST_SILENCE = 40_000;
const SHORTEST_PAUSE = 1_000;
const LONGEST_PAUSE = 30_000;

/**
 * What a subscription tells, whatever happens to the connection: it is opened again, with longer and longer pauses.
 * Throws `ApiError` when the API refuses: no session any more, an operation that is not valid.
 */
export async function* followEvents(options: FollowOptions): AsyncGenerator<unknown, void, undefined> {
  const { signal } = options;
  let pause = SHORTEST_PAUSE;
  while (!isOver(signal)) {
    const end = new AbortController();
    const stop = (): void => end.abort();
    signal?.addEventListener('abort', stop, { once: true });
    try {
      const response = await open(options, end);
      pause = SHORTEST_PAUSE;
      options.onOpen?.();
      yield* readEvents(response, end);
    } catch (error) {
      if (isOver(signal)) return;
      if (!isPassing(error)) throw error;
    } finally {
      // whoever stops listening closes the connection
      end.abort();
      signal?.removeEventListener('abort', stop);
    }
    // not all at once, when a server comes back
    await wait(pause * (0.75 + Math.random() / 2), signal);
    pause = Math.min(pause * 2, LONGEST_PAUSE);
  }
}

function isOver(signal: AbortSignal | undefined): boolean {
  return signal?.aborted === true;
}

async function open({ url, send, headers, body }: FollowOptions, end: AbortController): Promise<Response> {
  const timer = setTimeout(() => end.abort(), LONGEST_SILENCE);
  let response: Response;
  try {
    response = await send(url, { method: 'POST', headers: await headers(), body, signal: end.signal });
  } catch (cause) {
    throw unreachable(cause);
  } finally {
    clearTimeout(timer);
  }
  const isStream = response.headers.get('content-type')?.startsWith('text/event-stream') === true;
  if (!isStream || !response.body) {
    await readAnswer(response);
    throw unreachable(new Error('The answer is no stream of events.'));
  }
  return response;
}

/** The events of one connection; a line that only keeps it alive is none. */
async function* readEvents(
  response: Response,
  end: AbortController,
): AsyncGenerator<unknown, void, undefined> {
  const reader = response.body!.getReader();
  const decoder = new TextDecoder();
  let rest = '';
  for (;;) {
    const timer = setTimeout(() => end.abort(), LONGEST_SILENCE);
    const { done, value } = await reader
      .read()
      .catch((cause: unknown) => {
        throw unreachable(cause);
      })
      .finally(() => clearTimeout(timer));
    if (done) return;
    const blocks = (rest + decoder.decode(value, { stream: true })).split('\n\n');
    rest = blocks.pop() ?? '';
    for (const block of blocks) {
      const data = /^event: next\ndata: (.*)$/s.exec(block)?.[1];
      if (data !== undefined) yield readData(JSON.parse(data) as object, response);
    }
  }
}

/** What may be over in a moment: no connection, too many streams, a database that is away. */
function isPassing(error: unknown): boolean {
  if (!(error instanceof ApiError)) return false;
  return error.status === null || error.status === 429 || error.status >= 500;
}

function wait(milliseconds: number, signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve) => {
    const done = (): void => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', done);
      resolve();
    };
    const timer = setTimeout(done, milliseconds);
    signal?.addEventListener('abort', done, { once: true });
  });
}
