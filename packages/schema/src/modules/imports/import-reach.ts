import type { ImportKind } from '@haicap/database/client';
import { COUNTRY_PATH } from '@haicap/database/ledger';
import type { Permission } from '@haicap/domain/accounts';
import type { WithAccess } from '../../access/within-reach.js';

/** Where whoever imports may do so, and where they may record what was decided, as scope paths. */
export interface ImportReach {
  readonly run: readonly string[];
  readonly decide: readonly string[];
}

/** The reach of the command line. */
export const EVERYWHERE: ImportReach = { run: [COUNTRY_PATH], decide: [COUNTRY_PATH] };

/** Which permission an import needs on everything that it concerns. */
export const IMPORT_PERMISSIONS: Readonly<Record<ImportKind, Permission>> = {
  LEDGER: 'imports.run',
  BOUNDARIES: 'imports.run',
  PERSONNEL: 'personnel.import',
};

/** The reach of a viewer for a kind of import. */
export function importReachOf({ access }: WithAccess, kind: ImportKind): ImportReach {
  const pathsOf = (permission: Permission): string[] => access.ranges(permission).map(({ from }) => from);
  return { run: pathsOf(IMPORT_PERMISSIONS[kind]), decide: pathsOf('personnel.approve') };
}

/** Whether a scope path is one of these or below. */
export function isWithin(paths: readonly string[], scopePath: string): boolean {
  return paths.some((path) => scopePath.startsWith(path));
}
