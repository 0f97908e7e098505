import { grantInput } from '@haicap/domain/accounts';
import { z } from 'zod';
import { requireFreshProof } from '../../access/fresh-proof.js';
import { builder } from '../../builder.js';
import { oncePerKey } from '../../graphql/idempotency.js';
import { parseInput } from '../../graphql/mutation.js';
import {
  Forbidden,
  IdempotencyKeyReused,
  InvalidInput,
  NotFound,
  StepUpRequired,
  type InputIssue,
} from '../../graphql/user-errors.js';
import { write } from '../../graphql/write.js';
import { BeyondOwnRights } from './account-errors.js';
import { grantRefused, insertGrants, readGrantIds, requireMayGive } from './grant-giving.js';
import { GrantInputType, GrantPayload } from './grant-input.js';
import { requireVisibleUser } from './managed-user.js';

const GrantGiveInput = builder.inputType('GrantGiveInput', {
  description: 'A role for somebody.',
  fields: (t) => ({
    idempotencyKey: t.string({ description: 'Sent again with a retry, so that the role is given once.' }),
    userId: t.id({ required: true, description: 'Who gets it.' }),
    grant: t.field({ type: GrantInputType, required: true, description: 'The role.' }),
  }),
});

builder.mutationField('grantGive', (t) =>
  t.field({
    type: GrantPayload,
    description: 'Gives a role; never more than the viewer has there and for that time. Needs a fresh proof.',
    errors: {
      types: [InvalidInput, Forbidden, NotFound, BeyondOwnRights, StepUpRequired, IdempotencyKeyReused],
    },
    args: { input: t.arg({ type: GrantGiveInput, required: true, description: 'Who and which.' }) },
    resolve: async (_root, args, context) => {
      const { userId, idempotencyKey: key } = args.input;
      const issues: InputIssue[] = [];
      const raw = readGrantIds(args.input.grant, ['grant'], issues);
      if (issues.length > 0) throw new InvalidInput(issues);
      const { grant } = parseInput(grantWithin, { grant: raw });
      const viewer = requireFreshProof(context);
      const operation = 'grantGive';
      const request = { viewer, key, operation, input: { userId, grant } };
      return write(context, { operation, reason: grant.decision }, (tx) =>
        oncePerKey(tx, request, async () => {
          const user = await requireVisibleUser(tx, context, userId);
          await requireMayGive(tx, context, [grant], user.id);
          return (await insertGrants(tx, context, user.id, [grant]))[0]!;
        }),
      ).catch(grantRefused(['grant']));
    },
  }),
);

/** Under its name, so that faults stand where they are in the input. */
const grantWithin = z.object({ grant: grantInput });
