import type { ReactNode } from 'react';

import { useLanguage } from '../../../shared/i18n';
import { UnitLink } from '../../../shared/unit-link';
import table from '../parts/table.module.css';
import { TableFrame } from '../parts/table-frame';
import { density } from './map-classes';
import type { Boundaries } from './map-content';

/** What the map shows, for those who read rather than look. */
export function MapList({ boundaries }: { readonly boundaries: Boundaries }): ReactNode {
  const { t } = useLanguage();
  const rows = boundaries.toSorted((a, b) => a.unit.code.localeCompare(b.unit.code));
  return (
    <TableFrame label={t('unitsTools.map.list')}>
      <table className={table['table']}>
        <thead>
          <tr>
            <th scope="col">{t('unitsPages.children.code')}</th>
            <th scope="col">{t('unitsPages.children.name')}</th>
            <th scope="col">{t('unitsPages.children.kind')}</th>
            <th scope="col" data-number>
              {t('unitsPages.children.area')}
            </th>
            <th scope="col" data-number>
              {t('unitsPages.children.population')}
            </th>
            <th scope="col" data-number>
              {t('unitsPages.overview.density')}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ unit }) => (
            <MapRow key={unit.id} unit={unit} />
          ))}
        </tbody>
      </table>
    </TableFrame>
  );
}

function MapRow({ unit }: { readonly unit: Boundaries[number]['unit'] }): ReactNode {
  const { t, format } = useLanguage();
  const persons = density(unit);
  return (
    <tr>
      <td>{unit.code}</td>
      <td>
        <UnitLink unit={unit} />
      </td>
      <td>{t(`enums.unitKind.${unit.kind}`)}</td>
      <td data-number>{format.area(unit.areaKm2)}</td>
      <td data-number>{format.integer(unit.population)}</td>
      <td data-number>{persons === null ? format.integer(null) : format.integer(Math.round(persons))}</td>
    </tr>
  );
}
