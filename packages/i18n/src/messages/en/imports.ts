import type { Translation } from '../../translation.js';
import type { imports as vietnamese } from '../vi/imports.js';

/** Messages of the area `imports`. */
export const imports: Translation<typeof vietnamese> = {};
