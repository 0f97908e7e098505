import { Prisma } from '@haicap/database/client';

/**
 * The columns of these fields of a model, separated by blanks, as a hand-written statement selects them:
 * `held."valid_from" AS "validFrom"`. Of names in the code only, never of input.
 */
export function selectColumns(alias: string, fields: string): Prisma.Sql {
  const names = fields.split(/\s+/);
  return Prisma.raw(names.map((field) => `${alias}."${toColumn(field)}" AS "${field}"`).join(', '));
}

function toColumn(field: string): string {
  return field.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}
