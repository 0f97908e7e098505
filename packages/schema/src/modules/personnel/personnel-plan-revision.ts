import { Prisma, type PersonnelPlan, type PersonnelPlanRevision } from '@haicap/database/client';
import { planDifference, type PlanDifference, type PlanLine } from '@haicap/domain/personnel';
import { toPlainDate } from '@haicap/domain/dates';
import { builder } from '../../builder.js';
import type { SchemaContext } from '../../context.js';
import { byKey, groupByKey, loaderOf } from '../../graphql/loader.js';
import type { PrismaRef } from '../../graphql/prisma-ref.js';
import { readRows } from '../../graphql/read-rows.js';
import { selectColumns } from '../../graphql/select-columns.js';
import { loadPerson } from './person-row.js';
import { AssignmentKindEnum, AssignmentModeEnum, PersonnelPlanStateEnum } from './personnel-enums.js';
import { PersonType, PositionRef } from './personnel-types.js';
import { PlanDifferenceKindEnum } from './plan-enums.js';
import { toPlanLine } from './plan-lines.js';
import { loadAllLines } from './plan-row.js';
import { loadPosition } from './position-row.js';

/** A plan as it stood. */
export const RevisionType: PrismaRef<'PersonnelPlanRevision'> = builder.prismaObject(
  'PersonnelPlanRevision',
  {
    dataClass: 'INTERNAL',
    description: 'A plan as it stood when it was submitted, returned, agreed or issued.',
    fields: (t) => ({
      number: t.exposeInt('number', { description: 'Number, counted from 1.' }),
      state: t.expose('state', { type: PersonnelPlanStateEnum, description: 'State that it went to.' }),
      effectiveOn: t.field({
        type: 'Date',
        description: 'Day it was to take effect on.',
        resolve: ({ effectiveOn }) => toPlainDate(effectiveOn),
      }),
      lineCount: t.int({ description: 'Number of lines.', resolve: ({ lines }) => linesOf(lines).length }),
      filledCount: t.int({
        description: 'Number of lines with somebody.',
        resolve: ({ lines }) => linesOf(lines).filter(({ personId }) => personId !== null).length,
      }),
      createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When it was kept.' }),
      createdBy: t.string({
        nullable: true,
        description: 'Name of who moved the plan.',
        resolve: async ({ id, createdById }, _args, context) =>
          createdById === null ? null : ((await loadAuthor(context, id))?.name ?? null),
      }),
    }),
  },
);

const LineSnapshotType = builder.objectRef<PlanLine>('PersonnelPlanLineSnapshot').implement({
  dataClass: 'INTERNAL',
  description: 'A line as it stood in a revision.',
  fields: (t) => ({
    person: t.field({
      type: PersonType,
      nullable: true,
      description: 'Who was to hold the post; null for nobody, or nobody whom the viewer may know.',
      resolve: ({ personId }, _args, context) => (personId === null ? null : loadPerson(context, personId)),
    }),
    isFilled: t.boolean({
      description: 'Whether somebody was named.',
      resolve: ({ personId }) => personId !== null,
    }),
    kind: t.field({
      type: AssignmentKindEnum,
      description: 'Relation to the other posts of the person.',
      resolve: ({ kind }) => kind,
    }),
    mode: t.field({ type: AssignmentModeEnum, description: 'By which way.', resolve: ({ mode }) => mode }),
    note: t.string({ nullable: true, description: 'Anything else.', resolve: ({ note }) => note }),
    overrideReason: t.string({
      nullable: true,
      description: 'Why it might exceed the headcount.',
      resolve: ({ overrideReason }) => overrideReason,
    }),
  }),
});

/** A change between two revisions. */
export const PlanDifferenceType = builder.objectRef<PlanDifference>('PlanDifference').implement({
  dataClass: 'INTERNAL',
  description: 'What changed of a line between two revisions.',
  fields: (t) => ({
    kind: t.field({ type: PlanDifferenceKindEnum, description: 'What.', resolve: ({ kind }) => kind }),
    position: t.field({
      type: PositionRef,
      nullable: true,
      description: 'The post, where the viewer may see it.',
      resolve: ({ positionId }, _args, context) => loadPosition(context, positionId),
    }),
    before: t.field({
      type: LineSnapshotType,
      nullable: true,
      description: 'The line before; null where it was added.',
      resolve: ({ before }) => before,
    }),
    after: t.field({
      type: LineSnapshotType,
      nullable: true,
      description: 'The line after; null where it was removed.',
      resolve: ({ after }) => after,
    }),
  }),
});

/** The revisions of a plan, for who prepares and decides, the last first. */
export function loadRevisions(context: SchemaContext, plan: PersonnelPlan): Promise<PersonnelPlanRevision[]> {
  if (!context.access.can('personnel.drafts', plan)) return Promise.resolve([]);
  return loaderOf(context, 'personnel.planRevisions', async (ids: readonly string[]) =>
    groupByKey(
      ids,
      await readRows<PersonnelPlanRevision>(
        context.db,
        Prisma.sql`SELECT ${selectColumns('revision', 'id planId number state effectiveOn lines createdById createdAt')}
          FROM "personnel_plan_revision" revision WHERE revision."plan_id" = ANY(${ids}::uuid[])
          ORDER BY revision."number" DESC`,
      ),
      ({ planId }) => planId,
    ),
  ).load(plan.id);
}

/** What changed from a revision to another, or to the plan as it is now. Nothing where there is no such revision. */
export async function findDifference(
  context: SchemaContext,
  plan: PersonnelPlan,
  from: number,
  to: number | null,
): Promise<PlanDifference[]> {
  const revisions = await loadRevisions(context, plan);
  const find = (number: number): PlanLine[] | null => {
    const revision = revisions.find((each) => each.number === number);
    return revision === undefined ? null : linesOf(revision.lines);
  };
  const before = find(from);
  const after = to === null ? (await loadAllLines(context, plan.id)).map(toPlanLine) : find(to);
  return before === null || after === null ? [] : planDifference(before, after);
}

function linesOf(lines: Prisma.JsonValue): PlanLine[] {
  return lines as unknown as PlanLine[];
}

function loadAuthor(
  context: SchemaContext,
  id: string,
): Promise<{ readonly revisionId: string; readonly name: string } | null> {
  return loaderOf(context, 'personnel.revisionAuthors', async (ids: readonly string[]) =>
    byKey(
      ids,
      await readRows<{ revisionId: string; name: string }>(
        context.db,
        Prisma.sql`SELECT "revision_id" AS "revisionId", "name" FROM personnel_plan_revision_authors(${ids}::uuid[])`,
      ),
      ({ revisionId }) => revisionId,
    ),
  ).load(id);
}
