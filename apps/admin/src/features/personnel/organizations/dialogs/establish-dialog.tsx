import { establishmentInput } from '@haicap/domain/personnel';
import { Table } from '@mantine/core';
import { useForm } from '@mantine/form';
import type { ReactNode } from 'react';
import { useMutation, useQuery } from 'urql';

import { useDraft } from '../../../../shared/draft/use-draft';
import { zodErrors } from '../../../../shared/form/zod-errors';
import { useLanguage } from '../../../../shared/i18n';
import { outcomeOf } from '../../../../shared/result';
import {
  PositionEstablishDocument,
  PositionHeadDocument,
  type ChartPostFragment,
} from '../../operations.generated';
import { periodText } from '../../parts/period';
import { postText } from '../../parts/post-words';
import { StepDialog } from '../../parts/step-dialog';
import { EstablishmentFields } from './establishment-fields';
import { establishmentInputOf, newEstablishment, type EstablishmentValues } from './establishment-values';

interface EstablishDialogProps {
  readonly post: ChartPostFragment;
  readonly asOf: string;
  readonly onClose: () => void;
}

/** Lays down from a day on how many people a post is meant for, or that nobody new may come, or that it is abolished. */
export function EstablishDialog({ post, asOf, onClose }: EstablishDialogProps): ReactNode {
  const { t, locale } = useLanguage();
  const name = postText(post, locale);
  const [, establish] = useMutation(PositionEstablishDocument);
  const now = post.establishment;
  const draft = useDraft<EstablishmentValues>(`position.${post.id}.establish`, {
    values: {
      ...newEstablishment(asOf),
      headcount: now?.headcount ?? 1,
      status: now?.status ?? 'AUTHORIZED',
    },
    version: post.version,
  });
  const form = useForm<EstablishmentValues>({
    initialValues: draft.values,
    onValuesChange: draft.keep,
    validate: (values) => zodErrors(establishmentInput, establishmentInputOf(values), locale),
  });
  return (
    <StepDialog
      confirm={t('ui.action.save')}
      done={t('personnel.post.established', { post: name })}
      draft={draft}
      form={form}
      onClose={onClose}
      run={async (values) => {
        const entered = establishmentInputOf(values);
        const input = { ...entered, positionId: post.id, expectedVersion: post.version };
        return outcomeOf(await establish({ input }), (data) => data.positionEstablish);
      }}
      text={t('personnel.post.establishText')}
      title={t('personnel.post.establishTitle', { post: name })}
    >
      <FormerEstablishments post={post} />
      <EstablishmentFields form={form} />
    </StepDialog>
  );
}

/** What was laid down so far: it stays as it was before the new day. */
function FormerEstablishments({ post }: Pick<EstablishDialogProps, 'post'>): ReactNode {
  const language = useLanguage();
  const { t, format } = language;
  const [query] = useQuery({ query: PositionHeadDocument, variables: { id: post.id } });
  const periods = query.data?.position?.establishments ?? [];
  if (periods.length === 0) return null;
  return (
    <Table aria-label={t('personnel.post.sofar')} verticalSpacing={4}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th scope="col">{t('personnel.word.period')}</Table.Th>
          <Table.Th scope="col">{t('personnel.chart.headcount')}</Table.Th>
          <Table.Th scope="col">{t('personnel.post.status')}</Table.Th>
          <Table.Th scope="col">{t('personnel.post.basis')}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {periods.map((period) => (
          <Table.Tr key={period.id}>
            <Table.Td>{periodText(period, language)}</Table.Td>
            <Table.Td>{format.integer(period.headcount)}</Table.Td>
            <Table.Td>{t(`enums.positionStatus.${period.status}`)}</Table.Td>
            <Table.Td>{period.basis}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}
