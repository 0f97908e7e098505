import { withRecord, type RecordPolicy } from './record-policy.js';
import { COUNTRY_IMPORTERS, PERSONNEL_IMPORTERS } from './rules.js';

/**
 * An import of somebody else is seen by those who may import the same everywhere: rows of personnel name people. Every import counts as a record of the
 * country, whatever it is about; one's own is seen in any case (own-affairs.test.ts).
 */
export const IMPORT: RecordPolicy = {
  type: 'ImportBatch',
  found: { import: COUNTRY_IMPORTERS, 'personnel import': PERSONNEL_IMPORTERS },
  fullest: {
    import: 'UNIT_ADMINISTRATOR of the country',
    'personnel import': 'PERSONNEL_APPROVER of the country',
  },
  fields:
    withRecord(`id kind status files counts derived progress step failure createdAt appliedAt createdBy version
    rows history`),
};
