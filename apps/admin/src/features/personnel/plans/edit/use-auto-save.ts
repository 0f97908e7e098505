import { notifications } from '@mantine/notifications';
import { useEffect, useEffectEvent, type Dispatch } from 'react';
import { useClient } from 'urql';

import { useT } from '../../../../shared/i18n';
import { outcomeOf } from '../../../../shared/result';
import { PlanLinesSetDocument } from '../../plans.generated';
import { isReadyToSave, type EditorAction, type EditorState } from './editor-state';
import type { PlanLine } from './load-plan-lines';
import type { PlanEdits } from './plan-edits';
import { withTerms, type People } from './shown-line';

interface AutoSave {
  readonly planId: string;
  readonly canEdit: boolean;
  readonly state: EditorState<PlanLine>;
  readonly dispatch: Dispatch<EditorAction<PlanLine>>;
  readonly people: People;
  /** Asks for the lines again, after somebody else was faster. */
  readonly reload: () => Promise<void>;
}

/** Milliseconds after the last change before it is stored, and before a lost connection is tried again. */
const SAVE_AFTER = 400;
const TRY_AGAIN_AFTER = 8_000;

/** Stores changes soon after they were made, one request at a time. */
export function useAutoSave(options: AutoSave): void {
  const { canEdit, state, dispatch } = options;
  const save = useEffectEvent(useSave(options));
  const isReady = isReadyToSave(state) && canEdit;
  useEffect(() => {
    if (!isReady) return;
    const timer = setTimeout(() => void save(), SAVE_AFTER);
    return () => clearTimeout(timer);
  }, [isReady, state.edits]);
  const isLost = state.failed?.kind === 'failed';
  useEffect(() => {
    if (!isLost) return;
    const timer = setTimeout(() => dispatch({ type: 'retried' }), TRY_AGAIN_AFTER);
    return () => clearTimeout(timer);
  }, [isLost, state.failed, dispatch]);
}

function useSave({ planId, state, dispatch, people, reload }: AutoSave): () => Promise<void> {
  const client = useClient();
  const t = useT();
  return async () => {
    dispatch({ type: 'sending' });
    const lines = lineInputs(state.lines, state.edits);
    const input = { planId, expectedVersion: state.version ?? 0, lines };
    const outcome = outcomeOf(
      await client.mutation(PlanLinesSetDocument, { input }).toPromise(),
      (data) => data.personnelPlanLinesSet,
    );
    if (outcome.kind === 'done') {
      const { version } = outcome.payload.personnelPlan;
      dispatch({ type: 'saved', version, merge: (line, edit) => withTerms(line, edit.mine, people) });
    } else if (outcome.kind === 'refused' && outcome.error.code === 'CONFLICT') {
      const name = 'changedBy' in outcome.error ? outcome.error.changedBy : null;
      const message = name
        ? t('personnelPlans.save.others', { name })
        : t('personnelPlans.save.othersUnknown');
      notifications.show({ color: 'blue', message });
      await reload();
    } else dispatch({ type: 'failed', outcome });
  };
}

function lineInputs(lines: readonly PlanLine[], edits: PlanEdits) {
  return lines.flatMap((line) => {
    const terms = edits[line.id]?.mine;
    return terms ? [{ lineId: line.id, positionId: line.position.id, ...terms }] : [];
  });
}
