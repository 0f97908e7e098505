import type { TransactionClient } from '@haicap/database';
import type { PersonPrivate } from '@haicap/database/client';
import { fromPlainDate, type PlainDate } from '@haicap/domain/dates';
import { checkBirthDate, personPrivateInput, type PersonPrivateInput } from '@haicap/domain/personnel';
import { requirePermission } from '../../access/access.js';
import { builder } from '../../builder.js';
import { toDayOrNull } from '../../graphql/days.js';
import { requireUpdated } from '../../graphql/expected-version.js';
import { getTargetId } from '../../graphql/input-ids.js';
import { parseInput } from '../../graphql/mutation.js';
import { changesOf } from '../../graphql/partial-input.js';
import { Conflict, Forbidden, InvalidInput, NotFound } from '../../graphql/user-errors.js';
import { write } from '../../graphql/write.js';
import { PersonPayload } from './person-payload.js';
import { NOTHING_PRIVATE } from './person-row.js';
import { SexEnum } from './personnel-enums.js';
import { requirePerson } from './structure-access.js';

const PersonPrivateUpdateInput = builder.inputType('PersonPrivateUpdateInput', {
  description: 'A change of protected data. What is left out stays as it is; null clears.',
  fields: (t) => ({
    personId: t.id({ required: true, description: 'Whose data it is.' }),
    expectedVersion: t.int({
      required: true,
      description: 'Version of the protected data that the change was made on; 0 where there was none.',
    }),
    birthDate: t.field({ type: 'Date', description: 'Day of birth.' }),
    sex: t.field({ type: SexEnum, description: 'Sex.' }),
    ethnicity: t.string({ description: 'Ethnic group.' }),
    phone: t.string({ description: 'Telephone.' }),
    email: t.string({ description: 'E-mail.' }),
    address: t.string({ description: 'Where the person lives.' }),
    qualification: t.string({ description: 'Professional qualification.' }),
    politicalTheory: t.string({ description: 'Level of political theory.' }),
    partyAdmittedOn: t.field({ type: 'Date', description: 'Day of admission to the Party.' }),
    partyOfficialOn: t.field({ type: 'Date', description: 'Day of becoming a full member of the Party.' }),
  }),
});

builder.mutationField('personPrivateUpdate', (t) =>
  t.field({
    type: PersonPayload,
    description: 'Changes protected data of a person: where the file is kept, by who may read it there.',
    errors: { types: [InvalidInput, Forbidden, NotFound, Conflict] },
    args: { input: t.arg({ type: PersonPrivateUpdateInput, required: true, description: 'The change.' }) },
    resolve: (_root, args, context) => {
      const { personId, expectedVersion, ...change } = args.input;
      const id = getTargetId('Person', personId);
      return write(context, { operation: 'personPrivateUpdate' }, async (tx) => {
        const person = await requirePerson(tx, context, id, 'personnel.edit');
        requirePermission(context, 'personnel.personal', person.scopePath);
        const stored = await tx.personPrivate.findUnique({ where: { personId: id } });
        const input = parseInput(personPrivateInput, {
          ...fieldsOf(stored ?? NOTHING_PRIVATE),
          ...changesOf(change),
        });
        const code = checkBirthDate(input.birthDate, context.today);
        if (code !== null) throw new InvalidInput([{ path: ['birthDate'], code }]);
        const count = await storePrivate(tx, id, expectedVersion, input);
        await requireUpdated(tx, count, { table: 'person_private', id, entity: 'Person', key: 'person_id' });
        return { id };
      });
    },
  }),
);

/** The first data of a person is made by who found none; of two at once one sees a conflict. */
async function storePrivate(
  tx: TransactionClient,
  personId: string,
  expectedVersion: number,
  input: PersonPrivateInput,
): Promise<number> {
  const data = {
    ...input,
    birthDate: toColumn(input.birthDate),
    partyAdmittedOn: toColumn(input.partyAdmittedOn),
    partyOfficialOn: toColumn(input.partyOfficialOn),
  };
  if (expectedVersion === 0) {
    const { count } = await tx.personPrivate.createMany({
      data: { ...data, personId },
      skipDuplicates: true,
    });
    return count;
  }
  const { count } = await tx.personPrivate.updateMany({
    where: { personId, version: expectedVersion },
    data: { ...data, version: { increment: 1 } },
  });
  return count;
}

function fieldsOf(stored: Omit<PersonPrivate, 'personId' | 'scopePath'>): object {
  return {
    ...stored,
    birthDate: toDayOrNull(stored.birthDate),
    partyAdmittedOn: toDayOrNull(stored.partyAdmittedOn),
    partyOfficialOn: toDayOrNull(stored.partyOfficialOn),
  };
}

function toColumn(day: PlainDate | null): Date | null {
  return day === null ? null : fromPlainDate(day);
}
