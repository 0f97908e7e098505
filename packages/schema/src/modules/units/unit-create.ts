import { PARENT_LEVELS, unitCreateInput, type UnitCreateInput, type UnitLevel } from '@haicap/domain/units';
import type { TransactionClient } from '@haicap/database';
import { lockLedger } from '@haicap/database/ledger';
import { getViewer, requirePermission } from '../../access/access.js';
import { builder } from '../../builder.js';
import type { SchemaContext } from '../../context.js';
import { oncePerKey } from '../../graphql/idempotency.js';
import { readInputId } from '../../graphql/input-ids.js';
import { parseInput } from '../../graphql/mutation.js';
import {
  Forbidden,
  IdempotencyKeyReused,
  InvalidInput,
  NotFound,
  type InputIssue,
} from '../../graphql/user-errors.js';
import { write } from '../../graphql/write.js';
import { requireUnit } from './unit-access.js';
import { codeTaken, takenCode } from './unit-code.js';
import { UnitKindEnum, UnitLevelEnum } from './unit-enums.js';
import { getUnit } from './unit-row.js';
import { findCodeHolder, findParentOn, insertUnit, type ParentUnit } from './unit-store.js';
import { UnitType } from './unit-types.js';

const UnitCreateInputType = builder.inputType('UnitCreateInput', {
  description: 'A unit that exists without an act in the ledger.',
  fields: (t) => ({
    idempotencyKey: t.string({ description: 'Sent again with a retry, so that one unit is made.' }),
    level: t.field({ type: UnitLevelEnum, required: true, description: 'Tier.' }),
    code: t.string({ required: true, description: 'Official code, with its leading zeros.' }),
    name: t.string({
      required: true,
      description: 'Full name with the word of its kind: "Phường Đông Kinh".',
    }),
    shortName: t.string({
      description: 'Name without the word of its kind; derived from the name when left out.',
    }),
    kind: t.field({ type: UnitKindEnum, required: true, description: 'Legal kind.' }),
    parentUnitId: t.id({ description: 'Superior unit; left out for a province.' }),
    validFrom: t.field({ type: 'Date', required: true, description: 'First day.' }),
    areaKm2: t.float({ description: 'Square kilometres, where known.' }),
    population: t.int({ description: 'Persons, where known.' }),
    populationAsOf: t.field({ type: 'Date', description: 'Reference day of the population.' }),
    seat: t.string({ description: 'Where the seat is.' }),
    reason: t.string({ description: 'Why it is recorded without an act; kept in the audit trail.' }),
  }),
});

const UnitCreatePayload = builder.objectRef<{ readonly id: string }>('UnitCreatePayload').implement({
  dataClass: 'PUBLIC',
  description: 'The new unit.',
  fields: (t) => ({
    unit: t.field({
      type: UnitType,
      description: 'The unit.',
      resolve: ({ id }, _args, context) => getUnit(context, id),
    }),
  }),
});

builder.mutationField('unitCreate', (t) =>
  t.field({
    type: UnitCreatePayload,
    description: 'Records a unit that exists without an act in the ledger (initial state).',
    errors: { types: [InvalidInput, Forbidden, NotFound, IdempotencyKeyReused] },
    args: { input: t.arg({ type: UnitCreateInputType, required: true, description: 'The unit.' }) },
    resolve: async (_root, args, context) => {
      const input = readInput(args.input);
      const operation = 'unitCreate';
      const request = { viewer: getViewer(context), key: args.input.idempotencyKey, operation, input };
      return write(context, { operation, reason: args.input.reason }, (tx) =>
        oncePerKey(tx, request, async () => {
          await lockLedger(tx);
          const parent = await readParent(tx, context, input);
          const { code, validFrom } = input;
          const period = { from: validFrom, to: null, exceptVersionId: null };
          if ((await findCodeHolder(tx, code, period)) !== null) throw takenCode();
          return insertUnit(tx, input, parent);
        }),
      ).catch(codeTaken);
    },
  }),
);

function readInput(raw: typeof UnitCreateInputType.$inferInput): UnitCreateInput {
  const issues: InputIssue[] = [];
  const input = parseInput(unitCreateInput, raw);
  const parentUnitId = readInputId('AdministrativeUnit', input.parentUnitId, ['parentUnitId'], issues);
  if (issues.length > 0) throw new InvalidInput(issues);
  return { ...input, parentUnitId };
}

async function readParent(
  tx: TransactionClient,
  context: SchemaContext,
  { parentUnitId, level, validFrom }: UnitCreateInput,
): Promise<ParentUnit | null> {
  if (parentUnitId === null) {
    requirePermission(context, 'units.edit', 'vn.');
    return null;
  }
  await requireUnit(tx, context, parentUnitId, 'units.edit');
  const parent = await findParentOn(tx, parentUnitId, validFrom);
  const levels: readonly UnitLevel[] = PARENT_LEVELS[level];
  if (parent !== null && levels.includes(parent.level)) return parent;
  const code = parent === null ? 'units.parent.notExisting' : 'units.parent.level';
  throw new InvalidInput([{ path: ['parentUnitId'], code }]);
}
