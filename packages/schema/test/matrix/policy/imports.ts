import { withRecord, type RecordPolicy } from './record-policy.js';
import { COUNTRY_IMPORTERS } from './rules.js';

/**
 * An import of somebody else is seen by those who may import everywhere. Every import counts as a record of the
 * country, whatever it is about; one's own is seen in any case (own-affairs.test.ts).
 */
export const IMPORT: RecordPolicy = {
  type: 'ImportBatch',
  found: COUNTRY_IMPORTERS,
  fields:
    withRecord(`id kind status files counts derived progress step failure createdAt appliedAt createdBy version
    rows history`),
};
