import type { StoredChange } from '@haicap/database';
import type { Access } from '../../access/viewer-access.js';

/** Where a subscription hears of changes; how they travel is a matter of the server. */
export interface ChangeSource {
  /** What was changed from now on, in batches; ends when the subscription does. */
  readonly listen: () => AsyncIterable<ChangeBatch>;
  /** What the viewer may do at this moment; null once they may not be here any more. */
  readonly access: () => Promise<Access | null>;
}

/** What was changed within a moment. */
export interface ChangeBatch {
  readonly at: Date;
  readonly changes: readonly StoredChange[];
}
