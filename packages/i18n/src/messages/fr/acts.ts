import type { Translation } from '../../translation.js';
import type { acts as vietnamese } from '../vi/acts.js';

/** Messages of the area `acts`. */
export const acts: Translation<typeof vietnamese> = {};
