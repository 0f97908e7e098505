import type { Report } from '../parts/under-load.js';
import type { Stage } from '../parts/stage.js';

/** A fault: what is broken on purpose. */
export interface Fault {
  readonly name: string;
  /** Seconds within which a server has to be ready again. */
  readonly within: number;
  /** True when a process is started for that: a busy machine may take three times as long as for an undisturbed start. */
  readonly startsAnew?: boolean;
  /** Returns what happened, or why it cannot be tried here. */
  readonly run: (stage: Stage) => Promise<Report | { readonly skipped: string }>;
}
