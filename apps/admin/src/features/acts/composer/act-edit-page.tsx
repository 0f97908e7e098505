import { useNavigate, useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useMutation, useQuery } from 'urql';

import { AnchorLink } from '../../../shared/anchor-link';
import { useT } from '../../../shared/i18n';
import { Empty } from '../../../shared/page/empty';
import type { ShownOutcome } from '../../../shared/page/outcome-alert';
import { Needs } from '../../../shared/page/needs';
import { Page } from '../../../shared/page/page';
import { QueryView } from '../../../shared/page/query-view';
import { outcomeOf } from '../../../shared/result';
import { ActEditDocument, ActReviseDocument } from '../operations.generated';
import { Composer } from './composer';
import { draftFromAct, isWhole, type EditedAct } from './draft-from-act';
import { toDraftInput } from './draft-form';
import { useDraftForm } from './use-draft-form';

/** Edits a stored draft. */
export function ActEditPage(): ReactNode {
  return (
    <Needs permission="ACTS_DRAFT">
      <StoredDraft />
    </Needs>
  );
}

function StoredDraft(): ReactNode {
  const t = useT();
  const { actId } = useParams({ from: '/app/acts/$actId/edit' });
  const [query, refetch] = useQuery({
    query: ActEditDocument,
    variables: { id: actId },
    requestPolicy: 'network-only',
  });
  return (
    <Page
      title={t('acts.composer.editTitle')}
      description={t('acts.composer.description')}
      breadcrumbs={[
        <AnchorLink key="list" to="/acts">
          {t('acts.list.title')}
        </AnchorLink>,
        <AnchorLink key="act" to="/acts/$actId" params={{ actId }}>
          {query.data?.territorialChange?.title ?? '…'}
        </AnchorLink>,
      ]}
    >
      <QueryView query={query} onRetry={() => refetch({ requestPolicy: 'network-only' })}>
        {({ territorialChange: act }) => {
          if (!act) return <Empty title={t('acts.page.goneTitle')}>{t('acts.page.goneText')}</Empty>;
          if (act.status !== 'DRAFT') return <Empty title={t('acts.composer.notDraft')} />;
          if (!isWhole(act)) return <Empty title={t('acts.composer.tooLarge')} />;
          return <Editor key={act.version} act={act} />;
        }}
      </QueryView>
    </Page>
  );
}

function Editor({ act }: { readonly act: EditedAct }): ReactNode {
  const navigate = useNavigate();
  // The version is part of the key: what was entered over an older version must not overwrite a newer one.
  const kept = useDraftForm(`${act.id}.${act.version}`, () => draftFromAct(act));
  const [, revise] = useMutation(ActReviseDocument);
  const save = async (): Promise<ShownOutcome> => {
    const input = { id: act.id, expectedVersion: act.version, draft: toDraftInput(kept.form) };
    const outcome = outcomeOf(await revise({ input }), (data) => data.territorialChangeRevise);
    if (outcome.kind === 'done') {
      kept.forget();
      await navigate({ to: '/acts/$actId', params: { actId: act.id } });
    }
    return outcome;
  };
  return (
    <Composer
      form={kept.form}
      onChange={kept.setForm}
      wasRestored={kept.wasRestored}
      onStartOver={kept.startOver}
      save={save}
    />
  );
}
