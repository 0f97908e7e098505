import type { Columns } from './bulk-rows.js';

/** Columns that a ledger write fills, table by table. */
export const INSTRUMENT_COLUMNS: Columns = {
  id: 'uuid',
  number: 'text',
  kind: '"LegalInstrumentKind"',
  issuer: 'text',
  issuedOn: 'date',
  effectiveOn: 'date',
  operativeOn: 'date',
  subject: 'text',
  sourceUrl: 'text',
  note: 'text',
};

export const UNIT_COLUMNS: Columns = {
  id: 'uuid',
  number: 'integer',
  level: '"UnitLevel"',
  scopePath: 'text',
};

export const VERSION_COLUMNS: Columns = {
  id: 'uuid',
  unitId: 'uuid',
  validFrom: 'date',
  validTo: 'date',
  sequence: 'integer',
  level: '"UnitLevel"',
  code: 'text',
  name: 'text',
  shortName: 'text',
  kind: '"UnitKind"',
  parentUnitId: 'uuid',
  provinceUnitId: 'uuid',
  areaKm2: 'numeric',
  population: 'integer',
  populationAsOf: 'date',
  populationQuality: '"PopulationQuality"',
  seat: 'text',
  longitude: 'double precision',
  latitude: 'double precision',
  startedByEventId: 'uuid',
  endedByEventId: 'uuid',
  raw: 'jsonb',
};

export const EVENT_COLUMNS: Columns = {
  id: 'uuid',
  title: 'text',
  instrumentId: 'uuid',
  adoptedOn: 'date',
  inForceOn: 'date',
  operationalFrom: 'date',
  sequence: 'integer',
  status: '"TerritorialChangeStatus"',
  scopeUnitId: 'uuid',
  scopePath: 'text',
  note: 'text',
  types: 'text[]',
  appliedAt: 'timestamptz',
  createdById: 'uuid',
};

export const TARGET_COLUMNS: Columns = {
  id: 'uuid',
  eventId: 'uuid',
  ordinal: 'integer',
  continuesUnitId: 'uuid',
  unitId: 'uuid',
  level: '"UnitLevel"',
  code: 'text',
  name: 'text',
  shortName: 'text',
  kind: '"UnitKind"',
  parentUnitId: 'uuid',
  areaKm2: 'numeric',
  population: 'integer',
  populationAsOf: 'date',
  seat: 'text',
  clause: 'text',
};

export const PART_COLUMNS: Columns = {
  id: 'uuid',
  eventId: 'uuid',
  ordinal: 'integer',
  sourceUnitId: 'uuid',
  targetId: 'uuid',
  areaPart: '"Extent"',
  populationPart: '"Extent"',
  clause: 'text',
  note: 'text',
  correction: 'text',
};
