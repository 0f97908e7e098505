import '@fastify/cookie';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { CHALLENGE_MINUTES } from './challenge-store.js';
import { LONGEST_HOURS } from './session-store.js';

/** Name and flags of a cookie. `__Host-` makes browsers insist on HTTPS, this host and the whole path. */
export interface HostCookie {
  readonly read: (request: FastifyRequest) => string | null;
  readonly write: (reply: FastifyReply, token: string) => void;
  readonly clear: (reply: FastifyReply) => void;
}

/** The cookie of a session, of an installation that people reach by HTTPS or not. */
export function sessionCookie(isSecure: boolean): HostCookie {
  return hostCookie('sid', isSecure, LONGEST_HOURS * 3_600);
}

/** The cookie of a sign-in under way. */
export function challengeCookie(isSecure: boolean): HostCookie {
  return hostCookie('challenge', isSecure, CHALLENGE_MINUTES * 60);
}

function hostCookie(plainName: string, isSecure: boolean, maxAge: number): HostCookie {
  const name = isSecure ? `__Host-${plainName}` : plainName;
  const flags = { httpOnly: true, secure: isSecure, sameSite: 'lax', path: '/' } as const;
  return {
    read: (request) => request.cookies[name] || null,
    write: (reply, token) => void reply.setCookie(name, token, { ...flags, maxAge }),
    clear: (reply) => void reply.clearCookie(name, flags),
  };
}
