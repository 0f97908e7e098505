import { Table } from '@mantine/core';
import type { ReactNode } from 'react';

import { useLanguage } from '../../../../shared/i18n';
import { Empty } from '../../../../shared/page/empty';
import { UnitLink } from '../../../../shared/unit-link';
import { WideTable } from '../../../../shared/wide-table';
import { PersonLink } from '../../parts/person-link';
import { postText } from '../../parts/post-words';
import type { OfficeHoldersOnDayQuery } from '../../views.generated';
import classes from '../parts/views.module.css';

/** Somebody in a post on a day, or a post without anybody. */
export type Holding = OfficeHoldersOnDayQuery['officeHolders'][number];

interface HoldersTableProps {
  readonly day: string;
  readonly holdings: readonly Holding[];
}

/** Who held which post, and by way of which predecessors it was found. */
export function HoldersTable({ day, holdings }: HoldersTableProps): ReactNode {
  const { t, format } = useLanguage();
  const shown = { day: format.date(day) };
  if (holdings.length === 0) {
    return (
      <Empty title={t('personnelViews.holders.none', shown)}>{t('personnelViews.holders.noneText')}</Empty>
    );
  }
  const isLineage = holdings.some(({ via }) => via.length > 0);
  return (
    <WideTable minWidth={620}>
      <Table aria-label={t('personnelViews.holders.label', shown)} verticalSpacing={6}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{t('personnelViews.word.position')}</Table.Th>
            <Table.Th scope="col">{t('personnelViews.word.person')}</Table.Th>
            <Table.Th scope="col">{t('personnelViews.word.decision')}</Table.Th>
            <Table.Th scope="col">{t('personnelViews.word.unit')}</Table.Th>
            {isLineage && <Table.Th scope="col">{t('personnelViews.holders.lineage')}</Table.Th>}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {holdings.map((holding) => (
            <HoldingLine
              key={`${holding.position.id} ${holding.assignment?.id ?? ''}`}
              holding={holding}
              isLineage={isLineage}
            />
          ))}
        </Table.Tbody>
      </Table>
    </WideTable>
  );
}

interface HoldingLineProps {
  readonly holding: Holding;
  readonly isLineage: boolean;
}

function HoldingLine({ holding, isLineage }: HoldingLineProps): ReactNode {
  const { t, format, locale } = useLanguage();
  const { assignment, position, unit, via } = holding;
  const { person, decision } = assignment ?? {};
  return (
    <Table.Tr>
      <Table.Th fw={400} scope="row">
        {postText(position, locale, person?.formOfAddress)}
        <div className={classes['note']}>{position.organization.name}</div>
      </Table.Th>
      <Table.Td>
        {assignment && person ? (
          <>
            <PersonLink person={person} />
            <div className={classes['note']}>
              {t(`enums.assignmentKind.${assignment.kind}`)},{' '}
              {t('personnelViews.holders.since', { day: format.date(assignment.validFrom) })}
            </div>
          </>
        ) : (
          <span className={classes['late']}>{t('personnelViews.holders.vacant')}</span>
        )}
      </Table.Td>
      <Table.Td>{decision ? `${decision.number}, ${format.date(decision.issuedOn)}` : '–'}</Table.Td>
      <Table.Td>
        <UnitLink unit={{ unitId: unit.id, name: unit.current.name }} />
      </Table.Td>
      {isLineage && (
        <Table.Td>
          {via.length === 0
            ? t('personnelViews.holders.direct')
            : t('personnelViews.holders.via', { units: via.map(({ current }) => current.name).join(' → ') })}
        </Table.Td>
      )}
    </Table.Tr>
  );
}
