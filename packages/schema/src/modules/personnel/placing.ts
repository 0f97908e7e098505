import { Prisma } from '@haicap/database/client';
import { builder } from '../../builder.js';
import type { SchemaContext } from '../../context.js';
import { byKey, loaderOf } from '../../graphql/loader.js';
import { readRows } from '../../graphql/read-rows.js';
import type { ActRow } from '../territorial-changes/act-row.js';
import { ActType } from '../units/unit-act.js';

/** How many people an act affects, and where they stand. Everybody counts once. */
interface ActPlacing {
  readonly eventId: string;
  readonly affected: number;
  readonly placed: number;
  readonly proposed: number;
  readonly left: number;
  readonly lapsed: number;
  readonly unplaced: number;
}

interface PlacingOfAct {
  readonly act: ActRow;
  readonly counts: ActPlacing;
}

const ActPlacingType = builder.objectRef<PlacingOfAct>('ActPlacing').implement({
  dataClass: 'INTERNAL',
  description:
    'How many people an act affects, and where they stand. Numbers of the whole act, whatever the viewer sees of it; everybody counts once, and whoever has several posts by the one that is furthest behind.',
  fields: (t) => ({
    affected: t.int({
      description: 'People whose post ended with its unit: the sum of the other numbers.',
      resolve: ({ counts }) => counts.affected,
    }),
    placed: t.int({ description: 'Hold a new post.', resolve: ({ counts }) => counts.placed }),
    proposed: t.int({
      description: 'Whose new post waits for approval.',
      resolve: ({ counts }) => counts.proposed,
    }),
    left: t.int({ description: 'Left the service.', resolve: ({ counts }) => counts.left }),
    lapsed: t.int({
      description: 'Whose posts that ended are not continued.',
      resolve: ({ counts }) => counts.lapsed,
    }),
    unplaced: t.int({
      description: 'Of whom nothing has become yet.',
      resolve: ({ counts }) => counts.unplaced,
    }),
    canComplete: t.boolean({
      description:
        'Whether the viewer may mark the act complete now: nobody is unplaced or waits for approval.',
      resolve: ({ act, counts }, _args, context) =>
        act.status === 'OPERATIONAL' &&
        act.completedAt === null &&
        counts.unplaced + counts.proposed === 0 &&
        context.access.can('acts.apply', act),
    }),
    completedAt: t.field({
      type: 'DateTime',
      nullable: true,
      description: 'When it was marked complete.',
      resolve: ({ act }) => act.completedAt,
    }),
  }),
});

builder.prismaObjectFields(ActType, (t) => ({
  placing: t.field({
    type: ActPlacingType,
    nullable: true,
    description:
      'How many people the act affects, and where they stand; null for who reads personnel nowhere, and before the act is applied.',
    resolve: async (act, _args, context) =>
      act.status === 'OPERATIONAL' && context.access.can('personnel.read')
        ? { act, counts: await loadPlacing(context, act.id) }
        : null,
  }),
}));

function loadPlacing(context: SchemaContext, actId: string): Promise<ActPlacing> {
  return loaderOf(context, 'personnel.placing', async (ids: readonly string[]) => {
    const rows = await readRows<ActPlacing>(
      context.db,
      Prisma.sql`SELECT "event_id" AS "eventId", "affected", "placed", "proposed", "left", "lapsed", "unplaced"
        FROM act_placing(${ids}::uuid[])`,
    );
    return byKey(ids, rows, (row) => row.eventId).map((row, at) => row ?? nobody(ids[at]!));
  }).load(actId);
}

function nobody(eventId: string): ActPlacing {
  return { eventId, affected: 0, placed: 0, proposed: 0, left: 0, lapsed: 0, unplaced: 0 };
}
