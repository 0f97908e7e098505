import './search.js';
