import { organizationInput } from '@haicap/domain/personnel';
import { getViewer } from '../../access/access.js';
import { builder } from '../../builder.js';
import { oncePerKey } from '../../graphql/idempotency.js';
import { getTargetId } from '../../graphql/input-ids.js';
import { parseInput } from '../../graphql/mutation.js';
import { Forbidden, IdempotencyKeyReused, InvalidInput, NotFound } from '../../graphql/user-errors.js';
import { write } from '../../graphql/write.js';
import { requireUnit } from '../units/unit-access.js';
import { OrganizationPayload } from './organization-payload.js';
import { insertOrganization, requireParent } from './organization-store.js';
import { OrganizationKindEnum } from './personnel-enums.js';
import { readReference } from './structure-access.js';
import { explainStructureRefusal } from './structure-refusal.js';

const OrganizationCreateInput = builder.inputType('OrganizationCreateInput', {
  description: 'A body of a unit.',
  fields: (t) => ({
    idempotencyKey: t.string({ description: 'Sent again with a retry, so that one body is made.' }),
    unitId: t.id({ required: true, description: 'The unit it stands in.' }),
    kind: t.field({ type: OrganizationKindEnum, required: true, description: 'What it is.' }),
    name: t.string({ required: true, description: 'Name.' }),
    abbreviation: t.string({ description: 'Short form of the name.' }),
    parentId: t.id({ description: 'The body it belongs to, in the same unit or one above.' }),
    ordinal: t.int({ description: 'Place among the bodies of the unit (default 0).' }),
    validFrom: t.field({ type: 'Date', required: true, description: 'First day.' }),
    validTo: t.field({ type: 'Date', description: 'First day on which it is no more.' }),
    note: t.string({ description: 'Anything else.' }),
    source: t.string({ description: 'Where this is known from.' }),
  }),
});

builder.mutationField('organizationCreate', (t) =>
  t.field({
    type: OrganizationPayload,
    description: 'Sets up a body in a unit.',
    errors: { types: [InvalidInput, Forbidden, NotFound, IdempotencyKeyReused] },
    args: { input: t.arg({ type: OrganizationCreateInput, required: true, description: 'The body.' }) },
    resolve: (_root, args, context) => {
      const { idempotencyKey, ordinal, ...entered } = args.input;
      const unitId = getTargetId('AdministrativeUnit', entered.unitId);
      const parentId = readReference('Organization', entered.parentId, 'parentId');
      const input = parseInput(organizationInput, {
        ...entered,
        unitId,
        parentId,
        ordinal: ordinal ?? undefined,
      });
      const operation = 'organizationCreate';
      const request = { viewer: getViewer(context), key: idempotencyKey, operation, input };
      return write(context, { operation }, (tx) =>
        oncePerKey(tx, request, async () => {
          const { scopePath } = await requireUnit(tx, context, unitId, 'personnel.edit');
          await requireParent(tx, input.parentId, scopePath, null);
          return insertOrganization(tx, input);
        }),
      ).catch((error: unknown) => explainStructureRefusal(error));
    },
  }),
);
