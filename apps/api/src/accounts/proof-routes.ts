import { withTransaction } from '@haicap/database';
import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { RequestError } from '../http/request-error.js';
import { actorOf, personOf, readBody, record, type Identity } from './identity.js';
import { checkProof, knownUser, type Proof } from './prove.js';
import { hasSecondFactor } from './second-factor-store.js';
import { noteProof } from './session-store.js';

const SIGNED_IN = { config: { needsViewer: true } };
const stepUp: z.ZodType<Proof & { password: string }> = z.object({
  password: z.string().min(1).max(1_000),
  code: z.string().min(1).max(20).optional(),
  recoveryCode: z.string().min(1).max(50).optional(),
});

/** Proving once more who one is, before work that needs it. */
export function addProofRoutes(app: FastifyInstance, identity: Identity): void {
  const { db } = identity;

  app.get('/auth/proof', SIGNED_IN, async (request) => {
    const { userId } = personOf(request);
    const { passwordHash, _count } = await db.prisma.user.findUniqueOrThrow({
      where: { id: userId },
      select: { passwordHash: true, _count: { select: { externalIdentities: true } } },
    });
    const { singleSignOn } = identity;
    const isLinked = singleSignOn !== null && _count.externalIdentities > 0;
    return {
      password: passwordHash !== null,
      code: await hasSecondFactor(db.prisma, userId),
      singleSignOn: isLinked ? { label: singleSignOn.label } : null,
    };
  });

  app.post('/auth/step-up', SIGNED_IN, async (request) => {
    const person = personOf(request);
    const user = knownUser(person);
    const check = await checkProof(identity, request, person, readBody(stepUp, request));
    const isProved = await withTransaction(db, actorOf(request, user), async (tx) => {
      if (!(await check.useFactor(tx))) return false;
      await noteProof(tx, person.sessionId, identity.clock());
      await record(tx, request, { event: 'STEPPED_UP', user });
      return true;
    });
    if (!isProved) throw new RequestError(401, 'SECOND_FACTOR_FAILED');
    await check.forgive();
    return {};
  });
}
