import { Agent, request } from 'node:http';

/** One HTTP request, to be repeated. */
export interface Shot {
  readonly url: string;
  readonly method: 'GET' | 'POST';
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | null;
}

/** What a round of load showed. Times in milliseconds. */
export interface LoadResult {
  readonly times: readonly number[];
  readonly milliseconds: number;
  readonly bytes: number;
}

/** Repeats a request with a fixed number of connections for a while. Throws at the first answer that is no 200 or reports errors. */
export async function load(shot: Shot, concurrency: number, milliseconds: number): Promise<LoadResult> {
  const agent = new Agent({ keepAlive: true, maxSockets: concurrency });
  const times: number[] = [];
  let bytes = 0;
  const started = performance.now();
  const worker = async (): Promise<void> => {
    while (performance.now() - started < milliseconds) {
      const begun = performance.now();
      bytes = (await shoot(shot, agent)).length;
      times.push(performance.now() - begun);
    }
  };
  await Promise.all(Array.from({ length: concurrency }, worker));
  agent.destroy();
  return { times, milliseconds: performance.now() - started, bytes };
}

/** One request and its whole answer. */
export function shoot(shot: Shot, agent?: Agent): Promise<string> {
  return new Promise((resolve, reject) => {
    const call = request(shot.url, { method: shot.method, headers: shot.headers, agent }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => {
        const text = Buffer.concat(chunks).toString('utf8');
        if (response.statusCode === 200 && !text.includes('"errors":')) resolve(text);
        else reject(new Error(`${shot.url} answered ${response.statusCode}: ${text.slice(0, 500)}`));
      });
      response.on('error', reject);
    });
    call.on('error', reject);
    call.end(shot.body ?? undefined);
  });
}

/** The value below which a share of the times lies. */
export function percentile(times: readonly number[], share: number): number {
  const sorted = [...times].sort((left, right) => left - right);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}
