import { facilityInput } from '@haicap/domain/units';
import { getViewer } from '../../access/access.js';
import { builder } from '../../builder.js';
import { oncePerKey } from '../../graphql/idempotency.js';
import { getTargetId } from '../../graphql/input-ids.js';
import { parseInput } from '../../graphql/mutation.js';
import { Forbidden, IdempotencyKeyReused, InvalidInput, NotFound } from '../../graphql/user-errors.js';
import { write } from '../../graphql/write.js';
import { readHostId, requireHost } from './facility-host.js';
import { FacilityPayload } from './facility-payload.js';
import { insertFacility } from './facility-store.js';
import { requireUnit } from './unit-access.js';
import { FacilityConditionEnum, FacilityKindEnum } from './unit-enums.js';

const FacilityCreateInput = builder.inputType('FacilityCreateInput', {
  description: 'A building or office that a unit works in.',
  fields: (t) => ({
    idempotencyKey: t.string({ description: 'Sent again with a retry, so that one facility is made.' }),
    unitId: t.id({ required: true, description: 'The unit that works there.' }),
    kind: t.field({ type: FacilityKindEnum, required: true, description: 'What it is used for.' }),
    name: t.string({ required: true, description: 'Name.' }),
    address: t.string({ description: 'Where it is.' }),
    hostUnitId: t.id({ description: 'The (former) unit whose building this is.' }),
    condition: t.field({ type: FacilityConditionEnum, description: 'State of repair (default UNKNOWN).' }),
    equipment: t.string({ description: 'What is there.' }),
    connectivity: t.string({ description: 'Lines and networks.' }),
    note: t.string({ description: 'Anything else.' }),
    source: t.string({ description: 'Where this is known from.' }),
    validFrom: t.field({ type: 'Date', required: true, description: 'First day of use.' }),
    validTo: t.field({ type: 'Date', description: 'First day without use; left out while it goes on.' }),
  }),
});

builder.mutationField('facilityCreate', (t) =>
  t.field({
    type: FacilityPayload,
    description: 'Records a building or office of a unit.',
    errors: { types: [InvalidInput, Forbidden, NotFound, IdempotencyKeyReused] },
    args: { input: t.arg({ type: FacilityCreateInput, required: true, description: 'The facility.' }) },
    resolve: async (_root, args, context) => {
      const unitId = getTargetId('AdministrativeUnit', args.input.unitId);
      const input = parseInput(facilityInput, {
        ...args.input,
        unitId,
        hostUnitId: readHostId(args.input.hostUnitId),
        condition: args.input.condition ?? undefined,
      });
      const operation = 'facilityCreate';
      const request = { viewer: getViewer(context), key: args.input.idempotencyKey, operation, input };
      return write(context, { operation }, (tx) =>
        oncePerKey(tx, request, async () => {
          await requireUnit(tx, context, unitId, 'facilities.edit');
          await requireHost(tx, input.hostUnitId);
          return insertFacility(tx, input);
        }),
      );
    },
  }),
);
