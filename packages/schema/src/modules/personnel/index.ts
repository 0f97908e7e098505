import './assignment-base.js';
import './assignment.js';
import './assignments.js';
import './personnel-types.js';
