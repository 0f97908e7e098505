import { createHash } from 'node:crypto';
import { withTransaction, type Db, type TransactionActor } from '@haicap/database';
import { readStoredLedger } from '@haicap/database/ledger';
import type { ImportKind } from '@haicap/database/client';
import type { PlainDate } from '@haicap/domain/dates';
import { getViewer } from '../../access/access.js';
import type { SchemaContext } from '../../context.js';
import { actorOf } from '../../graphql/actor.js';
import { toGlobalId } from '../../graphql/global-id.js';
import { Forbidden, InvalidInput } from '../../graphql/user-errors.js';
import { previewBoundaries } from './boundary-preview.js';
import { IMPORT_PERMISSIONS, importReachOf, isWithin, type ImportReach } from './import-reach.js';
import { insertImport, type ImportFileInfo } from './import-store.js';
import { previewPersonnel } from './personnel-preview.js';
import { planImport } from './plan-import.js';
import type { Preview } from './preview.js';
import { MOST_FILES, type UploadedFile } from './uploaded-file.js';

/** What is imported, by whom, and on which day codes of boundaries are read. */
export interface ImportRequest {
  readonly kind: ImportKind;
  readonly files: readonly UploadedFile[];
  readonly asOf: PlainDate;
  readonly createdById: string | null;
  /** Where the importing user may do so. */
  readonly reach: ImportReach;
}

const LONGEST = 5 * 60_000;

/**
 * Previews uploaded files for a viewer and stores the preview; returns the id of the import. Nothing else is changed.
 * Throws `Forbidden` without the permission on everything that the files concern, `InvalidInput` without files.
 */
export async function createImport(
  context: SchemaContext,
  kind: ImportKind,
  files: readonly UploadedFile[],
  options: { readonly asOf?: PlainDate } = {},
): Promise<string> {
  const viewer = getViewer(context);
  const { access } = context;
  if (!access.can(IMPORT_PERMISSIONS[kind])) throw new Forbidden();
  if (files.length === 0) throw new InvalidInput([{ path: ['files'], code: 'input.required' }]);
  if (files.length > MOST_FILES) throw new InvalidInput([{ path: ['files'], code: 'input.tooMany' }]);
  const request: ImportRequest = {
    kind,
    files,
    asOf: options.asOf ?? context.today,
    createdById: viewer.userId,
    reach: importReachOf(context, kind),
  };
  return toGlobalId(
    'ImportBatch',
    await createImportBatch(context.db, request, actorOf(context, 'importCreate')),
  );
}

/** Previews files and stores the preview; returns the record id of the import. For the command line too. */
export async function createImportBatch(
  db: Db,
  request: ImportRequest,
  actor: TransactionActor,
): Promise<string> {
  const preview = await previewImport(db, request);
  const { kind, asOf, createdById, reach } = request;
  if (!preview.scopePaths.every((path) => isWithin(reach.run, path))) throw new Forbidden();
  const files = request.files.map((file) => ({ ...file, ...infoOf(file, preview) }));
  const batch = { kind, files, preview, asOf, createdById, reach };
  return withTransaction(db, actor, (tx) => insertImport(tx, batch), { timeout: LONGEST });
}

/** What an import would do now, without storing anything. */
export async function previewImport(
  db: Db,
  { kind, files, asOf, reach, createdById }: ImportRequest,
): Promise<Preview> {
  if (kind === 'BOUNDARIES') return previewBoundaries(db.prisma, files, asOf);
  if (kind === 'PERSONNEL') {
    return previewPersonnel(db.prisma, files, { asOf, reach, actorId: createdById });
  }
  return planImport({ files, stored: await readStoredLedger(db.prisma) });
}

function infoOf({ name, content }: UploadedFile, { rows }: Preview): ImportFileInfo {
  const sha256 = createHash('sha256').update(content).digest('hex');
  const own = rows.filter(({ file }) => file === name || file.startsWith(`${name} › `));
  return { name, size: content.byteLength, sha256, rows: own.length };
}
