export { createViewerDb, runConfined, type ViewerDb, type ViewerOptions } from './viewer-db.js';
export { ViewerScopeError } from './viewer-scope-error.js';
export { type Confinement, VIEWER_ROLE } from './viewer-settings.js';
