import './audit-entries-query.js';
import './audit-entry.js';
import './audit-state.js';
import './export-record.js';
import './record-histories.js';
