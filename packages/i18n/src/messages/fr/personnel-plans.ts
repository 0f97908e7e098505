import type { Translation } from '../../translation.js';
import type { personnelPlans as source } from '../vi/personnel-plans.js';

/** Messages of the area `personnelPlans`. */
export const personnelPlans: Translation<typeof source> = {
  title: 'Personnel',
};
