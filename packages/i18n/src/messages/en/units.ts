import type { Translation } from '../../translation.js';
import type { units as vietnamese } from '../vi/units.js';

/** Messages of the area `units`. */
export const units: Translation<typeof vietnamese> = {};
