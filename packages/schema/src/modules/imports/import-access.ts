import type { ImportBatch, ImportKind, Prisma } from '@haicap/database/client';
import { COUNTRY_PATH } from '@haicap/database/ledger';
import { getViewer } from '../../access/access.js';
import type { SchemaContext } from '../../context.js';
import { Forbidden, NotFound } from '../../graphql/user-errors.js';
import { IMPORT_PERMISSIONS } from './import-reach.js';
import { summaryOf } from './import-store.js';

const KINDS = Object.keys(IMPORT_PERMISSIONS) as ImportKind[];

/** Who may import something everywhere sees all imports of it; anybody else those of their own. */
export function visibleImports(context: SchemaContext): Prisma.ImportBatchWhereInput {
  const everywhere = KINDS.filter((kind) =>
    context.access.can(IMPORT_PERMISSIONS[kind], { scopePath: COUNTRY_PATH }),
  );
  return { OR: [{ createdById: getViewer(context).userId }, { kind: { in: everywhere } }] };
}

/** An import by its record id; null when there is none for the viewer. */
export function findImport(context: SchemaContext, id: string): Promise<ImportBatch | null> {
  return context.db.prisma.importBatch.findFirst({ where: { AND: [{ id }, visibleImports(context)] } });
}

/**
 * The import that a mutation is about. Throws `NotFound` where the viewer sees none, `Forbidden` where they lost the
 * permission on a unit that it concerns.
 */
export async function getImportToChange(context: SchemaContext, id: string): Promise<ImportBatch> {
  const batch = await findImport(context, id);
  if (batch === null) throw new NotFound('ImportBatch');
  const { access } = context;
  const permission = IMPORT_PERMISSIONS[batch.kind];
  const mayRun = summaryOf(batch).scopePaths.every((scopePath) => access.can(permission, { scopePath }));
  if (!mayRun || !access.can(permission)) throw new Forbidden();
  return batch;
}
