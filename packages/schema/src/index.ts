export { type Access, accessOf } from './access/viewer-access.js';
export { confinementOf, runAsViewer } from './access/run-as-viewer.js';
export type { Locale, SchemaContext, Viewer, ViewerGrantRow } from './context.js';
export type { ChangeBatch, ChangeSource } from './modules/live/change-source.js';
export { everythingChanged } from './modules/live/told-changes.js';
export { schema } from './schema.js';
export { costOfOperation, type CostedOperation } from './graphql/operation-cost.js';
export { describeUserError, UserError } from './graphql/describe-user-error.js';
export { InvalidInput } from './graphql/user-errors.js';
