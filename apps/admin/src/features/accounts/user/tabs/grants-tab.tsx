import { Button, Group, Table } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { Icon, StatusBadge, type BadgeTone } from '@haicap/ui';
import { useState, type ReactNode } from 'react';
import { useQuery } from 'urql';

import { useLanguage } from '../../../../shared/i18n';
import { Empty } from '../../../../shared/page/empty';
import { QueryView } from '../../../../shared/page/query-view';
import { todayInVietnam } from '../../../../shared/today';
import { UserGrantsDocument, type GrantPartsFragment } from '../../operations.generated';
import classes from '../../parts/accounts.module.css';
import { grantState, lastDayText } from '../../parts/grant-period';
import { UnitName } from '../../parts/unit-name';
import { EndGrantDialog } from '../dialogs/end-grant-dialog';
import { GiveGrantDialog } from '../dialogs/give-grant-dialog';
import type { ShownUser } from '../user-page';
import { WideTable } from '../../../../shared/wide-table';

const STEP = 50;
const MOST = 100;

/** The roles of a person, those in force first; giving and ending them. */
export function GrantsTab({ user }: { readonly user: ShownUser }): ReactNode {
  const { t } = useLanguage();
  const [first, setFirst] = useState(STEP);
  const [isGiving, giving] = useDisclosure(false);
  const [ended, setEnded] = useState<GrantPartsFragment | null>(null);
  const [query, retry] = useQuery({ query: UserGrantsDocument, variables: { id: user.id, first } });
  const mayGive = user.viewerPermissions.includes('GRANTS_GIVE');
  const giveButton = mayGive && (
    <Button leftSection={<Icon name="plus" size={16} />} onClick={giving.open}>
      {t('accounts.grants.give')}
    </Button>
  );
  return (
    <>
      <QueryView onRetry={() => retry({ requestPolicy: 'network-only' })} query={query}>
        {(data) => {
          const grants = data.user?.grants;
          if (!grants || grants.nodes.length === 0) {
            return (
              <Empty action={giveButton} title={t('accounts.grants.none')}>
                {t('accounts.grants.noneText')}
              </Empty>
            );
          }
          return (
            <>
              {giveButton && (
                <Group justify="flex-end" mb="xs">
                  {giveButton}
                </Group>
              )}
              <GrantTable grants={grants.nodes} onEnd={setEnded} user={user} />
              {grants.pageInfo.hasNextPage && first < MOST && (
                <Button mt="sm" onClick={() => setFirst(first + STEP)} variant="default">
                  {t('accounts.grants.more')}
                </Button>
              )}
            </>
          );
        }}
      </QueryView>
      {isGiving && <GiveGrantDialog onClose={giving.close} user={user} />}
      {ended && <EndGrantDialog grant={ended} onClose={() => setEnded(null)} user={user} />}
    </>
  );
}

interface GrantTableProps {
  readonly user: ShownUser;
  readonly grants: readonly GrantPartsFragment[];
  readonly onEnd: (grant: GrantPartsFragment) => void;
}

function GrantTable({ user, grants, onEnd }: GrantTableProps): ReactNode {
  const { t } = useLanguage();
  return (
    <WideTable minWidth={860}>
      <Table
        aria-label={t('accounts.grants.label', { name: user.displayName })}
        highlightOnHover
        verticalSpacing="xs"
      >
        <Table.Thead>
          <Table.Tr>
            {(['role', 'unit', 'from', 'to', 'decision', 'givenBy'] as const).map((column) => (
              <Table.Th key={column} scope="col">
                {t(`accounts.word.${column}`)}
              </Table.Th>
            ))}
            <Table.Th scope="col">{t('accounts.grants.state')}</Table.Th>
            <Table.Td />
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {grants.map((grant) => (
            <GrantLine key={grant.id} grant={grant} onEnd={onEnd} />
          ))}
        </Table.Tbody>
      </Table>
    </WideTable>
  );
}

const TONES: Readonly<Record<ReturnType<typeof grantState>, BadgeTone>> = {
  now: 'positive',
  over: 'neutral',
  future: 'info',
};
const STATES = {
  now: 'accounts.grants.stateNow',
  over: 'accounts.grants.stateOver',
  future: 'accounts.grants.stateFuture',
} as const;

function GrantLine({
  grant,
  onEnd,
}: Pick<GrantTableProps, 'onEnd'> & { readonly grant: GrantPartsFragment }): ReactNode {
  const language = useLanguage();
  const { t, format } = language;
  const state = grantState(grant, todayInVietnam());
  const role = t(`enums.role.${grant.role}`);
  return (
    <Table.Tr className={state === 'over' ? classes['over'] : undefined}>
      <Table.Th fw={550} scope="row">
        {role}
      </Table.Th>
      <Table.Td>
        <UnitName unit={grant.unit} />
      </Table.Td>
      <Table.Td>{format.date(grant.validFrom)}</Table.Td>
      <Table.Td>{lastDayText(grant, language)}</Table.Td>
      <Table.Td>{grant.instrument?.number ?? grant.decision ?? '–'}</Table.Td>
      <Table.Td>{grant.givenBy?.displayName ?? t('accounts.word.system')}</Table.Td>
      <Table.Td>
        <StatusBadge tone={TONES[state]}>{t(STATES[state])}</StatusBadge>
        {grant.endReason && <div className={classes['note']}>{grant.endReason}</div>}
      </Table.Td>
      <Table.Td ta="end">
        {grant.viewerCanEnd && state !== 'over' && (
          <Button
            aria-label={`${t('accounts.grants.end')}: ${role}`}
            color="red"
            onClick={() => onEnd(grant)}
            size="compact-sm"
            variant="subtle"
          >
            {t('accounts.grants.end')}
          </Button>
        )}
      </Table.Td>
    </Table.Tr>
  );
}
