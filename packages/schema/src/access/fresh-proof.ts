import type { SchemaContext, Viewer } from '../context.js';
import { Forbidden, StepUpRequired } from '../graphql/user-errors.js';
import { getViewer } from './access.js';

/** Minutes for which a proof (sign-in or step-up) allows what needs a fresh one. */
export const FRESH_MINUTES = 10;

/** Until when a viewer may do what needs a fresh proof; null when another proof is needed, or with an API key. */
export function provedUntil(viewer: Pick<Viewer, 'provedAt'>, now: Date): Date | null {
  if (viewer.provedAt === null) return null;
  const until = new Date(viewer.provedAt.getTime() + FRESH_MINUTES * 60_000);
  return until > now ? until : null;
}

/**
 * The viewer, who has proved within the last minutes who they are. Throws {@link StepUpRequired} when that was longer
 * ago, and {@link Forbidden} for an API key: no program ever does what needs a person.
 */
export function requireFreshProof(context: Pick<SchemaContext, 'viewer' | 'now' | 'locale'>): Viewer {
  const viewer = getViewer(context);
  if (viewer.sessionId === null) throw new Forbidden();
  if (provedUntil(viewer, context.now) === null) throw new StepUpRequired();
  return viewer;
}
