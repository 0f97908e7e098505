import { Button } from '@mantine/core';
import { Board, type BoardMove } from '@haicap/ui';
import { useCallback, useMemo, useState, type ReactNode } from 'react';

import { useLanguage } from '../../../../shared/i18n';
import { Empty } from '../../../../shared/page/empty';
import { moveChanges } from '../edit/plan-edits';
import { LineDialog } from '../line/line-dialog';
import { useLineWords } from '../line/use-line-words';
import type { PlanTabProps } from '../plan/plan-tabs';
import classes from '../plans.module.css';
import { AddPosts } from '../table/add-posts';
import { LineFilters } from '../table/line-filters';
import { useLineView } from '../table/use-line-view';
import { boardGroups, byUnit, shownUnits } from './board-view';
import { useBoardLabels } from './use-board-labels';

const NONE: ReadonlySet<string> = new Set();

/** The plan as a board: a column for each unit, a place for each post; people are carried from place to place. */
export function BoardTab({ plan, editor, lines, faults }: PlanTabProps): ReactNode {
  const { t, format } = useLanguage();
  const { view } = useLineView();
  const words = useLineWords();
  const labels = useBoardLabels();
  const [closed, setClosed] = useState(NONE);
  const [openId, setOpenId] = useState<string | null>(null);
  const all = useMemo(() => byUnit(lines), [lines]);
  const units = useMemo(() => shownUnits(all, view, faults, words.post), [all, view, faults, words]);
  const groups = useMemo(() => boardGroups(units, faults, words), [units, faults, words]);
  const toggle = useCallback(
    (id: string) =>
      setClosed((old) => new Set(old.has(id) ? [...old].filter((one) => one !== id) : [...old, id])),
    [],
  );
  const move = ({ from, to }: BoardMove): void => {
    const target = lines.find(({ line }) => line.id === to);
    const moved = lines.find(({ line }) => line.id === from);
    if (!target || !moved || target.isHidden) return;
    const changes = moveChanges(editor.state.lines, editor.state.edits, from, to);
    editor.change(changes, `${moved.candidate?.fullName ?? ''} → ${words.post(target)}`);
  };
  if (lines.length === 0) {
    return (
      <Empty
        action={editor.canEdit && <AddPosts editor={editor} plan={plan} />}
        title={t('personnelPlans.board.emptyTitle')}
      >
        {t('personnelPlans.board.emptyText')}
      </Empty>
    );
  }
  const seats = units.reduce((sum, unit) => sum + unit.lines.length, 0);
  const opened = lines.find(({ line }) => line.id === openId);
  return (
    <>
      <LineFilters
        status={t('personnelPlans.board.shown', { units: units.length, lines: seats })}
        tools={
          <>
            <Button
              onClick={() => setClosed(closed.size > 0 ? NONE : new Set(all.map(({ unitId }) => unitId)))}
              size="xs"
              variant="default"
            >
              {t(closed.size > 0 ? 'personnelPlans.board.openAll' : 'personnelPlans.board.closeAll')}
            </Button>
            {editor.canEdit && <AddPosts editor={editor} plan={plan} />}
          </>
        }
      />
      {editor.canEdit && <p className={classes['hint']}>{t('personnelPlans.board.hint')}</p>}
      {groups.length === 0 ? (
        <Empty title={t('personnelPlans.board.none')} />
      ) : (
        <Board
          closed={closed}
          groups={groups}
          label={`${t('personnelPlans.board.label')}, ${format.date(plan.effectiveOn)}`}
          labels={labels}
          onMove={editor.canEdit ? move : undefined}
          onOpen={setOpenId}
          onToggle={toggle}
        />
      )}
      {opened && (
        <LineDialog
          key={opened.line.id}
          editor={editor}
          fault={faults.get(opened.line.id)}
          onClose={() => setOpenId(null)}
          plan={plan}
          shown={opened}
        />
      )}
    </>
  );
}
