import { SegmentedControl, Select, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { Icon } from '@haicap/ui';
import { useState, type ReactNode } from 'react';
import { useQuery } from 'urql';

import { useLanguage } from '../../../shared/i18n';
import { Empty } from '../../../shared/page/empty';
import { QueryView } from '../../../shared/page/query-view';
import { useScope } from '../../../shared/scope';
import { UNIT_LEVELS } from '../../../shared/unit-words';
import { UnitCrosswalkDocument, type UnitCrosswalkQuery } from '../operations.generated';
import { Section } from '../parts/section';
import { crosswalkFilter } from './crosswalk-filter';
import { CrosswalkPages } from './crosswalk-pages';
import classes from './crosswalk-section.module.css';
import { CrosswalkTable } from './crosswalk-table';
import { useCompare } from './use-compare';

type Crosswalk = UnitCrosswalkQuery['unitCrosswalk'];

const OUTCOMES = ['EXACT', 'SPLIT', 'UNDEFINED'] as const;
/** Communes are what is shown when nothing is said. */
const LEVELS = ['ALL', 'PROVINCE', 'DISTRICT'] as const;
const PAGE = 50;

/** Each unit of the earlier day and where it went; filtered and paged in the address. */
export function CrosswalkSection(): ReactNode {
  const { t } = useLanguage();
  const { provinceCode } = useScope();
  const { from, to, search } = useCompare();
  const [query, repeat] = useQuery({
    query: UnitCrosswalkDocument,
    variables: {
      from,
      to,
      filter: crosswalkFilter(search, provinceCode),
      first: PAGE,
      after: search.after ?? null,
    },
  });
  return (
    <Section title={t('unitsTools.compare.crosswalk')} hint={t('unitsTools.compare.crosswalkHint')}>
      <CrosswalkFilters crosswalk={query.data?.unitCrosswalk} />
      <QueryView query={query} onRetry={repeat}>
        {({ unitCrosswalk }) =>
          unitCrosswalk.nodes.length === 0 ? (
            <Empty title={t('unitsTools.compare.emptyTitle')}>{t('unitsTools.compare.emptyText')}</Empty>
          ) : (
            <>
              <CrosswalkTable rows={unitCrosswalk.nodes} from={from} to={to} />
              <CrosswalkPages crosswalk={unitCrosswalk} />
            </>
          )
        }
      </QueryView>
    </Section>
  );
}

function CrosswalkFilters({ crosswalk }: { readonly crosswalk: Crosswalk | undefined }): ReactNode {
  const { t } = useLanguage();
  const { search, change } = useCompare();
  return (
    <search className={classes['filters']}>
      <TextFilter />
      <Select
        aria-label={t('unitsTools.compare.level')}
        data={[
          { value: 'ALL', label: t('unitsTools.compare.levelAll') },
          ...UNIT_LEVELS.map((value) => ({ value, label: t(`enums.unitLevel.${value}`) })),
        ]}
        value={search.level ?? 'COMMUNE'}
        onChange={(level) => change({ level: LEVELS.find((known) => known === level) })}
        allowDeselect={false}
        className={classes['level']}
      />
      <OutcomeFilter crosswalk={crosswalk} />
    </search>
  );
}

function TextFilter(): ReactNode {
  const { t } = useLanguage();
  const { search, change } = useCompare();
  const [text, setText] = useState(search.text ?? '');
  const apply = useDebouncedCallback((wanted: string) => change({ text: wanted.trim() || undefined }), 300);
  return (
    <TextInput
      aria-label={t('unitsTools.compare.search')}
      placeholder={t('unitsTools.compare.search')}
      leftSection={<Icon name="search" size={16} />}
      value={text}
      onChange={(event) => {
        setText(event.currentTarget.value);
        apply(event.currentTarget.value);
      }}
      className={classes['text']}
    />
  );
}

function OutcomeFilter({ crosswalk }: { readonly crosswalk: Crosswalk | undefined }): ReactNode {
  const { t, format } = useLanguage();
  const { search, change } = useCompare();
  const count = (outcome: (typeof OUTCOMES)[number]): string => {
    const found = crosswalk?.counts.find((entry) => entry.outcome === outcome);
    return found ? ` (${format.integer(found.count)})` : '';
  };
  return (
    <div className={classes['outcome']}>
      <SegmentedControl
        aria-label={t('unitsTools.compare.outcome')}
        value={search.outcome ?? 'ALL'}
        data={[
          { value: 'ALL', label: t('unitsTools.compare.outcomeAll') },
          ...OUTCOMES.map((value) => ({
            value,
            label: `${t(`enums.crosswalkOutcome.${value}`)}${count(value)}`,
          })),
        ]}
        onChange={(value) => change({ outcome: OUTCOMES.find((known) => known === value) })}
      />
    </div>
  );
}
