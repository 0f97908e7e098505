import { useNavigate } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { useMutation } from 'urql';

import { AnchorLink } from '../../../shared/anchor-link';
import { useT } from '../../../shared/i18n';
import type { ShownOutcome } from '../../../shared/page/outcome-alert';
import { Needs } from '../../../shared/page/needs';
import { Page } from '../../../shared/page/page';
import { outcomeOf } from '../../../shared/result';
import { ActDraftDocument } from '../operations.generated';
import { Composer } from './composer';
import { emptyDraft, toDraftInput } from './draft-form';
import { draftIdempotencyKey, renewDraftIdempotencyKey } from './kept-draft';
import { useDraftForm } from './use-draft-form';

/** Composes a new act. */
export function ActNewPage(): ReactNode {
  return (
    <Needs permission="ACTS_DRAFT">
      <NewAct />
    </Needs>
  );
}

/** A retry after a lost answer creates nothing twice. */
function NewAct(): ReactNode {
  const t = useT();
  const navigate = useNavigate();
  const kept = useDraftForm('new', emptyDraft);
  const [idempotencyKey, setIdempotencyKey] = useState(() => draftIdempotencyKey('new'));
  const [, draft] = useMutation(ActDraftDocument);
  const save = async (): Promise<ShownOutcome> => {
    const input = { ...toDraftInput(kept.form), idempotencyKey };
    const outcome = outcomeOf(await draft({ input }), (data) => data.territorialChangeDraft);
    if (outcome.kind === 'done') {
      kept.forget();
      await navigate({ to: '/acts/$actId', params: { actId: outcome.payload.territorialChange.id } });
    }
    // Spent on what was entered before: the person has been told, the next attempt is a new one.
    if (outcome.kind === 'refused' && outcome.error.code === 'IDEMPOTENCY_KEY_REUSED')
      setIdempotencyKey(renewDraftIdempotencyKey('new'));
    return outcome;
  };
  return (
    <Page
      title={t('acts.composer.newTitle')}
      description={t('acts.composer.description')}
      breadcrumbs={[
        <AnchorLink key="list" to="/acts">
          {t('acts.list.title')}
        </AnchorLink>,
      ]}
    >
      <Composer
        form={kept.form}
        onChange={kept.setForm}
        wasRestored={kept.wasRestored}
        onStartOver={kept.startOver}
        save={save}
      />
    </Page>
  );
}
