import type { Translate } from '@haicap/i18n';
import type { Formatters } from '@haicap/i18n/format';

import type { ExportCell, ExportSheet } from '../../../shared/export/export-sheet';
import type { UnitCrosswalkQuery } from '../operations.generated';
import { decreasePercent } from './difference-table';
import type { Difference } from './unit-compare-page';

type CrosswalkRow = UnitCrosswalkQuery['unitCrosswalk']['nodes'][number];
interface Counts {
  readonly before: number;
  readonly after: number;
  readonly change: number;
}

/** The before/after tables for a file: by level and kind, and by province where several are compared. */
export function differenceTables(
  t: Translate,
  format: Formatters,
  difference: Difference,
): readonly ExportSheet[] {
  const columns = countColumns(t, format, difference);
  const byKind = difference.levels.flatMap((level) => [
    [t(`enums.unitLevel.${level.level}`), ...counts(level)],
    ...level.kinds.map((kind) => [t(`enums.unitKind.${kind.kind}`), ...counts(kind)]),
  ]);
  const kinds = {
    name: t('unitsTools.compare.exportTable'),
    columns: [{ title: t('unitsTools.compare.kind'), width: 34 }, ...columns],
    rows: byKind,
  };
  if (difference.rows.length < 2) return [kinds];
  const byProvince = difference.rows.map((row) => [row.province.code, row.province.name, ...counts(row)]);
  const provinceColumns = [
    { title: t('unitsPages.overview.code') },
    { title: t('unitsTools.compare.province'), width: 30 },
  ];
  return [
    kinds,
    { name: t('unitsTools.compare.provinces'), columns: [...provinceColumns, ...columns], rows: byProvince },
  ];
}

/** The crosswalk for a file: one row per link, so that it can be looked up by code in a spreadsheet. */
export function crosswalkTable(t: Translate, rows: readonly CrosswalkRow[]): ExportSheet {
  const titles = [
    'sourceCode',
    'sourceName',
    'sourceParent',
    'outcome',
    'targetCode',
    'targetName',
    'area',
    'population',
  ] as const;
  const widths = [12, 30, 28, 18, 12, 30, 16, 16];
  return {
    name: t('unitsTools.compare.exportCrosswalk'),
    columns: titles.map((title, index) => ({
      title: t(`unitsTools.compare.${title}`),
      width: widths[index] ?? 16,
    })),
    rows: rows.flatMap((row) => crosswalkRows(t, row)),
  };
}

function crosswalkRows(t: Translate, row: CrosswalkRow): readonly (readonly ExportCell[])[] {
  const { source } = row;
  const head = [source.code, source.name, source.parent?.name, t(`enums.crosswalkOutcome.${row.outcome}`)];
  if (row.targets.length === 0) return [[...head, null, t('unitsTools.compare.none'), null, null]];
  return row.targets.map((target) => [
    ...head,
    target.version.code,
    target.version.name,
    t(`enums.extent.${target.areaPart}`),
    t(`enums.extent.${target.populationPart}`),
  ]);
}

function countColumns(t: Translate, format: Formatters, { from, to }: Difference) {
  return [
    { title: t('unitsTools.compare.before', { day: format.date(from) }) },
    { title: t('unitsTools.compare.after', { day: format.date(to) }) },
    { title: t('unitsTools.compare.change') },
    { title: `${t('unitsTools.compare.decrease')} (%)` },
  ];
}

function counts(row: Counts): readonly ExportCell[] {
  const percent = decreasePercent(row);
  return [row.before, row.after, row.change, percent === null ? null : Math.round(percent * 100) / 100];
}
