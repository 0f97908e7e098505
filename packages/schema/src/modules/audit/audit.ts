// What the server needs of the audit trail besides its GraphQL schema.
export { AUDIT_EVENTS, type AuditEvent } from './audit-events.js';
export { recordEvent, type AuditEventRecord, type AuditWriter } from './record-event.js';
