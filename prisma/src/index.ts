export {
  type ChangeHandlers,
  type ChangeListener,
  listenToChanges,
  type StoredChange,
} from './changes/index.js';
export { type DatabaseConnection, connectionUrl, withDatabase } from './connection.js';
export { type DatabaseTimeouts, type Db, type DbOptions, createDb } from './create-db.js';
export { isDatabaseBusy } from './database-busy.js';
export { isDatabaseUnavailable } from './database-unavailable.js';
export { EmbeddedPostgresError } from './embedded/embedded-postgres-error.js';
export { defaultDataFolder } from './embedded/layout.js';
export {
  type EmbeddedPostgres,
  type EmbeddedPostgresOptions,
  startEmbeddedPostgres,
} from './embedded/start-embedded-postgres.js';
export type { SocketConnection } from './embedded/server.js';
export { MigrationError, migrate } from './migrate.js';
export { missingMigrations } from './missing-migrations.js';
export { type StatementListener, countStatements } from './statements.js';
export {
  type TransactionActor,
  type TransactionClient,
  type TransactionOptions,
  withTransaction,
} from './transaction.js';
export {
  type Confinement,
  createViewerDb,
  runConfined,
  VIEWER_ROLE,
  type ViewerDb,
  type ViewerOptions,
  ViewerScopeError,
} from './viewer-scope/index.js';
