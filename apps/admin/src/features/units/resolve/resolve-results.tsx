import { SegmentedControl } from '@mantine/core';
import { useState, type ReactNode } from 'react';

import { useLanguage } from '../../../shared/i18n';
import { Section } from '../parts/section';
import table from '../parts/table.module.css';
import { TableFrame } from '../parts/table-frame';
import { ResolveLine } from './resolve-line';
import classes from './resolve-results.module.css';
import { countRows, matchesFilter, ROW_FILTERS, type Choices, type RowFilter } from './resolve-rows';
import type { Resolved } from './use-resolve';

interface ResolveResultsProps {
  readonly resolved: Resolved;
  readonly choices: Choices;
  readonly onChoose: (text: string, versionId: string) => void;
}

/** Every line of the list with its answer; lines without one stay and say why. */
export function ResolveResults({ resolved, choices, onChoose }: ResolveResultsProps): ReactNode {
  const { t, format } = useLanguage();
  const [filter, setFilter] = useState<RowFilter>('all');
  const { rows, at, to } = resolved;
  const counts = countRows(rows, choices);
  const labels = ROW_FILTERS.map((value) => ({
    value,
    label: t(`unitsTools.resolve.${value}`, { count: format.integer(counts[value]) }),
  }));
  return (
    <Section title={t('unitsTools.resolve.results', { total: rows.length })}>
      <div className={classes['filter']}>
        <SegmentedControl
          aria-label={t('unitsTools.resolve.filter')}
          value={filter}
          data={labels}
          onChange={(value) => setFilter(ROW_FILTERS.find((known) => known === value) ?? 'all')}
        />
      </div>
      <TableFrame label={t('unitsTools.resolve.results', { total: rows.length })}>
        <table className={table['table']}>
          <thead>
            <tr>
              <th scope="col" data-number>
                {t('unitsTools.resolve.line')}
              </th>
              <th scope="col">{t('unitsTools.resolve.query')}</th>
              <th scope="col">{t('unitsTools.resolve.status')}</th>
              <th scope="col">{t('unitsTools.resolve.source', { day: format.date(at) })}</th>
              <th scope="col">{t('unitsTools.resolve.result', { day: format.date(to) })}</th>
            </tr>
          </thead>
          <tbody>
            {rows
              .filter(
                (row) => matchesFilter(row, choices, filter) || isBeingChosen(filter, choices, row.text),
              )
              .map((row) => (
                <ResolveLine key={row.line} row={row} choices={choices} at={at} to={to} onChoose={onChoose} />
              ))}
          </tbody>
        </table>
      </TableFrame>
    </Section>
  );
}

/** A line does not vanish under the hand of someone who has just chosen for it. */
function isBeingChosen(filter: RowFilter, choices: Choices, text: string): boolean {
  return filter === 'ambiguous' && choices[text] !== undefined;
}
