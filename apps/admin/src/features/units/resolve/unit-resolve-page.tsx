import { parsePastedList } from '@haicap/ui';
import { useEffect, useRef, type ReactNode } from 'react';

import { useT } from '../../../shared/i18n';
import { Empty } from '../../../shared/page/empty';
import { FailureAlert } from '../../../shared/page/failure-alert';
import { Page } from '../../../shared/page/page';
import { ResolveExport } from './resolve-export';
import { ResolveForm } from './resolve-form';
import { ResolveResults } from './resolve-results';
import { MOST_LINES } from './resolve-rows';
import { useKeptList } from './use-kept-list';
import { useResolution, useResolveOptions } from './use-resolve';

/** What each code or name of a pasted list means, and what became of it. */
export function UnitResolvePage(): ReactNode {
  const t = useT();
  const [list, changeList] = useKeptList();
  const { options } = useResolveOptions();
  const { resolved, failure, progress, resolve } = useResolution();
  const run = (): void => {
    const { lines } = parsePastedList(list.text, list.column);
    if (lines.length === 0 || lines.length > MOST_LINES) return;
    changeList({ isResolved: true });
    void resolve({ ...options, lines });
  };
  useRunOnReturn(list.isResolved, run);
  return (
    <Page
      title={t('unitsTools.resolve.title')}
      description={t('unitsTools.resolve.description')}
      actions={resolved && <ResolveExport resolved={resolved} choices={list.choices} />}
    >
      <ResolveForm list={list} onList={changeList} onRun={run} progress={progress} />
      {failure && <FailureAlert failure={failure} onRetry={run} />}
      {resolved ? (
        <ResolveResults
          resolved={resolved}
          choices={list.choices}
          onChoose={(text, versionId) => changeList({ choices: { ...list.choices, [text]: versionId } })}
        />
      ) : (
        progress === null &&
        !failure && (
          <Empty title={t('unitsTools.resolve.emptyTitle')}>{t('unitsTools.resolve.emptyText')}</Empty>
        )
      )}
    </Page>
  );
}

/** Shows the results again to someone who comes back from the page of a unit. */
function useRunOnReturn(wasResolved: boolean, run: () => void): void {
  const isDone = useRef(false);
  useEffect(() => {
    if (isDone.current) return;
    isDone.current = true;
    if (wasResolved) run();
  });
}
