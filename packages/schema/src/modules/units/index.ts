import './lineage-graph.js';
import './lineage-link.js';
import './unit-enums.js';
import './unit-version.js';
