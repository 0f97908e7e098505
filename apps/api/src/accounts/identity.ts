import type { TransactionActor } from '@haicap/database';
import type { Viewer } from '@haicap/schema';
import { requireFreshProof } from '@haicap/schema/accounts';
import { recordEvent, type AuditEvent, type AuditWriter } from '@haicap/schema/audit';
import type { FastifyRequest } from 'fastify';
import type { z } from 'zod';
import { RequestError } from '../http/request-error.js';
import { localeOf } from '../http/request-locale.js';
import type { ViewerSource } from './load-viewer.js';
import type { HostCookie } from './session-cookie.js';
import type { SingleSignOn } from './single-sign-on.js';

/** What the routes below `/auth` work with. */
export interface Identity extends ViewerSource {
  readonly challenge: HostCookie;
  readonly publicUrl: URL | null;
  /** Opens the secrets of authenticator applications. */
  readonly factorKey: Buffer;
  readonly singleSignOn: SingleSignOn | null;
}

/** Whoever is signed in, in a browser. */
export type Person = Viewer & { readonly sessionId: string };

/** Somebody whose account is known. */
export interface KnownUser {
  readonly id: string;
  readonly displayName: string;
}

/** The person who is signed in; API keys have no business here. */
export function personOf(request: FastifyRequest): Person {
  const { viewer } = request;
  if (viewer === null) throw new RequestError(401, 'UNAUTHENTICATED');
  if (viewer.sessionId === null) throw new RequestError(403, 'FORBIDDEN');
  return { ...viewer, sessionId: viewer.sessionId };
}

/** The person who is signed in and has just proved it. */
export function provedPersonOf(request: FastifyRequest, now: Date): Person {
  const person = personOf(request);
  requireFreshProof({ viewer: person, now, locale: localeOf(request) });
  return person;
}

/** Reads a body; one of another shape is refused before anything is looked at. */
export function readBody<Output>(schema: z.ZodType<Output>, request: FastifyRequest): Output {
  const parsed = schema.safeParse(request.body ?? {});
  if (!parsed.success) throw new RequestError(400, 'INVALID_INPUT');
  return parsed.data;
}

/** Who writes, for the audit trail. */
export function actorOf(request: FastifyRequest, user: KnownUser | null): TransactionActor {
  return {
    actorId: user?.id ?? null,
    actorName: user?.displayName ?? null,
    operation: operationOf(request),
    requestId: request.id,
    address: request.ip,
  };
}

/** Records what a known user did with the own account, or what was tried with it. */
export async function record(
  writer: AuditWriter,
  request: FastifyRequest,
  happened: {
    readonly event: AuditEvent;
    readonly user: KnownUser | null;
    /** False while nobody has proved to be the user. */
    readonly isProved?: boolean;
    readonly details?: Readonly<Record<string, string | number>>;
  },
): Promise<void> {
  const { event, user, isProved = true, details } = happened;
  const { actorId, actorName, operation, requestId } = actorOf(request, isProved ? user : null);
  const subject = user === null ? null : { table: 'user', id: user.id };
  const { ip: address } = request;
  await recordEvent(writer, { event, actorId, actorName, operation, requestId, address, subject, details });
}

/** Records that other sessions of a user were ended, where there were any. */
export async function recordEnded(
  tx: AuditWriter,
  request: FastifyRequest,
  user: KnownUser,
  sessions: number,
): Promise<void> {
  if (sessions > 0) await record(tx, request, { event: 'SESSION_ENDED', user, details: { sessions } });
}

function operationOf({ method, routeOptions }: FastifyRequest): string {
  return `${method} ${routeOptions.url ?? ''}`;
}
