import { builder } from '../../builder.js';
import type { AuditEvent } from './audit-events.js';

const EVENTS: Readonly<Record<AuditEvent, string>> = {
  SIGNED_IN: 'Somebody signed in.',
  SIGN_IN_FAILED: 'An attempt to sign in failed.',
  SIGNED_OUT: 'Somebody signed out.',
  STEPPED_UP: 'Somebody proved again who they are.',
  SESSION_ENDED: 'A session was ended by its owner or an administrator.',
  PASSWORD_CHANGED: 'A password was changed.',
  SECOND_FACTOR_ADDED: 'A second factor was set up.',
  SECOND_FACTOR_REMOVED: 'A second factor was removed.',
  RECOVERY_CODES_MADE: 'New recovery codes were made.',
  RECOVERY_CODE_USED: 'A recovery code was used.',
  SINGLE_SIGN_ON_LINKED: 'An account was linked with a single sign-on provider.',
  SINGLE_SIGN_ON_UNLINKED: 'A link with a single sign-on provider was removed.',
  REFUSED: 'Somebody tried what they may not do.',
  LIMIT_REACHED: 'Somebody reached a limit.',
  PROTECTED_READ: 'Data of a person was read.',
  EXPORTED: 'A list was exported.',
  COMMAND_RUN: 'A command was run on the server.',
  BACKED_UP: 'The database was backed up.',
  RESTORED: 'The database was restored from a backup.',
};

/** What may happen without a record changing. */
export const AuditEventEnum = builder.enumType('AuditEvent', {
  description: 'Something that happened without a record changing.',
  values: Object.fromEntries(
    Object.entries(EVENTS).map(([event, description]) => [
      event,
      { value: event as AuditEvent, description },
    ]),
  ) as Record<AuditEvent, { value: AuditEvent; description: string }>,
});

/** What was done. */
export const AuditActionEnum = builder.enumType('AuditAction', {
  description: 'What was done.',
  values: {
    INSERT: { description: 'A record was added.' },
    UPDATE: { description: 'A record was changed.' },
    DELETE: { description: 'A record was deleted.' },
    EVENT: { description: 'Something happened without a record changing.' },
  },
});
