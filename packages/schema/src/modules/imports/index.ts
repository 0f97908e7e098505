import './import.js';
import './import-rows.js';
import './imports-query.js';
import './import-apply.js';
import './import-discard.js';
