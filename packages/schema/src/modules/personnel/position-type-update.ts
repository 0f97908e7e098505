import type { PositionType } from '@haicap/database/client';
import { toPlainDate } from '@haicap/domain/dates';
import { positionTypeInput } from '@haicap/domain/personnel';
import { builder } from '../../builder.js';
import { toDayOrNull } from '../../graphql/days.js';
import { requireUpdated } from '../../graphql/expected-version.js';
import { getTargetId } from '../../graphql/input-ids.js';
import { parseInput } from '../../graphql/mutation.js';
import { changesOf } from '../../graphql/partial-input.js';
import { Conflict, Forbidden, InvalidInput, NotFound } from '../../graphql/user-errors.js';
import { write } from '../../graphql/write.js';
import { UnitLevelEnum } from '../units/unit-enums.js';
import { OrganizationKindEnum } from './personnel-enums.js';
import { PositionTypePayload, requireCatalogueKeeper, updatePositionType } from './position-type-store.js';

const PositionTypeUpdateInput = builder.inputType('PositionTypeUpdateInput', {
  description: 'A change of a kind of post. What is left out stays as it is; null clears. The key stays.',
  fields: (t) => ({
    id: t.id({ required: true, description: 'The kind of post.' }),
    expectedVersion: t.int({ required: true, description: 'Version that the change was made on.' }),
    nameVi: t.string({ description: 'Name in Vietnamese.' }),
    nameEn: t.string({ description: 'Name in English.' }),
    nameFr: t.string({ description: 'Name in French.' }),
    nameFrFeminine: t.string({ description: 'French feminine form.' }),
    precedence: t.int({ description: 'Order of precedence.' }),
    isKeyLeadership: t.boolean({ description: 'Whether it is one of the key leadership.' }),
    organizationKinds: t.field({ type: [OrganizationKindEnum], description: 'Bodies that have such posts.' }),
    levels: t.field({ type: [UnitLevelEnum], description: 'Tiers that have such posts.' }),
    legalBasis: t.string({ description: 'What it rests on.' }),
    validFrom: t.field({ type: 'Date', description: 'First day.' }),
    validTo: t.field({ type: 'Date', description: 'First day on which it is no longer used.' }),
  }),
});

builder.mutationField('positionTypeUpdate', (t) =>
  t.field({
    type: PositionTypePayload,
    description: 'Changes a kind of post: for whoever keeps personnel anywhere.',
    errors: { types: [InvalidInput, Forbidden, NotFound, Conflict] },
    args: { input: t.arg({ type: PositionTypeUpdateInput, required: true, description: 'The change.' }) },
    resolve: (_root, args, context) => {
      const { id: globalId, expectedVersion, ...change } = args.input;
      const id = getTargetId('PositionType', globalId);
      requireCatalogueKeeper(context);
      return write(context, { operation: 'positionTypeUpdate' }, async (tx) => {
        const stored = await tx.positionType.findUnique({ where: { id } });
        if (stored === null) throw new NotFound('PositionType');
        const input = parseInput(positionTypeInput, { ...fieldsOf(stored), ...changesOf(change) });
        const count = await updatePositionType(tx, id, expectedVersion, input);
        await requireUpdated(tx, count, { table: 'position_type', id, entity: 'PositionType' });
        return { id };
      });
    },
  }),
);

function fieldsOf(stored: PositionType): object {
  return { ...stored, validFrom: toPlainDate(stored.validFrom), validTo: toDayOrNull(stored.validTo) };
}
