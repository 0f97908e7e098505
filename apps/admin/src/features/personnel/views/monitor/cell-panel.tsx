import { HeatPanel } from '@haicap/ui';
import type { ReactNode } from 'react';
import { useQuery } from 'urql';

import { useLanguage } from '../../../../shared/i18n';
import { QueryView } from '../../../../shared/page/query-view';
import { PersonLink } from '../../parts/person-link';
import { postText } from '../../parts/post-words';
import { MonitorCellDocument, type MonitorCellQuery } from '../../views.generated';
import { daysBetween } from '../vacancies/vacancy-row';
import classes from '../parts/views.module.css';
import { daysText, type Days } from './gap-sheet';

type CellDetails = MonitorCellQuery['postMonitor']['rows'][number]['cells'][number];
type Span = CellDetails['spans'][number];

interface CellPanelProps {
  readonly unit: { readonly id: string; readonly name: string };
  readonly type: { readonly id: string; readonly name: string };
  /** `to` is the first day after. */
  readonly period: Days;
  readonly onClose: () => void;
}

/** Who held the posts of a cell when, by which decision, and on which days nobody or too many did. */
export function CellPanel({ unit, type, period, onClose }: CellPanelProps): ReactNode {
  const { t } = useLanguage();
  const [query, repeat] = useQuery({
    query: MonitorCellDocument,
    variables: { unitId: unit.id, typeId: type.id, from: period.from, to: period.to },
  });
  const isOf = query.operation?.variables.unitId === unit.id && query.operation.variables.typeId === type.id;
  return (
    <HeatPanel
      closeLabel={t('ui.action.close')}
      onClose={onClose}
      title={t('personnelViews.monitor.panel', { type: type.name, unit: unit.name })}
    >
      <QueryView onRetry={repeat} query={isOf ? query : {}}>
        {({ postMonitor: { rows } }) => {
          const cell = rows.find((row) => row.unit.id === unit.id)?.cells[0];
          return cell ? <CellFacts cell={cell} /> : t('personnelViews.monitor.noSpans');
        }}
      </QueryView>
    </HeatPanel>
  );
}

function CellFacts({ cell }: { readonly cell: CellDetails }): ReactNode {
  const { t, locale } = useLanguage();
  const { positions, spans, gaps, overlaps, daysFrozen } = cell;
  return (
    <>
      {positions.length > 1 && (
        <p className={classes['note']}>{positions.map((post) => postText(post, locale)).join('; ')}</p>
      )}
      <Part title={t('personnelViews.monitor.spans')}>
        {spans.length === 0 ? (
          <span className={classes['note']}>{t('personnelViews.monitor.noSpans')}</span>
        ) : (
          <ul className={classes['lines']}>
            {spans.map((span) => (
              <SpanLine key={`${span.assignment.id} ${span.from}`} span={span} />
            ))}
          </ul>
        )}
      </Part>
      <Part title={t('personnelViews.monitor.gaps')}>
        <DayList days={gaps} none={t('personnelViews.monitor.noGaps')} />
      </Part>
      <Part title={t('personnelViews.monitor.overlaps')}>
        <DayList days={overlaps} none={t('personnelViews.monitor.noOverlaps')} />
      </Part>
      {daysFrozen > 0 && (
        <p className={classes['note']}>{t('personnelViews.monitor.frozen', { count: daysFrozen })}</p>
      )}
    </>
  );
}

function Part({ title, children }: { readonly title: string; readonly children: ReactNode }): ReactNode {
  return (
    <div className={classes['part']}>
      <h3>{title}</h3>
      {children}
    </div>
  );
}

function SpanLine({ span }: { readonly span: Span }): ReactNode {
  const language = useLanguage();
  const { t, format } = language;
  const { assignment, decision } = span;
  return (
    <li>
      <div>
        <PersonLink person={assignment.person} />
      </div>
      <div>
        {daysText(span, language)}
        {assignment.kind !== 'PRINCIPAL' && `, ${t(`enums.assignmentKind.${assignment.kind}`)}`}
      </div>
      <div className={decision ? classes['note'] : classes['late']}>
        {decision
          ? `${decision.number}, ${format.date(decision.issuedOn)}, ${decision.issuer}`
          : t('personnelViews.monitor.noDecision')}
      </div>
    </li>
  );
}

function DayList({ days, none }: { readonly days: readonly Days[]; readonly none: string }): ReactNode {
  const language = useLanguage();
  const { t } = language;
  if (days.length === 0) return <span className={classes['note']}>{none}</span>;
  return (
    <ul className={classes['lines']}>
      {days.map((span) => (
        <li key={span.from}>
          {daysText(span, language)}{' '}
          <span className={classes['note']}>
            ({t('personnelViews.word.days', { count: daysBetween(span.from, span.to) })})
          </span>
        </li>
      ))}
    </ul>
  );
}
