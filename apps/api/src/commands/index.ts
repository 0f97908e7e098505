import type { Command } from './command.js';
import { importFiles } from './import.js';
import { keyCreate } from './key-create.js';
import { userCreate } from './user-create.js';
import { userGrant } from './user-grant.js';

/** All commands of `pnpm haicap`, one file each. */
export const COMMANDS: readonly Command[] = [importFiles, userCreate, userGrant, keyCreate];
