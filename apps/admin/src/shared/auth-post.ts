import { isErrorCode } from '@haicap/domain/errors';

import { noteAnswer } from './connection/connection';
import { isTimeout, retryAfterOf, type RequestFailure } from './request-failure';
import { askForProof } from './step-up/proof-request';

/** Why a request about one's own sign-in failed. */
export interface AuthFailure extends RequestFailure {
  /** The code as it came. */
  readonly reason: string;
  readonly issues: readonly { readonly path: readonly string[]; readonly message: string }[];
}

/** How such a request ended. */
export type AuthAnswer<Body> =
  | { readonly kind: 'done'; readonly body: Body }
  | { readonly kind: 'failed'; readonly failure: AuthFailure };

const PATIENCE = 30_000;

/** Sends a request about sign-in; asks for a fresh proof where one is needed, and then sends it once more. */
export async function authPost<Body = object>(path: string, input: object = {}): Promise<AuthAnswer<Body>> {
  const answer = await send<Body>(path, { method: 'POST', body: JSON.stringify(input) });
  if (answer.kind === 'done' || answer.failure.reason !== 'STEP_UP_REQUIRED') return answer;
  return (await askForProof()) ? authPost(path, input) : answer;
}

/** Asks something about sign-in. */
export function authGet<Body>(path: string): Promise<AuthAnswer<Body>> {
  return send<Body>(path, { method: 'GET' });
}

async function send<Body>(path: string, request: RequestInit): Promise<AuthAnswer<Body>> {
  try {
    const response = await fetch(path, {
      ...request,
      headers: {
        accept: 'application/json',
        'accept-language': document.documentElement.lang,
        ...(request.body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      signal: AbortSignal.timeout(PATIENCE),
    });
    if (!response.ok) return failed(await failureOf(response));
    noteAnswer(null);
    return { kind: 'done', body: (await response.json()) as Body };
  } catch (error) {
    const code = isTimeout(error) ? 'TIMEOUT' : 'NETWORK';
    return failed({ code, reason: code, errorId: null, issues: [] });
  }
}

function failed(failure: AuthFailure): { readonly kind: 'failed'; readonly failure: AuthFailure } {
  noteAnswer(failure);
  return { kind: 'failed', failure };
}

interface FailureBody {
  readonly code?: unknown;
  readonly errorId?: unknown;
  readonly message?: unknown;
  readonly issues?: unknown;
}

async function failureOf(response: Response): Promise<AuthFailure> {
  // A proxy before the server answers with a page of its own.
  const isOurs = response.headers.get('content-type')?.includes('json') ?? false;
  if (!isOurs && response.status >= 502)
    return { code: 'NETWORK', reason: 'NETWORK', errorId: null, issues: [] };
  const body: FailureBody = isOurs ? ((await response.json()) as FailureBody) : {};
  const retryAfter = retryAfterOf(response);
  const reason = typeof body.code === 'string' ? body.code : 'INTERNAL';
  return {
    code: isErrorCode(reason) ? reason : 'INTERNAL',
    reason,
    errorId: typeof body.errorId === 'string' ? body.errorId : null,
    message: typeof body.message === 'string' ? body.message : null,
    ...(retryAfter === null ? {} : { retryAfter }),
    issues: Array.isArray(body.issues) ? (body.issues as AuthFailure['issues']) : [],
  };
}
