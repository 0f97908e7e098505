import { positionTypeInput } from '@haicap/domain/personnel';
import { getViewer } from '../../access/access.js';
import { builder } from '../../builder.js';
import { oncePerKey } from '../../graphql/idempotency.js';
import { parseInput } from '../../graphql/mutation.js';
import { Forbidden, IdempotencyKeyReused, InvalidInput } from '../../graphql/user-errors.js';
import { write } from '../../graphql/write.js';
import { UnitLevelEnum } from '../units/unit-enums.js';
import { OrganizationKindEnum } from './personnel-enums.js';
import { insertPositionType, PositionTypePayload, requireCatalogueKeeper } from './position-type-store.js';
import { explainStructureRefusal } from './structure-refusal.js';

const PositionTypeCreateInput = builder.inputType('PositionTypeCreateInput', {
  description: 'A kind of post for the catalogue.',
  fields: (t) => ({
    idempotencyKey: t.string({ description: 'Sent again with a retry, so that one kind is made.' }),
    key: t.string({ required: true, description: 'Stable key, for example "party_secretary".' }),
    nameVi: t.string({ required: true, description: 'Name in Vietnamese.' }),
    nameEn: t.string({ required: true, description: 'Name in English.' }),
    nameFr: t.string({ required: true, description: 'Name in French.' }),
    nameFrFeminine: t.string({ description: 'French feminine form, where it is another.' }),
    precedence: t.int({ required: true, description: 'Order of precedence: 1 comes first.' }),
    isKeyLeadership: t.boolean({ description: 'Whether it is one of the key leadership (default: no).' }),
    organizationKinds: t.field({
      type: [OrganizationKindEnum],
      description: 'Bodies that have such posts; any when left out.',
    }),
    levels: t.field({ type: [UnitLevelEnum], description: 'Tiers that have them; any when left out.' }),
    legalBasis: t.string({ description: 'What it rests on.' }),
    validFrom: t.field({ type: 'Date', required: true, description: 'First day.' }),
    validTo: t.field({ type: 'Date', description: 'First day on which it is no longer used.' }),
  }),
});

builder.mutationField('positionTypeCreate', (t) =>
  t.field({
    type: PositionTypePayload,
    description: 'Adds a kind of post to the catalogue: for whoever keeps personnel anywhere.',
    errors: { types: [InvalidInput, Forbidden, IdempotencyKeyReused] },
    args: { input: t.arg({ type: PositionTypeCreateInput, required: true, description: 'The kind.' }) },
    resolve: (_root, args, context) => {
      const { idempotencyKey, isKeyLeadership, ...entered } = args.input;
      const input = parseInput(positionTypeInput, {
        ...entered,
        isKeyLeadership: isKeyLeadership ?? undefined,
      });
      requireCatalogueKeeper(context);
      const operation = 'positionTypeCreate';
      const request = { viewer: getViewer(context), key: idempotencyKey, operation, input };
      return write(context, { operation }, (tx) =>
        oncePerKey(tx, request, () => insertPositionType(tx, input)),
      ).catch((error: unknown) => explainStructureRefusal(error));
    },
  }),
);
