// A process that applies an import, to be killed while it does: node … apply-in-child.ts <connection> <import>
import { createDb, type DatabaseConnection } from '@haicap/database';
import { runImportWork } from '../../src/modules/imports/imports.js';

const [connection, batchId] = process.argv.slice(2) as [string, string];
const db = createDb(JSON.parse(connection) as DatabaseConnection);
const actor = { actorId: null, actorName: null, operation: 'importApply' };
await runImportWork(db, batchId, actor, {
  onProgress: (_progress, step) => void process.stdout.write(`${step}\n`),
});
await db.close();
