import { Prisma } from '@haicap/database/client';
import type { ActStatus } from '@haicap/domain/units';
import { withinReach } from '../../access/within-reach.js';
import type { SchemaContext } from '../../context.js';

/** States in which an act is public; before, it is a matter of those who may read the units it is about. */
const PUBLIC_STATES: readonly ActStatus[] = ['ADOPTED', 'OPERATIONAL'];

/** What decides who may see an act. */
export interface ActInScope {
  readonly status: ActStatus;
  readonly scopePath: string;
}

/** Whether the viewer may see an act at all; for who may not, there is none. */
export function canSeeAct(context: SchemaContext, { status, scopePath }: ActInScope): boolean {
  return PUBLIC_STATES.includes(status) || context.access.can('units.read', { scopePath });
}

/** The same as a condition on the events of an alias, for lists and search. */
export function visibleActs(context: SchemaContext, alias: string): Prisma.Sql {
  const column = (name: string): Prisma.Sql => Prisma.raw(`${alias}."${name}"`);
  const isPublic = Prisma.sql`${column('status')} IN ('ADOPTED', 'OPERATIONAL')`;
  return Prisma.sql`(${isPublic} OR ${withinReach(context, 'units.read', column('scope_path'))})`;
}
