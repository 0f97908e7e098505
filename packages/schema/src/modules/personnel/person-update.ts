import { personInput, sortNameOf } from '@haicap/domain/personnel';
import { builder } from '../../builder.js';
import { requireUpdated } from '../../graphql/expected-version.js';
import { getTargetId } from '../../graphql/input-ids.js';
import { parseInput } from '../../graphql/mutation.js';
import { changesOf } from '../../graphql/partial-input.js';
import { Conflict, Forbidden, InvalidInput, NotFound } from '../../graphql/user-errors.js';
import { write } from '../../graphql/write.js';
import { requireUnit } from '../units/unit-access.js';
import { PersonPayload } from './person-payload.js';
import { FormOfAddressEnum } from './personnel-enums.js';
import { readReference, requirePerson } from './structure-access.js';
import { explainStructureRefusal } from './structure-refusal.js';

const PersonUpdateInput = builder.inputType('PersonUpdateInput', {
  description: 'A change of a person. What is left out stays as it is; null clears.',
  fields: (t) => ({
    id: t.id({ required: true, description: 'The person.' }),
    expectedVersion: t.int({ required: true, description: 'Version that the change was made on.' }),
    fullName: t.string({ description: 'Full name.' }),
    formOfAddress: t.field({ type: FormOfAddressEnum, description: 'How documents address the person.' }),
    staffCode: t.string({ description: 'Code of the personnel file.' }),
    unitId: t.id({
      description:
        'The unit that keeps the file from now on; it follows the next principal assignment by itself.',
    }),
    source: t.string({ description: 'Where this is known from.' }),
    note: t.string({ description: 'Anything else.' }),
  }),
});

builder.mutationField('personUpdate', (t) =>
  t.field({
    type: PersonPayload,
    description:
      'Changes a person whose file is kept where the viewer keeps personnel. To move the file, the viewer must keep personnel in both units.',
    errors: { types: [InvalidInput, Forbidden, NotFound, Conflict] },
    args: { input: t.arg({ type: PersonUpdateInput, required: true, description: 'The change.' }) },
    resolve: (_root, args, context) => {
      const { id: globalId, expectedVersion, ...change } = args.input;
      const id = getTargetId('Person', globalId);
      const unitId = readReference('AdministrativeUnit', change.unitId, 'unitId');
      return write(context, { operation: 'personUpdate' }, async (tx) => {
        const stored = await requirePerson(tx, context, id, 'personnel.edit');
        const input = parseInput(personInput, { ...stored, ...changesOf({ ...change, unitId }) });
        if (input.unitId !== stored.unitId) await requireUnit(tx, context, input.unitId, 'personnel.edit');
        const { count } = await tx.person.updateMany({
          where: { id, version: expectedVersion },
          data: { ...input, sortName: sortNameOf(input.fullName), version: { increment: 1 } },
        });
        await requireUpdated(tx, count, { table: 'person', id, entity: 'Person' });
        return { id };
      }).catch((error: unknown) => explainStructureRefusal(error));
    },
  }),
);
