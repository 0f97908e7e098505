import type { HeatCell, HeatColumn, HeatLegendItem, HeatLevel, HeatRow } from '@haicap/ui';

import type { Language } from '../../../../shared/i18n';
import { typeText } from '../../parts/post-words';
import type { MonitorOfUnitQuery } from '../../views.generated';

/** The monitor of a unit. */
export type Monitor = MonitorOfUnitQuery['postMonitor'];
/** A unit with its cells. */
export type MonitorLine = Monitor['rows'][number];
/** What the posts of a kind in a unit were. */
export type MonitorCellData = MonitorLine['cells'][number];

type Words = Pick<Language, 't' | 'format' | 'locale'>;

/** How serious a number of vacant days is. */
export function heatLevel(daysVacant: number): HeatLevel {
  if (daysVacant === 0) return 0;
  if (daysVacant <= 7) return 1;
  if (daysVacant <= 30) return 2;
  return daysVacant <= 90 ? 3 : 4;
}

/** The kinds of post as columns. */
export function heatColumns({ types }: Monitor, { locale }: Words): readonly HeatColumn[] {
  return types.map((type) => ({ id: type.id, label: typeText(type, locale) }));
}

/** The units as rows. */
export function heatRows(
  { rows, types }: Monitor,
  words: Words,
  hrefOf: (unitId: string) => string,
): readonly HeatRow[] {
  return rows.map(({ unit, cells }) => ({
    id: unit.id,
    label: unit.current.name,
    href: hrefOf(unit.id),
    cells: types.map(({ id }) =>
      heatCell(
        unit.current.name,
        cells.find(({ type }) => type.id === id),
        words,
      ),
    ),
  }));
}

function heatCell(unit: string, cell: MonitorCellData | undefined, { t, format, locale }: Words): HeatCell {
  const type = cell ? typeText(cell.type, locale) : '';
  if (!cell || cell.days === 0) {
    return { level: null, text: '–', description: t('personnelViews.monitor.cellNone', { unit, type }) };
  }
  const { daysVacant, daysDouble } = cell;
  return {
    level: heatLevel(daysVacant),
    text: format.integer(daysVacant),
    mark: daysDouble > 0 ? `×${format.integer(daysDouble)}` : undefined,
    description: t('personnelViews.monitor.cell', { unit, type, vacant: daysVacant, double: daysDouble }),
  };
}

/** What colours and patterns mean. */
export function heatLegend(t: Language['t']): readonly HeatLegendItem[] {
  return [
    { level: 0, label: t('personnelViews.monitor.level.zero') },
    { level: 1, label: t('personnelViews.monitor.level.one') },
    { level: 2, label: t('personnelViews.monitor.level.two') },
    { level: 3, label: t('personnelViews.monitor.level.three') },
    { level: 4, label: t('personnelViews.monitor.level.four') },
    { level: 0, isMarked: true, label: t('personnelViews.monitor.level.double') },
    { level: null, label: t('personnelViews.monitor.level.none') },
  ];
}
