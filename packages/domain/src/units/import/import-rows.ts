import type { PlainDate } from '../../dates/index.js';
import type { LegalInstrumentKind } from '../../documents/index.js';
import type { Extent, UnitKind, UnitLevel } from '../ledger.js';
import type { PopulationQuality } from '../unit-lists.js';
import type { RestoredCode } from './cells.js';
import type { RowOrigin } from './import-codes.js';
import type { Relation } from './relations.js';

/** What every understood row has: where it stands, and the codes whose zeros were put back. */
export interface ReadRow {
  readonly origin: RowOrigin;
  readonly restored: readonly RestoredCode[];
}

/** A unit as it was on the last day before the rearrangement. */
export interface UnitBeforeRow extends ReadRow {
  readonly code: string;
  readonly level: UnitLevel;
  readonly kind: UnitKind;
  readonly name: string;
  readonly shortName: string;
  readonly parentCode: string | null;
  readonly provinceCode: string;
}

/** What is published about a unit beside its name. Null where missing or not understood. */
export interface UnitFigures {
  readonly areaKm2: number | null;
  readonly population: number | null;
  readonly populationQuality: PopulationQuality;
  readonly seat: string | null;
  readonly longitude: number | null;
  readonly latitude: number | null;
  /** Values as they stand in the file where they were not understood or not trusted. */
  readonly raw: Readonly<Record<string, string>> | null;
}

/** A unit as it is from the first day after the rearrangement. */
export interface UnitAfterRow extends ReadRow, UnitFigures {
  readonly code: string;
  readonly level: UnitLevel;
  readonly kind: UnitKind;
  readonly name: string;
  readonly shortName: string;
  /** Code of the province; null for a province. */
  readonly parentCode: string | null;
  /** First day of a formed unit; null for a unit that goes on. */
  readonly validFrom: PlainDate | null;
  readonly isFormed: boolean;
  readonly legalBasis: string | null;
  readonly clause: string | null;
}

/** Which part of which old unit became part of which new unit. */
export interface LinkRow extends ReadRow {
  /** Null for area that belonged to no unit of the level. */
  readonly oldCode: string | null;
  readonly oldLevel: UnitLevel;
  readonly oldName: string;
  readonly newCode: string;
  readonly newName: string;
  readonly newProvinceCode: string;
  readonly relation: Relation;
  readonly areaPart: Extent;
  readonly populationPart: Extent;
  readonly legalBasis: string | null;
  readonly clause: string | null;
  readonly note: string | null;
  readonly correction: string | null;
}

/** Which old province became part of which new province. */
export interface ProvinceLinkRow extends ReadRow {
  readonly oldCode: string;
  readonly oldName: string;
  readonly newCode: string;
  readonly newName: string;
  readonly relation: Relation;
  readonly legalBasis: string | null;
}

/** A legal document. */
export interface InstrumentRow extends ReadRow {
  readonly number: string;
  readonly kind: LegalInstrumentKind;
  readonly issuer: string;
  readonly issuedOn: PlainDate | null;
  readonly effectiveOn: PlainDate | null;
  readonly operativeOn: PlainDate | null;
  readonly subject: string;
  readonly note: string | null;
}

/** A later change of name or kind of a unit that goes on. */
export interface ChangeRow extends ReadRow {
  readonly effectiveOn: PlainDate;
  readonly level: UnitLevel;
  readonly code: string;
  readonly oldName: string | null;
  readonly newName: string;
  readonly newKind: UnitKind;
  readonly legalBasis: string;
}

/** Everything understood of the files of one import. */
export interface ImportRows {
  readonly unitsBefore: readonly UnitBeforeRow[];
  readonly unitsAfter: readonly UnitAfterRow[];
  readonly links: readonly LinkRow[];
  readonly provinceLinks: readonly ProvinceLinkRow[];
  readonly instruments: readonly InstrumentRow[];
  readonly changes: readonly ChangeRow[];
}

/** No rows at all. */
export const NO_ROWS: ImportRows = {
  unitsBefore: [],
  unitsAfter: [],
  links: [],
  provinceLinks: [],
  instruments: [],
  changes: [],
};
