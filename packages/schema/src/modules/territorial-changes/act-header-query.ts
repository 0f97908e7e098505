import { Prisma } from '@haicap/database/client';
import { NotFound } from '../../graphql/user-errors.js';
import type { ActRecord } from './act-record.js';
import type { Reader } from './act-query.js';

/** Checks the records that the header of an act names; returns where its scope unit stands, if it has one. */
export async function readHeaderReferences(
  reader: Reader,
  { instrumentId, scopeUnitId }: Pick<ActRecord, 'instrumentId' | 'scopeUnitId'>,
): Promise<{ readonly scopePath: string | null }> {
  if (instrumentId === null && scopeUnitId === null) return { scopePath: null };
  const [row] = await reader.$queryRaw<{ instrument: boolean; scopePath: string | null }[]>(Prisma.sql`
    SELECT EXISTS (SELECT FROM "legal_instrument" WHERE "id" = ${instrumentId}::uuid) AS "instrument",
      (SELECT "scope_path" FROM "administrative_unit" WHERE "id" = ${scopeUnitId}::uuid) AS "scopePath"`);
  if (instrumentId !== null && !row!.instrument) throw new NotFound('LegalInstrument');
  if (scopeUnitId !== null && row!.scopePath === null) throw new NotFound('AdministrativeUnit');
  return { scopePath: row!.scopePath };
}
