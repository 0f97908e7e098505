import type { Facility } from '@haicap/database/client';
import { toPlainDate } from '@haicap/domain/dates';
import { facilityInput } from '@haicap/domain/units';
import { builder } from '../../builder.js';
import { toDayOrNull } from '../../graphql/days.js';
import { requireUpdated } from '../../graphql/expected-version.js';
import { getTargetId } from '../../graphql/input-ids.js';
import { parseInput } from '../../graphql/mutation.js';
import { changesOf } from '../../graphql/partial-input.js';
import { Conflict, Forbidden, InvalidInput, NotFound } from '../../graphql/user-errors.js';
import { write } from '../../graphql/write.js';
import { readHostId, requireHost } from './facility-host.js';
import { FacilityPayload } from './facility-payload.js';
import { updateFacility } from './facility-store.js';
import { requireUnit } from './unit-access.js';
import { FacilityConditionEnum, FacilityKindEnum } from './unit-enums.js';

const FacilityUpdateInput = builder.inputType('FacilityUpdateInput', {
  description: 'A change of a facility. What is left out stays as it is; null clears.',
  fields: (t) => ({
    id: t.id({ required: true, description: 'The facility.' }),
    expectedVersion: t.int({ required: true, description: 'Version that the change was made on.' }),
    kind: t.field({ type: FacilityKindEnum, description: 'What it is used for.' }),
    name: t.string({ description: 'Name.' }),
    address: t.string({ description: 'Where it is.' }),
    hostUnitId: t.id({ description: 'The (former) unit whose building this is.' }),
    condition: t.field({ type: FacilityConditionEnum, description: 'State of repair.' }),
    equipment: t.string({ description: 'What is there.' }),
    connectivity: t.string({ description: 'Lines and networks.' }),
    note: t.string({ description: 'Anything else.' }),
    source: t.string({ description: 'Where this is known from.' }),
    validFrom: t.field({ type: 'Date', description: 'First day of use.' }),
    validTo: t.field({ type: 'Date', description: 'First day without use.' }),
  }),
});

builder.mutationField('facilityUpdate', (t) =>
  t.field({
    type: FacilityPayload,
    description: 'Changes a building or office of a unit.',
    errors: { types: [InvalidInput, Forbidden, NotFound, Conflict] },
    args: { input: t.arg({ type: FacilityUpdateInput, required: true, description: 'The change.' }) },
    resolve: async (_root, args, context) => {
      const { expectedVersion, ...change } = args.input;
      const id = getTargetId('Facility', change.id);
      const changes = changesOf({ ...change, hostUnitId: readHostId(change.hostUnitId) });
      return write(context, { operation: 'facilityUpdate' }, async (tx) => {
        const stored = await tx.facility.findUnique({ where: { id } });
        if (stored === null) throw new NotFound('Facility');
        await requireUnit(tx, context, stored.unitId, 'facilities.edit');
        const input = parseInput(facilityInput, { ...fieldsOf(stored), ...changes });
        await requireHost(tx, input.hostUnitId);
        const count = await updateFacility(tx, id, expectedVersion, input);
        await requireUpdated(tx, count, { table: 'facility', id, entity: 'Facility' });
        return { id };
      });
    },
  }),
);

function fieldsOf(stored: Facility): object {
  return { ...stored, validFrom: toPlainDate(stored.validFrom), validTo: toDayOrNull(stored.validTo) };
}
