import type { ImportBatch, Prisma } from '@haicap/database/client';
import { COUNTRY_PATH } from '@haicap/database/ledger';
import { getViewer } from '../../access/access.js';
import type { SchemaContext } from '../../context.js';
import { Forbidden, NotFound } from '../../graphql/user-errors.js';
import { summaryOf } from './import-store.js';

/** Who may import everywhere sees all imports; anybody else those of their own. */
export function visibleImports(context: SchemaContext): Prisma.ImportBatchWhereInput {
  const mayRunEverywhere = context.access.can('imports.run', { scopePath: COUNTRY_PATH });
  return mayRunEverywhere ? {} : { createdById: getViewer(context).userId };
}

/** An import by its record id; null when there is none for the viewer. */
export function findImport(context: SchemaContext, id: string): Promise<ImportBatch | null> {
  return context.db.prisma.importBatch.findFirst({ where: { AND: [{ id }, visibleImports(context)] } });
}

/**
 * The import that a mutation is about. Throws `NotFound` where the viewer sees none, `Forbidden` where they lost the
 * permission on a province that it concerns.
 */
export async function getImportToChange(context: SchemaContext, id: string): Promise<ImportBatch> {
  const batch = await findImport(context, id);
  if (batch === null) throw new NotFound('ImportBatch');
  const { access } = context;
  const mayRun = summaryOf(batch).scopePaths.every((scopePath) => access.can('imports.run', { scopePath }));
  if (!mayRun || !access.can('imports.run')) throw new Forbidden();
  return batch;
}
