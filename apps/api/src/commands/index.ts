import { auditAcceptKey } from './audit-accept-key.js';
import { auditSeal } from './audit-seal.js';
import { auditVerify } from './audit-verify.js';
import { backup } from './backup.js';
import type { Command } from './command.js';
import { importFiles } from './import.js';
import { keyCreate } from './key-create.js';
import { restore } from './restore.js';
import { userCode } from './user-code.js';
import { userCreate } from './user-create.js';
import { userGrant } from './user-grant.js';
import { userList } from './user-list.js';
import { userReactivate } from './user-reactivate.js';
import { userSuspend } from './user-suspend.js';

/** All commands of `pnpm haicap`, one file each. */
export const COMMANDS: readonly Command[] = [
  importFiles,
  userCreate,
  userGrant,
  userList,
  userCode,
  userSuspend,
  userReactivate,
  keyCreate,
  auditVerify,
  auditSeal,
  auditAcceptKey,
  backup,
  restore,
];
