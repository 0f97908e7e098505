import { Prisma, type Person } from '@haicap/database/client';
import type { PlainDate } from '@haicap/domain/dates';
import { findDuplicates, type Duplicate, type DuplicateReason } from '@haicap/domain/personnel';
import { foldVi } from '@haicap/domain/text';
import { recordProtectedRead } from '../../access/protected-reads.js';
import { withinReach } from '../../access/within-reach.js';
import { builder } from '../../builder.js';
import type { SchemaContext } from '../../context.js';
import { toDayOrNull } from '../../graphql/days.js';
import { badRequest } from '../../graphql/page-request.js';
import { readRows } from '../../graphql/read-rows.js';
import { isVisiblePerson, PERSON_COLUMNS } from './person-row.js';
import { PersonType } from './personnel-types.js';

const LONGEST_TEXT = 200;
const MOST_CANDIDATES = 20;

interface Candidate extends Person {
  /** Null where unknown, or where the viewer may not know it. */
  readonly birthDate: PlainDate | null;
}

const DuplicateReasonEnum = builder.enumType('DuplicateReason', {
  description: 'Why two records may be of one person.',
  values: {
    SAME_NAME: { description: 'The same name, without regard to marks.' },
    SAME_STAFF_CODE: { description: 'The same code of the personnel file.' },
    SAME_BIRTH_DATE: { description: 'The same day of birth, beside a name or code.' },
  } satisfies Record<DuplicateReason, object>,
});

const PersonDuplicateType = builder.objectRef<Duplicate<Candidate>>('PersonDuplicate').implement({
  dataClass: 'INTERNAL',
  description: 'A person who may be the one that is being entered. Nothing is merged: somebody decides.',
  fields: (t) => ({
    person: t.field({ type: PersonType, description: 'Who.', resolve: ({ person }) => person }),
    reasons: t.field({
      type: [DuplicateReasonEnum],
      description: 'What speaks for it. A birthday counts only where the viewer may read it.',
      resolve: ({ reasons }) => [...reasons],
    }),
  }),
});

builder.queryField('personDuplicates', (t) =>
  t.field({
    type: [PersonDuplicateType],
    description: 'People whom the viewer may know and who may be the one being entered, the likeliest first.',
    args: {
      fullName: t.arg.string({ required: true, description: 'The name being entered.' }),
      staffCode: t.arg.string({ description: 'The code of the file being entered.' }),
      birthDate: t.arg({
        type: 'Date',
        dataClass: { is: 'PERSONAL', readers: ['personnel.personal'] },
        description: 'The day of birth being entered. That it is asked by is recorded like a reading.',
      }),
    },
    resolve: async (_root, { fullName, staffCode, birthDate }, context) => {
      const { locale } = context;
      if (fullName.length > LONGEST_TEXT) throw badRequest(locale, 'text.tooLong', { max: LONGEST_TEXT });
      const entered = {
        fullName,
        staffCode: staffCode?.trim() || null,
        birthDate: (birthDate ?? null) as PlainDate | null,
      };
      const candidates = await findCandidates(context, entered);
      if (entered.birthDate !== null) await recordReads(context, candidates);
      return findDuplicates(entered, candidates).slice(0, MOST_CANDIDATES);
    },
  }),
);

/** Whoever has the name or the code, by their indexes. */
async function findCandidates(
  context: SchemaContext,
  { fullName, staffCode }: { readonly fullName: string; readonly staffCode: string | null },
): Promise<Candidate[]> {
  const folded = foldVi(fullName);
  const birthDate = withinReach(context, 'personnel.personal', Prisma.sql`data."scope_path"`);
  const rows = await readRows<Person & { readonly born: Date | null }>(
    context.db,
    Prisma.sql`SELECT ${PERSON_COLUMNS}, data."birth_date" AS "born" FROM "person" somebody
      LEFT JOIN "person_private" data ON data."person_id" = somebody."id" AND ${birthDate}
      WHERE somebody."id" IN (SELECT people_like(${folded}, ${staffCode})) AND ${isVisiblePerson(context)}
      ORDER BY somebody."sort_name", somebody."id" LIMIT 200`,
  );
  return rows.map(({ born, ...person }) => ({ ...person, birthDate: toDayOrNull(born) }));
}

async function recordReads(context: SchemaContext, candidates: readonly Candidate[]): Promise<void> {
  const known = candidates.filter(({ birthDate }) => birthDate !== null);
  await Promise.all(
    known.map(({ id, scopePath }) =>
      recordProtectedRead(context, { table: 'person', id, field: 'birthDate', scopePath }),
    ),
  );
}
