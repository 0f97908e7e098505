import type { FirstMessages } from '../../message-shape.js';
import { accounts } from './accounts.js';
import { acts } from './acts.js';
import { audit } from './audit.js';
import { enums } from './enums.js';
import { errors } from './errors.js';
import { identity } from './identity.js';
import { imports } from './imports.js';
import { playground } from './playground.js';
import { shell } from './shell.js';
import { ui } from './ui.js';
import { unitsPages } from './units-pages.js';
import { unitsTools } from './units-tools.js';
import { units } from './units.js';

/** What a client needs on any page. */
export const firstMessages: FirstMessages = {
  shell,
  units,
  unitsPages,
  unitsTools,
  acts,
  accounts,
  audit,
  identity,
  imports,
  playground,
  ui,
  enums,
  errors,
};
