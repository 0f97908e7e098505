import { OrgChart, type OrgChartLabels } from '@haicap/ui';
import { Alert } from '@mantine/core';
import { useMemo, type ReactNode } from 'react';
import { useQuery } from 'urql';

import { useAsOf } from '../../../shared/as-of';
import { ExportMenu } from '../../../shared/export/export-menu';
import { useLanguage } from '../../../shared/i18n';
import { LaterMessages } from '../../../shared/later-messages';
import { useLive } from '../../../shared/live/use-live';
import { Empty } from '../../../shared/page/empty';
import { QueryView } from '../../../shared/page/query-view';
import { Section } from '../../../shared/page/section';
import type { UnitPanelProps } from '../../../shared/unit-panels';
import { UnitOrganizationsDocument } from '../operations.generated';
import { BodyMenu } from './body-menu';
import { chartBodies, chartRows, type ChartedBody } from './chart-bodies';
import { NewBodyButton } from './new-body-button';
import { PostMenu } from './post-menu';
import { shownDay } from './shown-day';

/** The bodies of a unit with their posts and people; the tab of the unit page. */
export function OrganizationsPanel({ unit }: UnitPanelProps): ReactNode {
  return (
    <LaterMessages>
      <Organizations unit={unit} />
    </LaterMessages>
  );
}

function Organizations({ unit }: UnitPanelProps): ReactNode {
  const { t, format } = useLanguage();
  const { day } = useAsOf();
  const asOf = shownDay({ existing: unit.existing, shown: unit.shown }, day);
  useLive(['ORGANIZATIONS', 'POSITIONS', 'ASSIGNMENTS'], unit.id);
  const [query, repeat] = useQuery({ query: UnitOrganizationsDocument, variables: { id: unit.id, asOf } });
  return (
    <QueryView onRetry={() => repeat({ requestPolicy: 'network-only' })} query={query}>
      {(data) => {
        const bodies = data.unit?.organizations ?? [];
        const mayEdit = data.unit?.viewerPermissions.includes('PERSONNEL_EDIT') ?? false;
        return (
          <>
            {asOf !== day && (
              <Alert color="yellow" mb="sm" variant="light">
                {t('personnel.chart.otherDay', { day: format.date(day), shown: format.date(asOf) })}
              </Alert>
            )}
            <Bodies asOf={asOf} bodies={bodies} mayEdit={mayEdit} unit={unit} />
          </>
        );
      }}
    </QueryView>
  );
}

interface BodiesProps extends UnitPanelProps {
  readonly bodies: readonly ChartedBody[];
  readonly asOf: string;
  readonly mayEdit: boolean;
}

function Bodies({ unit, bodies, asOf, mayEdit }: BodiesProps): ReactNode {
  const language = useLanguage();
  const { t, format } = language;
  const labels = useChartLabels();
  const add = mayEdit && <NewBodyButton asOf={asOf} bodies={bodies} unitId={unit.id} />;
  const drawn = useMemo(
    () =>
      chartBodies(
        bodies,
        language,
        mayEdit
          ? {
              ofBody: (body) => <BodyMenu asOf={asOf} bodies={bodies} body={body} />,
              ofPost: (post) => <PostMenu asOf={asOf} post={post} unit={unit} />,
            }
          : null,
      ),
    [bodies, language, mayEdit, asOf, unit],
  );
  if (bodies.length === 0) {
    return (
      <Empty action={add} title={t('personnel.chart.emptyTitle')}>
        {t('personnel.chart.emptyText', { day: format.date(asOf) })}
      </Empty>
    );
  }
  const label = t('personnel.chart.title', { unit: unit.shown.name });
  return (
    <Section
      action={
        <span>
          {add} <ChartExport asOf={asOf} bodies={bodies} unit={unit} />
        </span>
      }
      hint={t('personnel.chart.hint', { day: format.date(asOf) })}
      title={label}
    >
      <OrgChart bodies={drawn} label={label} labels={labels} />
    </Section>
  );
}

function useChartLabels(): OrgChartLabels {
  const { t } = useLanguage();
  return useMemo(
    () => ({
      vacant: (count) => t('personnel.chart.vacant', { count }),
      surplus: (count) => t('personnel.chart.surplus', { count }),
      seats: (filled, headcount) =>
        headcount === null
          ? t('personnel.chart.seatsUnknown', { filled })
          : t('personnel.chart.seats', { filled, headcount }),
      key: t('personnel.word.key'),
      noPosts: t('personnel.chart.noPosts'),
    }),
    [t],
  );
}

function ChartExport({ unit, bodies, asOf }: Omit<BodiesProps, 'mayEdit'>): ReactNode {
  const language = useLanguage();
  const { t } = language;
  const tables = async () => [
    {
      name: t('personnel.chart.sheet'),
      columns: [
        { title: t('personnel.word.organization'), width: 40 },
        { title: t('personnel.chart.bodyKind'), width: 24 },
        { title: t('personnel.word.type'), width: 40 },
        { title: t('personnel.chart.postTitle'), width: 30 },
        { title: t('personnel.chart.headcount'), width: 10 },
        { title: t('personnel.word.person'), width: 28 },
        { title: t('personnel.persons.colCode'), width: 14 },
        { title: t('personnel.word.kind'), width: 16 },
        { title: 'person_id', width: 30 },
        { title: 'position_id', width: 30 },
      ],
      rows: chartRows(bodies, language),
    },
  ];
  const fileName = t('personnel.chart.exportFile', { code: unit.shown.code, date: asOf });
  return <ExportMenu offers={[{ label: t('personnel.chart.sheet'), fileName, tables }]} />;
}
