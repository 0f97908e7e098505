import { withRecord, type RecordPolicy } from './record-policy.js';
import {
  ANY_RIGHT,
  AUDITORS,
  EDITORS,
  EVERYBODY,
  FIGURE_KEEPERS,
  INSTRUMENT_KEEPERS,
  PERSONNEL_READERS,
  SITE_KEEPERS,
} from './rules.js';

/** Units are published by the state: everybody signed in reads them. */
export const UNIT: RecordPolicy = {
  type: 'AdministrativeUnit',
  found: EVERYBODY,
  fields: {
    ...withRecord('id level version current versionAsOf versions children lineage predecessors successors'),
    ...withRecord('facilities indicators'),
    organizations: PERSONNEL_READERS,
    history: [AUDITORS, EDITORS],
    viewerPermissions: ANY_RIGHT,
  },
};

/** What a unit was. */
export const UNIT_VERSION: RecordPolicy = {
  type: 'AdministrativeUnitVersion',
  found: EVERYBODY,
  fields:
    withRecord(`id unit unitId level code name shortName kind validFrom validTo areaKm2 population populationAsOf
    populationQuality seat location version raw parent province startedBy endedBy predecessors predecessorCount
    successors`),
};

/** Where a unit works; known to everybody who works in the administration. */
export const FACILITY: RecordPolicy = {
  type: 'Facility',
  found: EVERYBODY,
  fields: {
    ...withRecord(`id unit kind name address hostUnit condition equipment connectivity note source validFrom validTo
      version`),
    history: [AUDITORS, EDITORS, SITE_KEEPERS],
  },
};

/** Reported figures; known to everybody who works in the administration. */
export const INDICATOR: RecordPolicy = {
  type: 'UnitIndicator',
  found: EVERYBODY,
  fields: {
    ...withRecord('id unit indicator periodFrom periodTo value measure precision note source version'),
    history: [AUDITORS, EDITORS, FIGURE_KEEPERS],
  },
};

/** Legal instruments are published and belong to no unit. */
export const INSTRUMENT: RecordPolicy = {
  type: 'LegalInstrument',
  found: EVERYBODY,
  fields: {
    ...withRecord('id number kind issuer issuedOn effectiveOn operativeOn subject sourceUrl note version'),
    history: [INSTRUMENT_KEEPERS, AUDITORS],
  },
};
