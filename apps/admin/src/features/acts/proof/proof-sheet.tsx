import { Alert, List, Stack, Table, Text, Title } from '@mantine/core';
import { StatusBadge } from '@haicap/ui';
import type { ReactNode } from 'react';

import { useFormat, useT } from '../../../shared/i18n';
import { SEVERITY_TONES } from '../act-words';
import type { ProofPartsFragment } from '../operations.generated';

interface ProofSheetProps {
  readonly proof: ProofPartsFragment;
  /** Leads to the target or part that a finding is about. */
  readonly onPlace?:
    | ((place: { targetOrdinal?: number | null; partOrdinal?: number | null }) => void)
    | undefined;
}

/** What an act would do: verdict, findings with remedies, conservation of area and population, units by kind. */
export function ProofSheet({ proof, onPlace }: ProofSheetProps): ReactNode {
  const t = useT();
  const errors = proof.findings.filter((finding) => finding.severity === 'ERROR').length;
  return (
    <Stack gap="md">
      <Alert
        variant="light"
        color={proof.isApplicable ? 'green' : 'red'}
        role="status"
        title={proof.isApplicable ? t('acts.proof.good') : t('acts.proof.bad', { count: errors })}
      >
        {proof.types.length > 0 && (
          <Text size="sm">{proof.types.map((type) => t(`enums.changeType.${type}`)).join(', ')}</Text>
        )}
      </Alert>
      {proof.findings.length > 0 && <Findings proof={proof} onPlace={onPlace} />}
      <Balance proof={proof} />
      <Kinds proof={proof} />
    </Stack>
  );
}

function Findings({ proof, onPlace }: ProofSheetProps): ReactNode {
  const t = useT();
  return (
    <div>
      <Title order={3} size="h5" mb="xs">
        {t('acts.proof.findings')}
      </Title>
      <List listStyleType="none" spacing="xs" size="sm">
        {proof.findings.map((finding, index) => (
          // oxlint-disable-next-line react/no-array-index-key -- findings have no id and are replaced as a whole
          <List.Item key={index}>
            <StatusBadge tone={SEVERITY_TONES[finding.severity]}>
              {t(`enums.findingSeverity.${finding.severity}`)}
            </StatusBadge>{' '}
            {finding.message}{' '}
            {finding.remedy && (
              <Text span size="sm" c="dimmed">
                {finding.remedy}
              </Text>
            )}{' '}
            {onPlace && hasPlace(finding) && (
              <button type="button" onClick={() => onPlace(finding)}>
                {t('acts.proof.show')}
              </button>
            )}
          </List.Item>
        ))}
      </List>
    </div>
  );
}

function hasPlace(finding: ProofPartsFragment['findings'][number]): boolean {
  return (finding.targetOrdinal ?? finding.partOrdinal ?? null) !== null;
}

function Balance({ proof }: { readonly proof: ProofPartsFragment }): ReactNode {
  const t = useT();
  const format = useFormat();
  return (
    <Table withTableBorder verticalSpacing={4} aria-label={t('acts.proof.balance')}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th scope="col">{t('acts.proof.balance')}</Table.Th>
          {(['before', 'after', 'difference', 'unknown'] as const).map((column) => (
            <Table.Th key={column} scope="col" ta="right">
              {t(`acts.proof.${column}`)}
            </Table.Th>
          ))}
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {(['area', 'population'] as const).map((measure) => {
          const number = measure === 'area' ? format.area : format.integer;
          return (
            <Table.Tr key={measure}>
              <Table.Th scope="row" fw={500}>
                {t(`acts.proof.${measure}`)}
              </Table.Th>
              <Table.Td ta="right">{number(proof[measure].before)}</Table.Td>
              <Table.Td ta="right">{number(proof[measure].after)}</Table.Td>
              <Table.Td ta="right">{format.change(proof[measure].difference)}</Table.Td>
              <Table.Td ta="right">{format.integer(proof[measure].unknown)}</Table.Td>
            </Table.Tr>
          );
        })}
      </Table.Tbody>
    </Table>
  );
}

function Kinds({ proof }: { readonly proof: ProofPartsFragment }): ReactNode {
  const t = useT();
  const format = useFormat();
  const kinds = [...new Set([...proof.before, ...proof.after].map((one) => one.kind))];
  if (kinds.length === 0) return null;
  const count = (side: 'before' | 'after', kind: (typeof kinds)[number]): number =>
    proof[side].find((one) => one.kind === kind)?.count ?? 0;
  return (
    <Table withTableBorder verticalSpacing={4} aria-label={t('acts.proof.units')}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th scope="col">{t('acts.proof.units')}</Table.Th>
          {(['before', 'after', 'difference'] as const).map((column) => (
            <Table.Th key={column} scope="col" ta="right">
              {t(`acts.proof.${column}`)}
            </Table.Th>
          ))}
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {kinds.map((kind) => (
          <Table.Tr key={kind}>
            <Table.Th scope="row" fw={500}>
              {t(`enums.unitKind.${kind}`)}
            </Table.Th>
            <Table.Td ta="right">{format.integer(count('before', kind))}</Table.Td>
            <Table.Td ta="right">{format.integer(count('after', kind))}</Table.Td>
            <Table.Td ta="right">{format.change(count('after', kind) - count('before', kind))}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}
