import './facility.js';
import './lineage-graph.js';
import './lineage-link.js';
import './unit-enums.js';
import './unit-indicator.js';
import './unit-version.js';
import './unit.js';
import './units.js';
