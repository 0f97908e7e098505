export { createFormatters, type Formatters } from './create-formatters.js';
export { parseNumber } from './parse-number.js';
