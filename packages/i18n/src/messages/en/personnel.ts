import type { Translation } from '../../translation.js';
import type { personnel as source } from '../vi/personnel.js';

/** Messages of the area `personnel`. */
export const personnel: Translation<typeof source> = {
  title: 'Personnel',
};
