import type { EnumLabels } from './enums/enum-labels.js';
import type { ErrorTexts } from './errors/error-texts.js';
import type { accounts } from './messages/vi/accounts.js';
import type { acts } from './messages/vi/acts.js';
import type { audit } from './messages/vi/audit.js';
import type { identity } from './messages/vi/identity.js';
import type { imports } from './messages/vi/imports.js';
import type { personnel } from './messages/vi/personnel.js';
import type { personnelPlans } from './messages/vi/personnel-plans.js';
import type { personnelViews } from './messages/vi/personnel-views.js';
import type { playground } from './messages/vi/playground.js';
import type { shell } from './messages/vi/shell.js';
import type { ui } from './messages/vi/ui.js';
import type { unitsPages } from './messages/vi/units-pages.js';
import type { unitsTools } from './messages/vi/units-tools.js';
import type { units } from './messages/vi/units.js';
import type { LeafPath, Translation } from './translation.js';

/** The Vietnamese catalogs define which messages exist. */
export interface MessageShape {
  readonly shell: typeof shell;
  readonly units: typeof units;
  readonly unitsPages: typeof unitsPages;
  readonly unitsTools: typeof unitsTools;
  readonly acts: typeof acts;
  readonly accounts: typeof accounts;
  readonly audit: typeof audit;
  readonly identity: typeof identity;
  readonly imports: typeof imports;
  readonly personnel: typeof personnel;
  readonly personnelPlans: typeof personnelPlans;
  readonly personnelViews: typeof personnelViews;
  readonly playground: typeof playground;
  readonly ui: typeof ui;
  readonly enums: EnumLabels;
  readonly errors: ErrorTexts;
}

/** All messages of one language. */
export type Messages = Translation<MessageShape>;

/** Areas that a client loads with the pages that need them. */
export type LaterArea = 'personnel' | 'personnelPlans' | 'personnelViews';

/** What a client needs on any page. */
export type FirstMessages = Omit<Messages, LaterArea>;

/** What only some pages need. */
export type LaterMessages = Pick<Messages, LaterArea>;

/** The key of a message: `'shell.nav.units'`. */
export type MessageKey = LeafPath<MessageShape>;
