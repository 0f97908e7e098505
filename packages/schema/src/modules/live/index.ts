import './changes.js';
