import { builder } from '../../builder.js';

/** What an import brings. */
export const ImportKindEnum = builder.enumType('ImportKind', {
  description: 'What an import brings.',
  values: {
    LEDGER: { description: 'Units before and after, lineage, legal documents (.csv or .xlsx).' },
    BOUNDARIES: { description: 'Boundaries of units (GeoJSON, WGS 84).' },
    PERSONNEL: { description: 'Bodies, posts, persons and assignments (CSV, XLSX).' },
  },
});

/** Life of an import. */
export const ImportStatusEnum = builder.enumType('ImportStatus', {
  description: 'Life of an import.',
  values: {
    PREVIEWING: { description: 'Being read; nothing is changed.' },
    PREVIEWED: { description: 'Read and checked; waits for a decision.' },
    APPLYING: { description: 'Being written, in one transaction. Ask again for `progress`.' },
    APPLIED: { description: 'Written.' },
    FAILED: { description: 'Nothing was written; `failure` says why. May be tried again.' },
    DISCARDED: { description: 'Given up.' },
  },
});

/** What applying a row would do. */
export const ImportRowStateEnum = builder.enumType('ImportRowState', {
  description: 'What applying a row would do.',
  values: {
    NEW: { description: 'Brings something that is not there.' },
    CHANGED: { description: 'Corrects or completes something that is there.' },
    SAME: { description: 'Says what is stored already.' },
    WARNING: { description: 'Is written, but has a value that was not understood or not trusted.' },
    ERROR: { description: 'Stops the whole import.' },
  },
});
