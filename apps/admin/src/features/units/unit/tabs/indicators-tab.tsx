import { ActionIcon, Button, VisuallyHidden } from '@mantine/core';
import { Icon } from '@haicap/ui';
import { useState, type ReactNode } from 'react';
import { useQuery } from 'urql';

import { useLanguage, useT } from '../../../../shared/i18n';
import { Empty } from '../../../../shared/page/empty';
import { QueryView } from '../../../../shared/page/query-view';
import { UnitIndicatorsDocument, type IndicatorPartsFragment } from '../../operations.generated';
import { Section } from '../../parts/section';
import { SourceText } from '../../parts/source-text';
import table from '../../parts/table.module.css';
import { TableFrame } from '../../parts/table-frame';
import { IndicatorDialog } from '../dialogs/indicator-dialog';
import { indicatorText, measureText } from '../indicator-words';
import type { UnitOfPage } from '../unit-page';

type OnCorrect = ((indicator: IndicatorPartsFragment) => void) | null;

/** Reported figures of the unit by period. */
export function IndicatorsTab({ unit }: { readonly unit: UnitOfPage }): ReactNode {
  const t = useT();
  const [edited, setEdited] = useState<IndicatorPartsFragment | 'new' | null>(null);
  const [query, repeat] = useQuery({ query: UnitIndicatorsDocument, variables: { id: unit.id } });
  const mayEdit = unit.viewerPermissions.includes('INDICATORS_EDIT');
  const add = mayEdit && (
    <Button leftSection={<Icon name="plus" size={16} />} onClick={() => setEdited('new')}>
      {t('unitsPages.indicators.add')}
    </Button>
  );
  return (
    <QueryView query={query} onRetry={repeat}>
      {(data) => {
        const indicators = data.unit?.indicators ?? [];
        return (
          <>
            {indicators.length === 0 ? (
              <Empty title={t('unitsPages.indicators.emptyTitle')} action={add}>
                {t('unitsPages.indicators.emptyText')}
              </Empty>
            ) : (
              <Section title={t('unitsPages.indicators.title')} action={add}>
                <IndicatorTable indicators={indicators} onCorrect={mayEdit ? setEdited : null} />
              </Section>
            )}
            {edited && (
              <IndicatorDialog
                unitId={unit.id}
                indicator={edited === 'new' ? null : edited}
                onClose={() => setEdited(null)}
              />
            )}
          </>
        );
      }}
    </QueryView>
  );
}

interface IndicatorTableProps {
  readonly indicators: readonly IndicatorPartsFragment[];
  readonly onCorrect: OnCorrect;
}

function IndicatorTable({ indicators, onCorrect }: IndicatorTableProps): ReactNode {
  const t = useT();
  return (
    <TableFrame label={t('unitsPages.indicators.title')}>
      <table className={table['table']}>
        <thead>
          <tr>
            <th scope="col">{t('unitsPages.indicators.indicator')}</th>
            <th scope="col">{t('unitsPages.indicators.period')}</th>
            <th scope="col" data-number>
              {t('unitsPages.indicators.value')}
            </th>
            <th scope="col">{t('unitsPages.indicators.source')}</th>
            {onCorrect && (
              <th scope="col">
                <VisuallyHidden>{t('ui.action.edit')}</VisuallyHidden>
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {indicators.map((indicator) => (
            <IndicatorRow key={indicator.id} indicator={indicator} onCorrect={onCorrect} />
          ))}
        </tbody>
      </table>
    </TableFrame>
  );
}

interface IndicatorRowProps {
  readonly indicator: IndicatorPartsFragment;
  readonly onCorrect: OnCorrect;
}

function IndicatorRow({ indicator, onCorrect }: IndicatorRowProps): ReactNode {
  const { t, format } = useLanguage();
  const name = indicatorText(t, indicator.indicator);
  const from = format.date(indicator.periodFrom);
  const period = t('unitsPages.indicators.periodValue', { from, to: format.date(indicator.periodTo) });
  const precision =
    indicator.precision === 'EXACT' ? '' : `${t(`enums.valuePrecision.${indicator.precision}`)} `;
  return (
    <tr>
      <th scope="row">{name}</th>
      <td className={table['days']}>{period}</td>
      <td data-number>
        {precision}
        {format.number(indicator.value)} {measureText(t, indicator.measure)}
      </td>
      <td>
        <SourceText source={indicator.source} />
        {indicator.note && <span className={table['below']}>{indicator.note}</span>}
      </td>
      {onCorrect && (
        <td>
          <ActionIcon
            aria-label={t('unitsPages.indicators.correctNamed', { name, period })}
            onClick={() => onCorrect(indicator)}
          >
            <Icon name="edit" size={16} />
          </ActionIcon>
        </td>
      )}
    </tr>
  );
}
