import { builder } from '../../builder.js';
import { isRecordId } from '../../graphql/global-id.js';
import type { PrismaRef } from '../../graphql/prisma-ref.js';
import type { SchemaContext } from '../../context.js';
import {
  loadPart,
  loadTarget,
  loadVisibleAct,
  type ActRow,
  type PartRow,
  type TargetRow,
} from './act-row.js';

/** An act; its fields are in `act.ts`. */
export const ActType: PrismaRef<'TerritorialChangeEvent'> = builder.prismaObject('TerritorialChangeEvent', {
  dataClass: 'INTERNAL',
  description:
    'An act of rearrangement: what becomes of units on a day, and by which legal instrument. What it does (its types) is derived from its parts.',
});

/** A target; its fields are in `act-target.ts`. */
export const TargetType: PrismaRef<'TerritorialChangeTarget'> = builder.prismaObject(
  'TerritorialChangeTarget',
  {
    dataClass: 'INTERNAL',
    description: 'What a unit is from the day of the act: a new unit, or one that goes on in another shape.',
  },
);

/** A part; its fields are in `act-part.ts`. */
export const PartType: PrismaRef<'TerritorialChangePart'> = builder.prismaObject('TerritorialChangePart', {
  dataClass: 'INTERNAL',
  description: 'One link of an act: how much of a source becomes part of a target.',
});

builder.nodeRef(ActType, {
  id: { resolve: (act: ActRow) => act.id },
  loadManyWithoutCache: (ids, context) =>
    Promise.all(ids.map((id) => (isRecordId(id) ? loadVisibleAct(context, id) : null))),
});
builder.nodeRef(TargetType, {
  id: { resolve: (target: TargetRow) => target.id },
  loadManyWithoutCache: (ids, context) =>
    Promise.all(
      ids.map(async (id) =>
        isRecordId(id) ? withinVisibleAct(context, await loadTarget(context, id)) : null,
      ),
    ),
});
builder.nodeRef(PartType, {
  id: { resolve: (part: PartRow) => part.id },
  loadManyWithoutCache: (ids, context) =>
    Promise.all(
      ids.map(async (id) => (isRecordId(id) ? withinVisibleAct(context, await loadPart(context, id)) : null)),
    ),
});

/** Who may not see an act sees nothing of it. */
async function withinVisibleAct<Row extends { readonly eventId: string }>(
  context: SchemaContext,
  row: Row | null,
): Promise<Row | null> {
  if (row === null) return null;
  return (await loadVisibleAct(context, row.eventId)) === null ? null : row;
}
