import { withTransaction } from '@haicap/database';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { RequestError } from '../http/request-error.js';
import type { Challenge, SingleSignOnMemory } from './challenge-store.js';
import { acceptCode } from './code-store.js';
import { enter, type Entry } from './enter.js';
import { findLinkedUser, linkIdentity, noteLinkUse } from './external-identity-store.js';
import { actorOf, personOf, record, recordEnded, type Identity } from './identity.js';
import { withParameter } from './local-path.js';
import { mayEnter } from './may-enter.js';
import { knownUser } from './prove.js';
import type { ExternalSubject } from './single-sign-on.js';

type Known = Challenge<SingleSignOnMemory>;

/** Where a browser that came back from the provider goes, and with which cookies. */
export interface Arrival {
  readonly goTo: string;
  readonly send: (reply: FastifyReply) => void;
}

type Arrive = (
  identity: Identity,
  request: FastifyRequest,
  known: Known,
  external: ExternalSubject,
) => Promise<Arrival>;

/** Does what the browser went to the provider for. */
export const arrive: Arrive = (identity, request, known, external) =>
  ARRIVALS[known.memory.purpose](identity, request, known, external);

const signIn: Arrive = async (identity, request, { memory, userId }, external) => {
  const { db } = identity;
  const mustProve = memory.purpose === 'PROVE';
  const user = await findLinkedUser(db, external);
  const isOther = mustProve && (user?.id !== userId || request.viewer?.userId !== userId);
  if (user === null || isOther || !mayEnter(identity, request, user)) {
    await record(db, request, { event: 'SIGN_IN_FAILED', user, isProved: false });
    throw new RequestError(401, 'SINGLE_SIGN_ON_UNKNOWN');
  }
  const entry = await withTransaction(db, actorOf(request, user), async (tx) => {
    await noteLinkUse(tx, external, identity.clock());
    // at the provider the person may have signed in hours ago: only a proof that was asked for is a fresh one
    return enter(identity, tx, request, { user, method: 'SINGLE_SIGN_ON', isFresh: mustProve });
  });
  return arrivalOf(entry, memory);
};

const link: Arrive = async (identity, request, { memory, userId }, external) => {
  const person = personOf(request);
  if (person.userId !== userId) throw new RequestError(401, 'SINGLE_SIGN_ON_FAILED');
  const user = knownUser(person);
  await withTransaction(identity.db, actorOf(request, user), async (tx) => {
    if (await linkIdentity(tx, userId, external, identity.clock()))
      await record(tx, request, { event: 'SINGLE_SIGN_ON_LINKED', user, details: { ...external } });
  });
  return { goTo: memory.returnTo, send: () => undefined };
};

const accept: Arrive = async (identity, request, { memory, userId }, external) => {
  const { db } = identity;
  const now = identity.clock();
  const user = await db.prisma.user.findUniqueOrThrow({
    where: { id: userId ?? '' },
    select: { id: true, displayName: true },
  });
  const entry = await withTransaction(db, actorOf(request, user), async (tx) => {
    const closed = await acceptCode(tx, Buffer.from(memory.codeHash ?? '', 'hex'), now);
    if (closed === null) throw new RequestError(404, 'CODE_NOT_VALID');
    await recordEnded(tx, request, user, closed);
    await linkIdentity(tx, user.id, external, now);
    await record(tx, request, { event: 'SINGLE_SIGN_ON_LINKED', user, details: { ...external } });
    return enter(identity, tx, request, { user, method: 'SINGLE_SIGN_ON', isFresh: true });
  });
  return arrivalOf(entry, memory);
};

const ARRIVALS: Readonly<Record<SingleSignOnMemory['purpose'], Arrive>> = {
  SIGN_IN: signIn,
  PROVE: signIn,
  LINK: link,
  ACCEPT: accept,
};

function arrivalOf({ answer, send }: Entry, { returnTo }: SingleSignOnMemory): Arrival {
  if (answer.secondFactor === undefined) return { goTo: returnTo, send };
  const place = withParameter('/sign-in', 'secondFactor', answer.secondFactor);
  return { goTo: withParameter(place, 'next', returnTo), send };
}
