import { type Confinement, runConfined, type ViewerDb, type ViewerOptions } from '@haicap/database';
import { PERMISSIONS, ranges, type Viewer } from '@haicap/domain/accounts';

/**
 * What the second wall knows of a viewer: who it is, and where each permission holds. It is made from the viewer alone,
 * whatever the first wall lets through.
 */
export function confinementOf(viewer: Viewer | null): Confinement {
  if (viewer === null) return { viewerId: null, reach: {} };
  const paths = PERMISSIONS.map(
    (permission) => [permission, ranges(viewer, permission).map(({ from }) => from)] as const,
  );
  return { viewerId: viewer.userId, reach: Object.fromEntries(paths.filter(([, held]) => held.length > 0)) };
}

/** Runs `work` as a viewer, null being nobody: see `runConfined`. The server runs each request of the API so. */
export function runAsViewer<Result>(
  db: ViewerDb,
  viewer: Viewer | null,
  work: () => Promise<Result>,
  options?: ViewerOptions,
): Promise<Result> {
  return runConfined(db, confinementOf(viewer), work, options);
}
