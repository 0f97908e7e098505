import { LaneTimeline, StatusBadge } from '@haicap/ui';
import { Button, Table } from '@mantine/core';
import { useMemo, useState, type ReactNode } from 'react';
import { useQuery } from 'urql';

import { useAsOf } from '../../../shared/as-of';
import { useLanguage } from '../../../shared/i18n';
import { Empty } from '../../../shared/page/empty';
import { QueryView } from '../../../shared/page/query-view';
import { Section } from '../../../shared/page/section';
import { WideTable } from '../../../shared/wide-table';
import { PersonAssignmentsDocument } from '../operations.generated';
import classes from '../parts/list.module.css';
import { periodText } from '../parts/period';
import { postText } from '../parts/post-words';
import { STATE_TONES, STATUS_TONES } from '../parts/state-tones';
import { UnitOf } from '../parts/unit-of';
import { careerLanes, type CareerEntry } from './career';
import type { ShownPerson } from './person-page';
import { lazyPart } from '../parts/lazy-part';

const AssignmentPeek = lazyPart(async () => (await import('../assignments/assignment-peek')).AssignmentPeek);

/** The API gives no more at once; nobody has held that many posts. */
const MOST = 100;

/** Every post somebody held, holds or is to hold: drawn, and in words. */
export function CareerTab({ person }: { readonly person: ShownPerson }): ReactNode {
  const { t } = useLanguage();
  const { asOf } = useAsOf();
  const [query, repeat] = useQuery({
    query: PersonAssignmentsDocument,
    variables: { id: person.id, asOf, first: MOST },
  });
  return (
    <QueryView onRetry={() => repeat({ requestPolicy: 'network-only' })} query={query}>
      {({ person: found }) => {
        const entries = found?.assignments.nodes ?? [];
        if (entries.length === 0) {
          return <Empty title={t('personnel.career.emptyTitle')}>{t('personnel.career.emptyText')}</Empty>;
        }
        return <Career entries={entries} person={person} />;
      }}
    </QueryView>
  );
}

interface CareerProps {
  readonly person: ShownPerson;
  readonly entries: readonly CareerEntry[];
}

function Career({ person, entries }: CareerProps): ReactNode {
  const language = useLanguage();
  const { t, format, locale } = language;
  const { day } = useAsOf();
  const [openId, setOpenId] = useState<string | null>(null);
  const { formOfAddress } = person;
  const lanes = useMemo(
    () =>
      careerLanes(entries, formOfAddress, {
        locale,
        kind: (kind) => t(`enums.assignmentKind.${kind}`),
        state: ({ state }) => t(`enums.assignmentState.${state}`),
        period: (entry) => periodText(entry, { t, format }),
      }),
    [entries, formOfAddress, locale, t, format],
  );
  return (
    <>
      {lanes.length > 0 && (
        <Section title={t('personnel.career.timeline')}>
          <LaneTimeline
            asOf={{ day, label: t('personnel.career.asOf', { day: format.date(day) }) }}
            formatDay={format.date}
            label={t('personnel.career.timeline')}
            lanes={lanes}
          />
        </Section>
      )}
      <Section title={t('personnel.career.table')}>
        <WideTable minWidth={760}>
          <Table aria-label={t('personnel.career.table')} verticalSpacing={6}>
            <Table.Thead>
              <Table.Tr>
                <Table.Th scope="col">{t('personnel.word.period')}</Table.Th>
                <Table.Th scope="col">{t('personnel.word.position')}</Table.Th>
                <Table.Th scope="col">{t('personnel.word.organization')}</Table.Th>
                <Table.Th scope="col">{t('personnel.word.kind')}</Table.Th>
                <Table.Th scope="col">{t('personnel.word.status')}</Table.Th>
                <Table.Th scope="col">{t('personnel.word.decision')}</Table.Th>
                <Table.Td />
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {entries.map((entry) => (
                <CareerLine
                  key={entry.id}
                  entry={entry}
                  onOpen={() => setOpenId(entry.id)}
                  title={postText(entry.position, locale, formOfAddress)}
                />
              ))}
            </Table.Tbody>
          </Table>
        </WideTable>
      </Section>
      {openId !== null && <AssignmentPeek assignmentId={openId} onClose={() => setOpenId(null)} />}
    </>
  );
}

interface CareerLineProps {
  readonly entry: CareerEntry;
  readonly title: string;
  readonly onOpen: () => void;
}

function CareerLine({ entry, title, onOpen }: CareerLineProps): ReactNode {
  const language = useLanguage();
  const { t, format } = language;
  const { state, status, decision } = entry;
  return (
    <Table.Tr>
      <Table.Td>{periodText(entry, language)}</Table.Td>
      <Table.Th fw={550} scope="row">
        {title}
      </Table.Th>
      <Table.Td className={classes['inText']}>
        {entry.organization.name}, <UnitOf unit={entry.unit} />
      </Table.Td>
      <Table.Td>{t(`enums.assignmentKind.${entry.kind}`)}</Table.Td>
      <Table.Td>
        {status ? (
          <StatusBadge tone={STATUS_TONES[status]}>{t(`enums.assignmentStatus.${status}`)}</StatusBadge>
        ) : (
          <StatusBadge tone={STATE_TONES[state]}>{t(`enums.assignmentState.${state}`)}</StatusBadge>
        )}
      </Table.Td>
      <Table.Td>
        {decision &&
          t('personnel.decision.short', { number: decision.number, date: format.date(decision.issuedOn) })}
      </Table.Td>
      <Table.Td ta="end">
        <Button
          aria-label={t('personnel.assignments.openNamed', { post: title })}
          onClick={onOpen}
          size="compact-sm"
          variant="subtle"
        >
          {t('personnel.assignments.open')}
        </Button>
      </Table.Td>
    </Table.Tr>
  );
}
