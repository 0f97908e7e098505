import type { LaterMessages } from '../../message-shape.js';
import { personnel } from './personnel.js';
import { personnelPlans } from './personnel-plans.js';
import { personnelViews } from './personnel-views.js';

/** What only the pages of personnel need; loaded with them. */
export const laterMessages: LaterMessages = { personnel, personnelPlans, personnelViews };
