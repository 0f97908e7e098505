import type { Translate } from '@haicap/i18n';
import type { Formatters } from '@haicap/i18n/format';

import type { ExportCell, ExportSheet } from '../../../shared/export/export-sheet';
import { extentText } from '../parts/extent-text';
import { meantBy, rowStatus, type Choices, type ResolvedRow } from './resolve-rows';
import { candidateText, noneText } from './resolve-words';
import type { Resolved } from './use-resolve';

/**
 * The answered list for a file: one row per line in the order of the list, so that it can stand beside it.
 * Several units in one cell are separated by semicolons.
 */
export function resolveTable(
  t: Translate,
  format: Formatters,
  resolved: Resolved,
  choices: Choices,
): ExportSheet {
  const columns = [
    { title: t('unitsTools.resolve.line'), width: 8 },
    { title: t('unitsTools.resolve.query'), width: 26 },
    { title: t('unitsTools.resolve.status'), width: 18 },
    { title: t('unitsTools.compare.sourceCode'), width: 12 },
    { title: t('unitsTools.compare.sourceName'), width: 28 },
    { title: t('unitsTools.compare.sourceParent'), width: 26 },
    { title: t('unitsTools.resolve.outcome'), width: 16 },
    { title: t('unitsTools.compare.targetCode'), width: 16 },
    { title: t('unitsTools.compare.targetName'), width: 36 },
    { title: t('unitsTools.resolve.reason'), width: 60 },
  ];
  return {
    name: t('unitsTools.resolve.sheet'),
    columns,
    rows: resolved.rows.map((row) => exportRow(t, format, row, choices, resolved.at)),
  };
}

function exportRow(
  t: Translate,
  format: Formatters,
  row: ResolvedRow,
  choices: Choices,
  at: string,
): readonly ExportCell[] {
  const status = rowStatus(row, choices);
  const meant = meantBy(row, choices);
  const statusText =
    status === 'CHOSEN' ? t('unitsTools.resolve.statusChosen') : t(`enums.resolutionStatus.${status}`);
  const head = [row.line, row.text, statusText];
  if (!meant) {
    const reason =
      status === 'NONE'
        ? noneText(t, format, row.resolution, at)
        : row.resolution.candidates.map((candidate) => candidateText(t, candidate)).join('; ');
    return [...head, null, null, null, null, null, null, reason];
  }
  const { version, outcome, targets } = meant;
  return [
    ...head,
    version.code,
    version.name,
    version.parent?.name,
    t(`enums.crosswalkOutcome.${outcome}`),
    targets.map((target) => target.version.code).join('; '),
    targets.map((target) => target.version.name).join('; '),
    outcome === 'SPLIT'
      ? targets.map((target) => `${target.version.name}: ${extentText(t, target)}`).join('; ')
      : null,
  ];
}
