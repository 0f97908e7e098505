// What the server needs of the audit trail besides its GraphQL schema.
export { AUDIT_EVENTS, type AuditEvent } from './audit-events.js';
export { recordEvent, type AuditEventRecord, type AuditWriter } from './record-event.js';
export { type Seal } from './seal/seal.js';
export { sealKeyOf, type SealKey } from './seal/seal-key.js';
export { findLastSeal } from './seal/seal-store.js';
export { sealEverything, startSealer, type Sealer, type SealerOptions } from './seal/start-sealer.js';
export { acceptFormerKey } from './seal/trusted-keys.js';
export { TRAIL_FAULTS, type TrailFault } from './seal/trail-fault.js';
export { insertVerification } from './seal/verification-store.js';
export { verifyTrail, type Anchor, type TrailVerification, type VerifyOptions } from './seal/verify-trail.js';
