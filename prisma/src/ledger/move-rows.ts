import type { Placement } from '@haicap/domain/units/import';
import type { TransactionClient } from '../transaction.js';
import { inChunks } from './bulk-rows.js';

/**
 * Gives targets or parts of acts their new ordinals. They go out of the way first: an ordinal is unique within its act
 * at every moment, and below zero nobody stands.
 */
export async function moveRows(
  tx: TransactionClient,
  table: 'territorial_change_target' | 'territorial_change_part',
  placements: readonly Placement[],
): Promise<void> {
  const set = (ordinal: string) => (chunk: readonly Placement[]) =>
    tx.$executeRawUnsafe(
      `UPDATE "${table}" stored SET "ordinal" = ${ordinal}
       FROM jsonb_to_recordset($1::jsonb) AS row ("id" uuid, "ordinal" integer) WHERE stored."id" = row."id"`,
      JSON.stringify(chunk),
    );
  await inChunks(placements, set('-1 - stored."ordinal"'));
  await inChunks(placements, set('row."ordinal"'));
}
