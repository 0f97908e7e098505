export { type ChangeHandlers, type ChangeListener, listenToChanges } from './listen-to-changes.js';
export type { StoredChange } from './stored-change.js';
