import { AWAY } from './away.js';
import { CLIENTS } from './clients.js';
import { CLOCK } from './clock.js';
import { FULL_DISK } from './full-disk.js';
import { KILLED } from './killed.js';
import type { Fault } from './kind.js';
import { STOPPED } from './stopped.js';

/** Everything that is tried, in this order. */
export const FAULTS: readonly Fault[] = [...KILLED, ...STOPPED, ...AWAY, ...CLIENTS, ...CLOCK, ...FULL_DISK];
