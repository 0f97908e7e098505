import type { TransactionClient } from '@haicap/database';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { RequestError } from '../http/request-error.js';
import { countGuess } from './guess.js';
import { provedPersonOf, record, type Identity, type KnownUser, type Person } from './identity.js';
import { isPassword } from './passwords.js';
import { hasSecondFactor, useSecondFactor, type SecondFactor } from './second-factor-store.js';

/** Exactly one of the two. */
export const factor: z.ZodType<SecondFactor> = z.union([
  z.object({ code: z.string().min(1).max(20), recoveryCode: z.undefined().optional() }),
  z.object({ recoveryCode: z.string().min(1).max(50), code: z.undefined().optional() }),
]);

/** What somebody who is signed in types to prove it once more. */
export interface Proof extends SecondFactor {
  readonly password?: string | undefined;
}

/** A password that was right, and what is to be done with the rest of the proof. */
export interface CheckedProof {
  /** Uses up the second factor, inside the transaction that it allows; true where none is set up. */
  readonly useFactor: (tx: TransactionClient) => Promise<boolean>;
  readonly forgive: () => Promise<void>;
}

/** A person as the audit trail names them. */
export function knownUser({ userId, displayName }: Person): KnownUser {
  return { id: userId, displayName };
}

/**
 * Looks at the password of a proof; throws PASSWORD_WRONG. An account without a password signs in at a provider: the
 * fresh proof from there stands for it.
 */
export async function checkProof(
  identity: Identity,
  request: FastifyRequest,
  person: Person,
  typed: Proof,
): Promise<CheckedProof> {
  const { db } = identity;
  const guess = await countGuess(identity, request, person.login);
  const where = { id: person.userId };
  const { passwordHash } = await db.prisma.user.findUniqueOrThrow({ where, select: { passwordHash: true } });
  if (passwordHash === null) provedPersonOf(request, identity.clock());
  else if (!(await isPassword(typed.password ?? '', passwordHash))) {
    await record(db, request, { event: 'SIGN_IN_FAILED', user: knownUser(person) });
    throw new RequestError(401, 'PASSWORD_WRONG');
  }
  return { forgive: guess.forgive, useFactor: (tx) => useFactor(identity, tx, request, person, typed) };
}

async function useFactor(
  identity: Identity,
  tx: TransactionClient,
  request: FastifyRequest,
  person: Person,
  typed: SecondFactor,
): Promise<boolean> {
  const { userId } = person;
  if (!(await hasSecondFactor(tx, userId))) return true;
  const check = { key: identity.factorKey, userId, now: identity.clock() };
  if (!(await useSecondFactor(tx, check, typed))) return false;
  if (typed.recoveryCode !== undefined)
    await record(tx, request, { event: 'RECOVERY_CODE_USED', user: knownUser(person) });
  return true;
}
