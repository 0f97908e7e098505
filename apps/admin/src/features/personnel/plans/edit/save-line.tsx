import { Button, Text } from '@mantine/core';
import { Icon } from '@haicap/ui';
import type { ReactNode } from 'react';

import { useT } from '../../../../shared/i18n';
import { OutcomeAlert } from '../../../../shared/page/outcome-alert';
import type { PlanHeadFragment } from '../../plans.generated';
import classes from '../plans.module.css';
import type { PlanEditor } from './use-plan-editor';

interface SaveLineProps {
  readonly editor: PlanEditor;
  readonly plan: PlanHeadFragment;
}

/** Whether everything is stored; the way back; and what to do where it could not be. */
export function SaveLine({ editor, plan }: SaveLineProps): ReactNode {
  const t = useT();
  const { state, canEdit } = editor;
  const pending = Object.keys(state.edits).length;
  if (!canEdit && pending === 0) {
    return (
      <Text c="dimmed" className={classes['save']} size="sm">
        {t(plan.state === 'DRAFT' ? 'personnelPlans.save.notYours' : 'personnelPlans.save.readOnly')}
      </Text>
    );
  }
  const last = state.undo.at(-1);
  return (
    <>
      <div className={classes['save']}>
        <span className={classes['saved']} role="status">
          {pending === 0 && <Icon name="check" size={14} />}
          {statusText()}
        </span>
        <Button
          disabled={last === undefined}
          onClick={editor.undo}
          size="compact-sm"
          title={last?.what}
          variant="default"
        >
          {t('personnelPlans.save.undo')}
        </Button>
        {pending > 0 && (!canEdit || state.failed) && (
          <>
            {canEdit && (
              <Button onClick={editor.retry} size="compact-sm">
                {t('ui.action.retry')}
              </Button>
            )}
            <Button color="red" onClick={editor.discard} size="compact-sm" variant="subtle">
              {t('personnelPlans.save.discard')}
            </Button>
          </>
        )}
      </div>
      {state.failed && (
        <div className={classes['failed']}>
          <OutcomeAlert outcome={state.failed} />
        </div>
      )}
    </>
  );

  function statusText(): string {
    if (pending === 0) return t('personnelPlans.save.saved');
    if (!canEdit) return t('personnelPlans.save.readOnly');
    if (state.failed) return t('personnelPlans.save.failed');
    if (state.sent) return t('personnelPlans.save.saving');
    return t('personnelPlans.save.pending', { count: pending });
  }
}
