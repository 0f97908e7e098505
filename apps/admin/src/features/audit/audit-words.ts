import type { AuditAction, AuditEvent } from '../../shared/schema.generated';

/** What may be done to a record. */
export const AUDIT_ACTIONS: readonly AuditAction[] = ['INSERT', 'UPDATE', 'DELETE', 'EVENT'];

/** Events, what happens to accounts first. */
export const AUDIT_EVENTS: readonly AuditEvent[] = [
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
];

/** Types of record that people ask for. */
export const AUDIT_ENTITIES = [
  'AdministrativeUnit',
  'AdministrativeUnitVersion',
  'UnitBoundary',
  'Facility',
  'UnitIndicator',
  'TerritorialChangeEvent',
  'TerritorialChangeTarget',
  'TerritorialChangePart',
  'LegalInstrument',
  'ImportBatch',
  'Organization',
  'PositionType',
  'Position',
  'PositionEstablishment',
  'Person',
  'PersonPrivate',
  'PersonnelDecision',
  'Assignment',
  'Placement',
  'PersonnelPlan',
  'PersonnelPlanLine',
  'HeadcountCeiling',
  'User',
  'Grant',
  'ApiKey',
  'OneTimeCode',
  'TotpCredential',
  'RecoveryCode',
  'ExternalIdentity',
  'Event',
] as const;

/** One of {@link AUDIT_ENTITIES}. */
export type AuditEntity = (typeof AUDIT_ENTITIES)[number];
