import './assignment-base.js';
import './assignment.js';
import './assignments.js';
import './people-place.js';
import './people-to-place.js';
import './person-place.js';
import './personnel-types.js';
import './placing.js';
