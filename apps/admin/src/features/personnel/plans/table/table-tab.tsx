import { Button } from '@mantine/core';
import { useEffect, useMemo, useRef, useState, type ReactNode } from 'react';

import { useLanguage } from '../../../../shared/i18n';
import { Empty } from '../../../../shared/page/empty';
import { byUnit, shownUnits } from '../board/board-view';
import { useLineWords } from '../line/use-line-words';
import type { PlanTabProps } from '../plan/plan-tabs';
import classes from '../plans.module.css';
import { ScrollRegion } from '../scroll-region';
import { AddPosts } from './add-posts';
import { LineFilters } from './line-filters';
import { LineRow } from './line-row';
import { PlanExport } from './plan-export';
import { RemoveLines } from './remove-lines';
import { useLineView } from './use-line-view';

const NONE: ReadonlySet<string> = new Set();
const COLUMNS = ['position', 'current', 'person', 'kind', 'mode', 'note', 'overrideReason'] as const;

/** The plan as a table: every term can be changed in its place. */
export function TableTab({ plan, editor, lines, faults }: PlanTabProps): ReactNode {
  const { t, format } = useLanguage();
  const { view, line: pointedAt } = useLineView();
  const words = useLineWords();
  const [selected, setSelected] = useState(NONE);
  const [isRemoving, setRemoving] = useState(false);
  const units = useMemo(
    () => shownUnits(byUnit(lines), view, faults, words.post),
    [lines, view, faults, words],
  );
  const body = useRef<HTMLTableElement>(null);
  useEffect(() => {
    if (pointedAt === undefined) return;
    const row = body.current?.querySelector<HTMLElement>(`[data-line="${CSS.escape(pointedAt)}"]`);
    row?.scrollIntoView({ block: 'center' });
    row?.querySelector<HTMLElement>('button, input')?.focus({ preventScroll: true });
  }, [pointedAt]);
  const shownIds = units.flatMap((unit) => unit.lines.map(({ line }) => line.id));
  const chosen = shownIds.filter((id) => selected.has(id));
  const toggle = (ids: readonly string[], isOn: boolean): void =>
    setSelected((old) => new Set(isOn ? [...old, ...ids] : [...old].filter((id) => !ids.includes(id))));
  return (
    <>
      <LineFilters
        status={t('personnelPlans.line.count', {
          shown: format.integer(shownIds.length),
          total: format.integer(lines.length),
        })}
        tools={
          <>
            {chosen.length > 0 && (
              <Button color="red" onClick={() => setRemoving(true)} size="xs" variant="light">
                {t('personnelPlans.line.removeTitle', { count: chosen.length })}
              </Button>
            )}
            {editor.canEdit && <AddPosts editor={editor} plan={plan} />}
            <PlanExport lines={units.flatMap((unit) => unit.lines)} plan={plan} />
          </>
        }
      />
      {shownIds.length === 0 ? (
        <Empty
          title={t(lines.length === 0 ? 'personnelPlans.board.emptyTitle' : 'personnelPlans.board.none')}
        >
          {lines.length === 0 && t('personnelPlans.board.emptyText')}
        </Empty>
      ) : (
        <ScrollRegion label={t('personnelPlans.tab.table')}>
          <table ref={body} aria-label={plan.title} className={classes['table']}>
            <thead>
              <tr>
                {editor.canEdit && (
                  <th className={classes['checkbox']} scope="col">
                    <input
                      aria-label={t('personnelPlans.line.selectAll')}
                      checked={chosen.length === shownIds.length}
                      onChange={(event) => toggle(shownIds, event.currentTarget.checked)}
                      type="checkbox"
                    />
                  </th>
                )}
                {COLUMNS.map((column) => (
                  <th key={column} scope="col">
                    {t(`personnelPlans.field.${column}`)}
                  </th>
                ))}
              </tr>
            </thead>
            {units.map((unit) => (
              <tbody key={unit.unitId}>
                <tr className={classes['group']}>
                  <th colSpan={COLUMNS.length + (editor.canEdit ? 1 : 0)} scope="rowgroup">
                    {unit.name}
                  </th>
                </tr>
                {unit.lines.map((shown) => (
                  <LineRow
                    key={shown.line.id}
                    editor={editor}
                    fault={faults.get(shown.line.id)}
                    isCurrent={pointedAt === shown.line.id}
                    isSelected={selected.has(shown.line.id)}
                    onSelect={(isOn) => toggle([shown.line.id], isOn)}
                    shown={shown}
                  />
                ))}
              </tbody>
            ))}
          </table>
        </ScrollRegion>
      )}
      {isRemoving && (
        <RemoveLines
          editor={editor}
          lineIds={chosen}
          onClose={() => setRemoving(false)}
          onDone={() => {
            setRemoving(false);
            setSelected(NONE);
          }}
          plan={plan}
        />
      )}
    </>
  );
}
