import type { Messages } from '../../message-shape.js';
import { accounts } from './accounts.js';
import { acts } from './acts.js';
import { audit } from './audit.js';
import { enums } from './enums.js';
import { errors } from './errors.js';
import { identity } from './identity.js';
import { imports } from './imports.js';
import { personnel } from './personnel.js';
import { personnelPlans } from './personnel-plans.js';
import { personnelViews } from './personnel-views.js';
import { playground } from './playground.js';
import { shell } from './shell.js';
import { ui } from './ui.js';
import { unitsPages } from './units-pages.js';
import { unitsTools } from './units-tools.js';
import { units } from './units.js';

/** All messages of this language. */
export const messages: Messages = {
  shell,
  units,
  unitsPages,
  unitsTools,
  acts,
  accounts,
  audit,
  identity,
  imports,
  personnel,
  personnelPlans,
  personnelViews,
  playground,
  ui,
  enums,
  errors,
};
