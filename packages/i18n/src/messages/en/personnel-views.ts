import type { Translation } from '../../translation.js';
import type { personnelViews as source } from '../vi/personnel-views.js';

/** Messages of the area `personnelViews`. */
export const personnelViews: Translation<typeof source> = {
  title: 'Personnel',
};
