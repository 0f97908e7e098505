import type { TransactionClient } from '@haicap/database';
import { Prisma } from '@haicap/database/client';
import { checkGrantEnd, grantEndInput, mayEnd, type GrantEndInput } from '@haicap/domain/accounts';
import { fromPlainDate, type PlainDate } from '@haicap/domain/dates';
import { getViewer } from '../../access/access.js';
import { requireFreshProof } from '../../access/fresh-proof.js';
import { builder } from '../../builder.js';
import type { SchemaContext } from '../../context.js';
import { requireUpdated } from '../../graphql/expected-version.js';
import { getTargetId } from '../../graphql/input-ids.js';
import { parseInput } from '../../graphql/mutation.js';
import { Conflict, Forbidden, InvalidInput, NotFound, StepUpRequired } from '../../graphql/user-errors.js';
import { write } from '../../graphql/write.js';
import { BeyondOwnRights, LastAdministrator } from './account-errors.js';
import { isVisibleGrant } from './account-reach.js';
import type { GrantRow } from './account-types.js';
import { GrantPayload } from './grant-input.js';
import { GRANT_COLUMNS, toGrant, type StoredGrant } from './grant-row.js';
import { requireAdministratorRemains } from './last-administrator.js';

const GrantEndInputType = builder.inputType('GrantEndInput', {
  description: 'The end of a role.',
  fields: (t) => ({
    id: t.id({ required: true, description: 'The role.' }),
    expectedVersion: t.int({ required: true, description: 'Version that the change was made on.' }),
    validTo: t.field({
      type: 'Date',
      description: 'Day on which it no longer holds; today when left out.',
    }),
    reason: t.string({ required: true, description: 'Why; kept with the role.' }),
  }),
});

builder.mutationField('grantEnd', (t) =>
  t.field({
    type: GrantPayload,
    description:
      'Ends a role on a day, today or later. Who ends it needs what they would need to give it. Needs a fresh proof.',
    errors: {
      types: [
        InvalidInput,
        Forbidden,
        NotFound,
        Conflict,
        BeyondOwnRights,
        LastAdministrator,
        StepUpRequired,
      ],
    },
    args: { input: t.arg({ type: GrantEndInputType, required: true, description: 'Which, when and why.' }) },
    resolve: async (_root, args, context) => {
      const { expectedVersion } = args.input;
      const id = getTargetId('Grant', args.input.id);
      const input = parseInput(grantEndInput, args.input);
      requireFreshProof(context);
      return write(context, { operation: 'grantEnd', reason: input.reason }, async (tx) => {
        const grant = await requireVisibleGrant(tx, context, id);
        const end = { ...input, validTo: input.validTo ?? context.today };
        await requireMayEnd(tx, context, grant, end.validTo);
        const count = await endGrant(tx, grant, expectedVersion, end);
        await requireUpdated(tx, count, { table: 'grant', id, entity: 'Grant' });
        return { id };
      });
    },
  }),
);

type VisibleGrant = GrantRow & { readonly isDemo: boolean; readonly isActive: boolean };

async function requireVisibleGrant(
  tx: TransactionClient,
  context: SchemaContext,
  id: string,
): Promise<VisibleGrant> {
  const [stored] = await tx.$queryRaw<(StoredGrant & { isDemo: boolean; isActive: boolean })[]>(
    Prisma.sql`SELECT ${GRANT_COLUMNS}, u."is_demo" AS "isDemo", u."status" = 'ACTIVE' AS "isActive"
      FROM "grant" g JOIN "user" u ON u."id" = g."user_id"
      WHERE g."id" = ${id}::uuid AND ${isVisibleGrant(context)}`,
  );
  if (!stored) throw new NotFound('Grant');
  return { ...stored, ...toGrant(stored) };
}

async function requireMayEnd(
  tx: TransactionClient,
  context: SchemaContext,
  grant: VisibleGrant,
  validTo: PlainDate,
): Promise<void> {
  if (!context.access.can('grants.give')) throw new Forbidden();
  const missing = mayEnd(getViewer(context), grant, validTo);
  if (missing.length > 0) throw new BeyondOwnRights(missing);
  const fault = checkGrantEnd(grant, validTo, context.today);
  if (fault !== null) throw new InvalidInput([{ path: ['validTo'], code: fault }]);
  if (grant.role !== 'UNIT_ADMINISTRATOR' || grant.unitId !== null || !grant.isActive) return;
  const period = { validFrom: endOf(grant, validTo), validTo: grant.validTo };
  await requireAdministratorRemains(tx, { of: { grantId: grant.id }, isDemo: grant.isDemo, period });
}

/** A grant that has not begun ends where it would begin: it never holds. */
function endOf(grant: GrantRow, validTo: PlainDate): PlainDate {
  return validTo > grant.validFrom ? validTo : grant.validFrom;
}

/** Ends a grant, if it still has the version; returns the number of rows changed. */
async function endGrant(
  tx: TransactionClient,
  grant: GrantRow,
  expectedVersion: number,
  end: GrantEndInput & { readonly validTo: PlainDate },
): Promise<number> {
  const { count } = await tx.grant.updateMany({
    where: { id: grant.id, version: expectedVersion },
    data: {
      validTo: fromPlainDate(endOf(grant, end.validTo)),
      endReason: end.reason,
      version: { increment: 1 },
    },
  });
  return count;
}
