import './legal-instrument.js';
import './legal-instrument-create.js';
import './legal-instrument-query.js';
import './legal-instrument-update.js';
