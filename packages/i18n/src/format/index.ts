export { createFormatters, type Formatters } from './create-formatters.js';
