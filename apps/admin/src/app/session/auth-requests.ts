import { isErrorCode } from '@haicap/domain/errors';
import type { Role } from '../../shared/schema.generated';
import type { RequestFailure } from '../../shared/request-failure';

/** A user that a demo installation offers. */
export interface DemoUser {
  readonly login: string;
  readonly password: string;
  readonly displayName: string;
  readonly role: Role;
}

/** Signs in; null when it went well. The session is a cookie that scripts cannot read. */
export async function signIn(login: string, password: string): Promise<RequestFailure | null> {
  try {
    const answer = await post('/auth/sign-in', { login, password });
    return answer.ok ? null : await failureOf(answer);
  } catch {
    return { code: 'NETWORK', errorId: null };
  }
}

/** Ends the session on the server. */
export async function signOut(): Promise<void> {
  await post('/auth/sign-out', {}).catch(() => undefined);
}

/** Users of a demo installation; none on any other. */
export async function findDemoUsers(): Promise<readonly DemoUser[]> {
  try {
    const answer = await fetch('/auth/demo-users', { headers: { accept: 'application/json' } });
    return answer.ok ? ((await answer.json()) as readonly DemoUser[]) : [];
  } catch {
    return [];
  }
}

function post(path: string, body: object): Promise<Response> {
  return fetch(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'accept-language': document.documentElement.lang },
    body: JSON.stringify(body),
  });
}

async function failureOf(answer: Response): Promise<RequestFailure> {
  const body = (await answer.json().catch(() => ({}))) as { code?: unknown; errorId?: unknown };
  const code = typeof body.code === 'string' && isErrorCode(body.code) ? body.code : 'INTERNAL';
  return { code, errorId: typeof body.errorId === 'string' ? body.errorId : null };
}
