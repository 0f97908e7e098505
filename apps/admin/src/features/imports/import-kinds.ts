import type { ImportKind, Permission } from '../../shared/schema.generated';

/** What may be imported, with the permission that it needs. */
export const IMPORT_KINDS: Readonly<Record<ImportKind, Permission>> = {
  LEDGER: 'IMPORTS_RUN',
  BOUNDARIES: 'IMPORTS_RUN',
  PERSONNEL: 'PERSONNEL_IMPORT',
};

/** Permissions of which one is enough for the pages of imports. */
export const MAY_IMPORT: readonly Permission[] = ['IMPORTS_RUN', 'PERSONNEL_IMPORT'];

/** The kinds that somebody with these permissions may import. */
export function kindsFor(permissions: readonly Permission[]): ImportKind[] {
  return (Object.keys(IMPORT_KINDS) as ImportKind[]).filter((kind) =>
    permissions.includes(IMPORT_KINDS[kind]),
  );
}

/** Files of each kind of import, by the keys of their descriptions. */
export const EXPECTED_FILES = {
  LEDGER: ['unitsBefore', 'unitsAfter', 'lineage', 'lineageProvinces', 'legalDocuments'],
  PERSONNEL: ['organizations', 'positions', 'persons', 'assignments', 'placements'],
} as const;
