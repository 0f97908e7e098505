import type { PersonPrivate } from '@haicap/database/client';
import type { PlainDate } from '@haicap/domain/dates';
import type { Sex } from '@haicap/domain/personnel';
import { recordProtectedRead } from '../../access/protected-reads.js';
import { builder } from '../../builder.js';
import type { SchemaContext } from '../../context.js';
import { toDayOrNull } from '../../graphql/days.js';
import { SexEnum } from './personnel-enums.js';

/** Protected data of a person. Whoever gets here may read it; each reading is recorded. */
export const PersonPrivateType = builder.objectRef<PersonPrivate>('PersonPrivate').implement({
  dataClass: { is: 'PERSONAL', readers: ['personnel.personal'] },
  description: 'Protected data of a person; everything may be unknown. Reading it is recorded.',
  fields: (t) => ({
    birthDate: t.field({
      type: 'Date',
      nullable: true,
      description: 'Day of birth.',
      resolve: (person, _args, context) => readDayOf(context, person, 'birthDate'),
    }),
    sex: t.field({
      type: SexEnum,
      nullable: true,
      description: 'Sex.',
      resolve: (person, _args, context): Promise<Sex | null> => read(context, person, 'sex'),
    }),
    ethnicity: t.string({
      nullable: true,
      description: 'Ethnic group.',
      resolve: (person, _args, context) => read(context, person, 'ethnicity'),
    }),
    phone: t.string({
      nullable: true,
      description: 'Telephone.',
      resolve: (person, _args, context) => read(context, person, 'phone'),
    }),
    email: t.string({
      nullable: true,
      description: 'E-mail.',
      resolve: (person, _args, context) => read(context, person, 'email'),
    }),
    address: t.string({
      nullable: true,
      description: 'Where the person lives.',
      resolve: (person, _args, context) => read(context, person, 'address'),
    }),
    qualification: t.string({
      nullable: true,
      description: 'Professional qualification.',
      resolve: (person, _args, context) => read(context, person, 'qualification'),
    }),
    politicalTheory: t.string({
      nullable: true,
      description: 'Level of political theory.',
      resolve: (person, _args, context) => read(context, person, 'politicalTheory'),
    }),
    partyAdmittedOn: t.field({
      type: 'Date',
      nullable: true,
      description: 'Day of admission to the Party.',
      resolve: (person, _args, context) => readDayOf(context, person, 'partyAdmittedOn'),
    }),
    partyOfficialOn: t.field({
      type: 'Date',
      nullable: true,
      description: 'Day of becoming a full member of the Party.',
      resolve: (person, _args, context) => readDayOf(context, person, 'partyOfficialOn'),
    }),
    version: t.exposeInt('version', {
      dataClass: 'INTERNAL',
      description: 'Give it back as `expectedVersion`; 0 where nothing has been recorded yet.',
    }),
  }),
});

type Field = Exclude<keyof PersonPrivate, 'personId' | 'scopePath' | 'version' | 'updatedAt'>;

async function read<Name extends Field>(
  context: SchemaContext,
  person: PersonPrivate,
  field: Name,
): Promise<PersonPrivate[Name]> {
  const { personId: id, scopePath } = person;
  await recordProtectedRead(context, { table: 'person', id, field, scopePath });
  return person[field];
}

async function readDayOf(
  context: SchemaContext,
  person: PersonPrivate,
  field: 'birthDate' | 'partyAdmittedOn' | 'partyOfficialOn',
): Promise<PlainDate | null> {
  return toDayOrNull(await read(context, person, field));
}
