/** What may happen without a record changing, as the audit trail names it. */
export const AUDIT_EVENTS = [
  'SIGNED_IN',
  'SIGN_IN_FAILED',
  'SIGNED_OUT',
  'STEPPED_UP',
  'SESSION_ENDED',
  'PASSWORD_CHANGED',
  'SECOND_FACTOR_ADDED',
  'SECOND_FACTOR_REMOVED',
  'RECOVERY_CODES_MADE',
  'RECOVERY_CODE_USED',
  'SINGLE_SIGN_ON_LINKED',
  'SINGLE_SIGN_ON_UNLINKED',
  'REFUSED',
  'LIMIT_REACHED',
  'PROTECTED_READ',
  'EXPORTED',
  'COMMAND_RUN',
  'BACKED_UP',
  'RESTORED',
] as const;

/** An event of the audit trail. */
export type AuditEvent = (typeof AUDIT_EVENTS)[number];
