import type { ExportSheet } from '../../../../shared/export/export-sheet';
import type { Language } from '../../../../shared/i18n';
import type { CeilingsOfUnitQuery } from '../../views.generated';

/** A sheet of ceilings. */
export type CeilingSheet = NonNullable<CeilingsOfUnitQuery['headcountCeilings']>;
/** A unit of it. */
export type CeilingRow = CeilingSheet['rows'][number];

/** A unit against its ceiling. */
type AgainstCeiling = Pick<CeilingRow, 'ceiling' | 'established' | 'filled'>;

/** What is left below the ceiling, of seats; negative = too many; null without a ceiling. */
export function seatsLeft({ ceiling, established }: AgainstCeiling): number | null {
  return ceiling == null ? null : ceiling - established;
}

/** What is left below the ceiling, of people; negative = too many; null without a ceiling. */
export function peopleLeft({ ceiling, filled }: AgainstCeiling): number | null {
  return ceiling == null ? null : ceiling - filled;
}

/** Whether the viewer may set the ceiling of a unit. */
export function canSet({ unit }: Pick<CeilingRow, 'unit'>): boolean {
  return unit.viewerPermissions.includes('PERSONNEL_EDIT');
}

/** What the difference between a ceiling and the sum of those below means; null without a ceiling. */
export function differenceText(
  { difference }: Pick<CeilingSheet, 'difference'>,
  { t, format }: Pick<Language, 't' | 'format'>,
): string | null {
  if (difference == null) return null;
  if (difference === 0) return t('personnelViews.ceilings.differenceNone');
  const count = format.integer(Math.abs(difference));
  return t(
    difference < 0 ? 'personnelViews.ceilings.differenceOver' : 'personnelViews.ceilings.differenceLeft',
    { count },
  );
}

/** The sheet for a file; the unit itself comes first. */
export function ceilingSheet(
  sheet: CeilingSheet,
  { t, format }: Pick<Language, 't' | 'format'>,
): ExportSheet {
  const line = (row: Omit<CeilingRow, '__typename'>, name: string) => [
    name,
    row.unit.current.code,
    row.ceiling,
    row.established,
    row.filled,
    seatsLeft(row),
    peopleLeft(row),
    row.current ? format.date(row.current.validFrom) : '',
    row.current?.basis ?? '',
  ];
  return {
    name: t('personnelViews.ceilings.title'),
    columns: [
      { title: t('personnelViews.word.unit'), width: 30 },
      { title: 'code', width: 8 },
      { title: t('personnelViews.ceilings.ceiling'), width: 10 },
      { title: t('personnelViews.word.established'), width: 10 },
      { title: t('personnelViews.word.filled'), width: 10 },
      { title: t('personnelViews.ceilings.seatsLeft'), width: 18 },
      { title: t('personnelViews.ceilings.peopleLeft'), width: 18 },
      { title: t('personnelViews.ceilings.validFrom'), width: 12 },
      { title: t('personnelViews.ceilings.basis'), width: 40 },
    ],
    rows: [
      line(sheet, sheet.unit.current.name),
      ...sheet.rows.map((row) => line(row, row.unit.current.name)),
      [t('personnelViews.ceilings.childrenTotal'), '', sheet.childrenTotal],
      [t('personnelViews.ceilings.difference'), '', sheet.difference],
    ],
  };
}
