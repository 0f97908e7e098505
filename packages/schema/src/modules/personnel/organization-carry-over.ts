import type { TransactionClient } from '@haicap/database';
import { Prisma, type Organization } from '@haicap/database/client';
import { newId } from '@haicap/database/ledger';
import { fromPlainDate, toPlainDate, type PlainDate } from '@haicap/domain/dates';
import { organizationCarryOverInput, type OrganizationCarryOverInput } from '@haicap/domain/personnel';
import { getViewer, requirePermission } from '../../access/access.js';
import { builder } from '../../builder.js';
import type { SchemaContext } from '../../context.js';
import { requireUpdated } from '../../graphql/expected-version.js';
import { oncePerKey } from '../../graphql/idempotency.js';
import { getTargetId } from '../../graphql/input-ids.js';
import { parseInput } from '../../graphql/mutation.js';
import {
  Conflict,
  Forbidden,
  IdempotencyKeyReused,
  InvalidInput,
  NotFound,
} from '../../graphql/user-errors.js';
import { write } from '../../graphql/write.js';
import { requireUnit } from '../units/unit-access.js';
import { OrganizationPayload } from './organization-payload.js';
import { insertOrganization, updateOrganization } from './organization-store.js';
import { readReference, requireOrganization } from './structure-access.js';
import { explainStructureRefusal } from './structure-refusal.js';

const OrganizationCarryOverInputType = builder.inputType('OrganizationCarryOverInput', {
  description: 'A body that goes on in another unit.',
  fields: (t) => ({
    idempotencyKey: t.string({ description: 'Sent again with a retry, so that one body is made.' }),
    id: t.id({ required: true, description: 'The body of the former unit.' }),
    expectedVersion: t.int({ required: true, description: 'Version of it that this was decided on.' }),
    toUnitId: t.id({ required: true, description: 'The unit in which it goes on.' }),
    validFrom: t.field({ type: 'Date', required: true, description: 'First day there.' }),
    name: t.string({ description: 'Its name there; the same when left out.' }),
  }),
});

builder.mutationField('organizationCarryOver', (t) =>
  t.field({
    type: OrganizationPayload,
    description:
      'Makes a body go on in another unit: a new body there with copies of its posts, and the end of the former one where that has not ended yet. People are placed or assigned anew.',
    errors: { types: [InvalidInput, Forbidden, NotFound, Conflict, IdempotencyKeyReused] },
    args: {
      input: t.arg({ type: OrganizationCarryOverInputType, required: true, description: 'What and where.' }),
    },
    resolve: (_root, args, context) => {
      const { id: globalId, idempotencyKey, expectedVersion, ...entered } = args.input;
      const id = getTargetId('Organization', globalId);
      const toUnitId = readReference('AdministrativeUnit', entered.toUnitId, 'toUnitId');
      const input = parseInput(organizationCarryOverInput, { ...entered, toUnitId });
      const operation = 'organizationCarryOver';
      const asked = { ...input, id, expectedVersion };
      const request = { viewer: getViewer(context), key: idempotencyKey, operation, input: asked };
      return write(context, { operation }, (tx) =>
        oncePerKey(tx, request, () => carryOver(tx, context, { id, expectedVersion, input })),
      ).catch((error: unknown) => explainStructureRefusal(error));
    },
  }),
);

interface CarryOver {
  readonly id: string;
  readonly expectedVersion: number;
  readonly input: OrganizationCarryOverInput;
}

async function carryOver(
  tx: TransactionClient,
  context: SchemaContext,
  { id, expectedVersion, input }: CarryOver,
): Promise<string> {
  const former = await requireOrganization(tx, context, id, 'personnel.read');
  await requireUnit(tx, context, input.toUnitId, 'personnel.edit');
  if (former.unitId === input.toUnitId)
    throw new InvalidInput([{ path: ['toUnitId'], code: 'organizations.carry.sameUnit' }]);
  await leave(tx, context, former, { expectedVersion, day: input.validFrom });
  const { kind, abbreviation, ordinal, note, source } = former;
  const { toUnitId: unitId, validFrom, name } = input;
  const body = { kind, abbreviation, ordinal, note, source, unitId, validFrom, name: name ?? former.name };
  const madeId = await insertOrganization(tx, { ...body, parentId: null, validTo: null }, id);
  await copyPositions(tx, id, madeId, validFrom);
  return madeId;
}

/** Ends the former body, where it goes on. One that has ended gets a new version only, by who keeps it. */
async function leave(
  tx: TransactionClient,
  context: SchemaContext,
  former: Organization,
  { expectedVersion, day }: { readonly expectedVersion: number; readonly day: PlainDate },
): Promise<void> {
  const { id } = former;
  const record = { table: 'organization', id, entity: 'Organization' } as const;
  if (former.validTo !== null && toPlainDate(former.validTo) <= day) {
    const isKept = context.access.can('personnel.edit', former);
    const isSame = former.version === expectedVersion ? 1 : 0;
    return requireUpdated(
      tx,
      isKept ? await updateOrganization(tx, id, expectedVersion, {}) : isSame,
      record,
    );
  }
  requirePermission(context, 'personnel.edit', former.scopePath);
  if (toPlainDate(former.validFrom) >= day)
    throw new InvalidInput([{ path: ['validFrom'], code: 'dates.validityOrder' }]);
  const end = { validTo: fromPlainDate(day), endReason: 'CARRIED_OVER' } as const;
  await requireUpdated(tx, await updateOrganization(tx, id, expectedVersion, end), record);
}

/** The posts with the headcount that held last before the day. */
async function copyPositions(
  tx: TransactionClient,
  fromId: string,
  toId: string,
  day: PlainDate,
): Promise<void> {
  const posts = await tx.$queryRaw<
    { id: string; headcount: number | null; status: string | null; basis: string | null }[]
  >(
    Prisma.sql`SELECT post."id", last."headcount", last."status"::text AS "status", last."basis" FROM "position" post
      LEFT JOIN LATERAL (SELECT * FROM "position_establishment" period
        WHERE period."position_id" = post."id" AND period."valid_from" <= ${day}::date
        ORDER BY period."valid_from" DESC LIMIT 1) last ON true
      WHERE post."organization_id" = ${fromId}::uuid AND last."status" IS DISTINCT FROM 'ABOLISHED'
      ORDER BY post."ordinal", post."id"`,
  );
  const copies = JSON.stringify(posts.map((post) => ({ ...post, copyId: newId(), periodId: newId() })));
  await tx.$executeRaw(Prisma.sql`
    INSERT INTO "position" ("id", "organization_id", "unit_id", "type_id", "title", "ordinal", "note")
    SELECT copy."copyId", body."id", body."unit_id", post."type_id", post."title", post."ordinal", post."note"
    FROM jsonb_to_recordset(${copies}::jsonb) AS copy("id" uuid, "copyId" uuid)
    JOIN "position" post ON post."id" = copy."id" JOIN "organization" body ON body."id" = ${toId}::uuid`);
  await tx.$executeRaw(Prisma.sql`
    INSERT INTO "position_establishment" ("id", "position_id", "valid_from", "headcount", "status", "basis")
    SELECT copy."periodId", copy."copyId", ${day}::date, copy."headcount", copy."status", copy."basis"
    FROM jsonb_to_recordset(${copies}::jsonb) AS copy("periodId" uuid, "copyId" uuid, "headcount" integer,
      "status" "PositionStatus", "basis" text)
    WHERE copy."headcount" IS NOT NULL`);
}
