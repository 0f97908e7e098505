import '@fastify/cookie';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { LONGEST_HOURS } from './session-store.js';

/** Name and flags of the session cookie. `__Host-` makes browsers insist on HTTPS, this host and the whole path. */
export interface SessionCookie {
  readonly read: (request: FastifyRequest) => string | null;
  readonly write: (reply: FastifyReply, token: string) => void;
  readonly clear: (reply: FastifyReply) => void;
}

/** The cookie of an installation that people reach by HTTPS or not. */
export function sessionCookie(isSecure: boolean): SessionCookie {
  const name = isSecure ? '__Host-sid' : 'sid';
  const flags = { httpOnly: true, secure: isSecure, sameSite: 'lax', path: '/' } as const;
  return {
    read: (request) => request.cookies[name] || null,
    write: (reply, token) => void reply.setCookie(name, token, { ...flags, maxAge: LONGEST_HOURS * 3_600 }),
    clear: (reply) => void reply.clearCookie(name, flags),
  };
}
