import type { ExportCell, ExportColumn, ExportSheet } from '../../../shared/export/export-sheet';
import type { Language } from '../../../shared/i18n';
import { lastDay } from '../parts/use-validity';
import type { UnitRow } from './use-unit-columns';

type Words = Pick<Language, 't' | 'format'>;

/** What a cell of the list is in a file: codes stay texts, figures stay numbers. */
const CELLS: Readonly<Record<string, (unit: UnitRow, words: Words) => ExportCell>> = {
  code: (unit) => unit.code,
  name: (unit) => unit.name,
  kind: (unit, { t }) => t(`enums.unitKind.${unit.kind}`),
  level: (unit, { t }) => t(`enums.unitLevel.${unit.level}`),
  parent: (unit) => unit.parent?.name,
  province: (unit) => unit.province?.name,
  population: (unit) => unit.population,
  area: (unit) => unit.areaKm2,
  quality: (unit, { t }) => t(`enums.populationQuality.${unit.populationQuality}`),
  predecessors: (unit) => unit.predecessorCount,
  seat: (unit) => unit.seat,
  from: (unit, { format }) => format.date(unit.validFrom),
  to: (unit, { format }) => (unit.validTo == null ? '' : format.date(lastDay(unit.validTo))),
};

/**
 * The list as a table for a file: the columns on the screen in their order, then the id and the version of each row,
 * so that the file can come back.
 */
export function unitSheet(
  columns: readonly { readonly id: string; readonly header: string; readonly width: number }[],
  rows: readonly UnitRow[],
  words: Words,
): ExportSheet {
  const titles: ExportColumn[] = columns.map((column) => ({
    title: column.header,
    width: Math.round(column.width / 7),
  }));
  return {
    name: words.t('units.list.title'),
    columns: [...titles, { title: 'id', width: 14 }, { title: 'version', width: 8 }],
    rows: rows.map((unit) => [
      ...columns.map((column) => CELLS[column.id]?.(unit, words)),
      unit.id,
      unit.version,
    ]),
  };
}
