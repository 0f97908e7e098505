import { personInput, sortNameOf } from '@haicap/domain/personnel';
import { getViewer } from '../../access/access.js';
import { builder } from '../../builder.js';
import { oncePerKey } from '../../graphql/idempotency.js';
import { getTargetId } from '../../graphql/input-ids.js';
import { parseInput } from '../../graphql/mutation.js';
import { Forbidden, IdempotencyKeyReused, InvalidInput, NotFound } from '../../graphql/user-errors.js';
import { write } from '../../graphql/write.js';
import { requireUnit } from '../units/unit-access.js';
import { PersonPayload } from './person-payload.js';
import { FormOfAddressEnum } from './personnel-enums.js';
import { explainStructureRefusal } from './structure-refusal.js';

const PersonCreateInput = builder.inputType('PersonCreateInput', {
  description: 'A person who holds, or is to hold, posts.',
  fields: (t) => ({
    idempotencyKey: t.string({ description: 'Sent again with a retry, so that one person is recorded.' }),
    fullName: t.string({ required: true, description: 'Full name.' }),
    formOfAddress: t.field({ type: FormOfAddressEnum, description: 'How documents address the person.' }),
    staffCode: t.string({ description: 'Code of the personnel file.' }),
    unitId: t.id({ required: true, description: 'The unit that keeps the personnel file.' }),
    source: t.string({ description: 'Where this is known from.' }),
    note: t.string({ description: 'Anything else.' }),
  }),
});

builder.mutationField('personCreate', (t) =>
  t.field({
    type: PersonPayload,
    description:
      'Records a person. Ask personDuplicates before: nothing is merged, and the same name may be that of two people.',
    errors: { types: [InvalidInput, Forbidden, NotFound, IdempotencyKeyReused] },
    args: { input: t.arg({ type: PersonCreateInput, required: true, description: 'The person.' }) },
    resolve: (_root, args, context) => {
      const { idempotencyKey, ...entered } = args.input;
      const unitId = getTargetId('AdministrativeUnit', entered.unitId);
      const input = parseInput(personInput, { ...entered, unitId });
      const operation = 'personCreate';
      const request = { viewer: getViewer(context), key: idempotencyKey, operation, input };
      return write(context, { operation }, (tx) =>
        oncePerKey(tx, request, async () => {
          await requireUnit(tx, context, unitId, 'personnel.edit');
          const data = { ...input, sortName: sortNameOf(input.fullName) };
          return (await tx.person.create({ data, select: { id: true } })).id;
        }),
      ).catch((error: unknown) => explainStructureRefusal(error));
    },
  }),
);
