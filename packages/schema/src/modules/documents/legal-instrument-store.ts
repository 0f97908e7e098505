import type { TransactionClient } from '@haicap/database';
import { Prisma, type LegalInstrument } from '@haicap/database/client';
import { fromPlainDate, type PlainDate } from '@haicap/domain/dates';
import { normaliseInstrumentNumber, type LegalInstrumentInput } from '@haicap/domain/documents';
import { foldVi } from '@haicap/domain/text';

/** What a store reads with: the client, in a transaction or not. */
type Reader = Pick<TransactionClient, 'legalInstrument' | '$queryRaw'>;

/** Stores a new instrument; returns its id. */
export async function insertInstrument(tx: TransactionClient, input: LegalInstrumentInput): Promise<string> {
  const { id } = await tx.legalInstrument.create({ data: columnsOf(input), select: { id: true } });
  return id;
}

/** Stores what an instrument is now, if it still has the version; returns the number of rows changed. */
export async function updateInstrument(
  tx: TransactionClient,
  id: string,
  expectedVersion: number,
  input: LegalInstrumentInput,
): Promise<number> {
  const { count } = await tx.legalInstrument.updateMany({
    where: { id, version: expectedVersion },
    data: { ...columnsOf(input), version: { increment: 1 } },
  });
  return count;
}

/** The id of the instrument with a number, if another than `exceptId` has it. */
export async function findNumberHolder(
  tx: Reader,
  number: string,
  exceptId: string | null,
): Promise<string | null> {
  const holder = await tx.legalInstrument.findUnique({ where: { number }, select: { id: true } });
  return holder === null || holder.id === exceptId ? null : holder.id;
}

/**
 * An instrument by its number however it is typed: case, spaces, dashes, accents and the separators do not matter.
 * The exact spelling wins.
 */
export async function findByNumber(reader: Reader, typed: string): Promise<LegalInstrument | null> {
  const number = normaliseInstrumentNumber(typed);
  const folded = foldVi(number);
  if (folded === '') return null;
  const prefix = `${folded.replaceAll(/[\\%_]/g, '\\$&')}%`;
  const found = await reader.$queryRaw<{ id: string }[]>(Prisma.sql`
    SELECT "id" FROM "legal_instrument"
    WHERE "number" = ${number} OR ("search_text" LIKE ${prefix} AND fold_vi("number") = ${folded})
    ORDER BY "number" = ${number} DESC, "id" LIMIT 1`);
  const id = found[0]?.id;
  return id === undefined ? null : reader.legalInstrument.findUnique({ where: { id } });
}

/** The filter for instruments whose number or subject holds a text, accents or not. */
export function whereText(text: string | null | undefined): Prisma.LegalInstrumentWhereInput {
  const folded = foldVi(text ?? '');
  if (folded === '') return {};
  return { AND: folded.split(' ').map((word) => ({ searchText: { contains: word } })) };
}

function columnsOf(input: LegalInstrumentInput): Omit<Prisma.LegalInstrumentUncheckedCreateInput, 'version'> {
  return {
    ...input,
    issuedOn: dayOrNull(input.issuedOn),
    effectiveOn: dayOrNull(input.effectiveOn),
    operativeOn: dayOrNull(input.operativeOn),
  };
}

function dayOrNull(day: PlainDate | null): Date | null {
  return day === null ? null : fromPlainDate(day);
}
