import { Paper, Text, Title } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useMemo, type ReactNode } from 'react';
import { useQuery } from 'urql';

import { useT } from '../../../shared/i18n';
import { QueryView } from '../../../shared/page/query-view';
import { ActDraftProofDocument } from '../operations.generated';
import { ProofSheet } from '../proof/proof-sheet';
import classes from './composer.module.css';
import { canBeProved, toDraftInput, type DraftForm } from './draft-form';

const WAIT_MILLISECONDS = 500;

/** The proof sheet of what is being entered, without storing it. */
export function LiveProof({ form }: { readonly form: DraftForm }): ReactNode {
  const t = useT();
  const [settled] = useDebouncedValue(form, WAIT_MILLISECONDS);
  const input = useMemo(() => {
    const draft = toDraftInput(settled);
    // A missing title is the form's business; the check is about units.
    return { ...draft, title: draft.title.trim() === '' ? '–' : draft.title };
  }, [settled]);
  const [query, refetch] = useQuery({
    query: ActDraftProofDocument,
    variables: { input },
    pause: !canBeProved(settled),
    requestPolicy: 'network-only',
  });
  return (
    <Paper withBorder p="md" component="aside" aria-label={t('acts.proof.live')} className={classes['proof']}>
      <Title order={2} size="h4" mb="sm">
        {t('acts.proof.live')}
      </Title>
      {canBeProved(form) ? (
        <QueryView query={query} onRetry={() => refetch({ requestPolicy: 'network-only' })}>
          {({ territorialChangeProof }) => <ProofSheet proof={territorialChangeProof} />}
        </QueryView>
      ) : (
        <Text size="sm" c="dimmed">
          {t('acts.proof.waiting')}
        </Text>
      )}
    </Paper>
  );
}
