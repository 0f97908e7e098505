import type { LegalInstrument } from '@haicap/database/client';
import type { SchemaContext } from '../../context.js';
import { byKey, loaderOf } from '../../graphql/loader.js';

/** A legal instrument by its id; one statement for all that an operation asks for. */
export function loadLegalInstrument(context: SchemaContext, id: string): Promise<LegalInstrument | null> {
  return loaderOf(context, 'documents.legalInstrument', async (ids: readonly string[]) =>
    byKey(
      ids,
      await context.db.prisma.legalInstrument.findMany({ where: { id: { in: [...ids] } } }),
      (instrument) => instrument.id,
    ),
  ).load(id);
}
