import type { DecisionWords } from './rows.js';

/** Tables that an import of personnel writes, in the order in which one refers to another. */
export const PERSONNEL_TABLES = [
  'organization',
  'position',
  'position_establishment',
  'person',
  'assignment',
  'placement',
] as const;
/** A table that an import of personnel writes. */
export type PersonnelTable = (typeof PERSONNEL_TABLES)[number];

/** Fields of a record that change. */
export interface PersonnelCorrection {
  readonly id: string;
  /** The version that was compared; null for a record without. */
  readonly version: number | null;
  readonly fields: Record<string, unknown>;
}

/** Records to be made and to be changed. */
export interface TableWrite {
  readonly inserts: (Readonly<Record<string, unknown>> & { readonly id: string })[];
  readonly corrections: PersonnelCorrection[];
}

/** A decision that assignments refer to by its key. */
export interface DecisionWrite extends DecisionWords {
  readonly key: string;
  /** The unit that it is recorded in. */
  readonly unitId: string;
}

/** Everything that an import writes. */
export interface PersonnelWrite {
  readonly tables: Readonly<Record<PersonnelTable, TableWrite>>;
  readonly decisions: DecisionWrite[];
}

/** Nothing yet. */
export function emptyWrite(): PersonnelWrite {
  const table = (): TableWrite => ({ inserts: [], corrections: [] });
  return {
    tables: {
      organization: table(),
      position: table(),
      position_establishment: table(),
      person: table(),
      assignment: table(),
      placement: table(),
    },
    decisions: [],
  };
}

/**
 * Number of records that are made or changed, by table.
 * @example countPersonnel(emptyWrite()) // { organizations: 0, … }
 */
export function countPersonnel({ tables, decisions }: PersonnelWrite): Record<string, number> {
  const count = ({ inserts, corrections }: TableWrite): number => inserts.length + corrections.length;
  return {
    organizations: count(tables.organization),
    positions: count(tables.position),
    establishments: count(tables.position_establishment),
    persons: count(tables.person),
    decisions: decisions.length,
    assignments: count(tables.assignment),
    placements: count(tables.placement),
  };
}
