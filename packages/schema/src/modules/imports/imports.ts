// What the server and the command line use of imports, beside the GraphQL schema.
export { createImport, createImportBatch, previewImport, type ImportRequest } from './import-create.js';
export { EVERYWHERE, IMPORT_PERMISSIONS, type ImportReach } from './import-reach.js';
export { recoverImports } from './import-recover.js';
export { importTemplate } from './import-template.js';
export { importsSettled, runImportWork, startImportWork } from './import-work.js';
export { summaryOf, takeImport, type StoredFailure } from './import-store.js';
export { countRows, type Preview, type PreviewRow } from './preview.js';
export { LARGEST_FILE, MOST_FILES, type UploadedFile } from './uploaded-file.js';
