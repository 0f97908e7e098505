import './assignment-base.js';
import './personnel-types.js';
