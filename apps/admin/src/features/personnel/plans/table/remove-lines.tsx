import { notifications } from '@mantine/notifications';
import type { ReactNode } from 'react';
import { useMutation } from 'urql';

import { useLanguage } from '../../../../shared/i18n';
import { outcomeOf } from '../../../../shared/result';
import { AskDialog } from '../../parts/ask-dialog';
import { postValues } from '../../parts/post-text';
import { PlanLinesRemoveDocument } from '../../plans.generated';
import type { PlanEditor } from '../edit/use-plan-editor';
import type { ShownPlan } from '../plan/plan-page';
import classes from '../plans.module.css';

interface RemoveLinesProps {
  readonly plan: ShownPlan;
  readonly editor: PlanEditor;
  readonly lineIds: readonly string[];
  readonly onClose: () => void;
  readonly onDone: () => void;
}

/** Takes lines out of a plan, after naming them. */
export function RemoveLines({ plan, editor, lineIds, onClose, onDone }: RemoveLinesProps): ReactNode {
  const { t, locale } = useLanguage();
  const [, remove] = useMutation(PlanLinesRemoveDocument);
  const lines = (editor.lines ?? []).filter(({ line }) => lineIds.includes(line.id));
  const run = async () => {
    const expectedVersion = editor.state.version ?? plan.version;
    const input = { planId: plan.id, expectedVersion, lineIds };
    const outcome = outcomeOf(await remove({ input }), (data) => data.personnelPlanLinesRemove);
    if (outcome.kind === 'done') {
      await editor.reload();
      const message = t('personnelPlans.line.removed', { count: lineIds.length });
      notifications.show({ color: 'green', message });
      onDone();
    } else if (outcome.kind === 'refused' && outcome.error.code === 'CONFLICT') await editor.reload();
    return outcome;
  };
  return (
    <AskDialog
      confirm={t('personnelPlans.line.remove')}
      isDangerous
      onClose={onClose}
      run={run}
      text={t('personnelPlans.line.removeText')}
      title={t('personnelPlans.line.removeTitle', { count: lines.length })}
    >
      <ul className={classes['list']}>
        {lines.map(({ line, candidate }) => (
          <li key={line.id}>
            {t('personnelPlans.line.title', postValues(line.position, locale))}
            {candidate && <span className={classes['note']}> · {candidate.fullName}</span>}
          </li>
        ))}
      </ul>
    </AskDialog>
  );
}
