import type { ReactNode } from 'react';

import { ExportMenu } from '../../../../shared/export/export-menu';
import type { ExportSheet } from '../../../../shared/export/export-sheet';
import { useLanguage } from '../../../../shared/i18n';
import { postText } from '../../parts/post-words';
import type { ShownLine } from '../edit/shown-line';
import { useLineWords } from '../line/use-line-words';
import type { ShownPlan } from '../plan/plan-page';

interface PlanExportProps {
  readonly plan: ShownPlan;
  /** As they are shown, filters included. */
  readonly lines: readonly ShownLine[];
}

/** Saves the lines that are shown; with ids, so that the file can come back. */
export function PlanExport({ plan, lines }: PlanExportProps): ReactNode {
  const { t, locale } = useLanguage();
  const words = useLineWords();
  const sheet = (): ExportSheet => ({
    name: t('personnelPlans.tab.table'),
    columns: [
      { title: t('personnelPlans.field.unit'), width: 28 },
      { title: t('personnelPlans.field.position'), width: 36 },
      { title: t('personnelPlans.field.current'), width: 26 },
      { title: t('personnelPlans.field.person'), width: 26 },
      { title: t('personnelPlans.field.posts'), width: 50 },
      { title: t('personnelPlans.field.kind'), width: 16 },
      { title: t('personnelPlans.field.mode'), width: 14 },
      { title: t('personnelPlans.field.note'), width: 30 },
      { title: t('personnelPlans.field.overrideReason'), width: 30 },
      { title: 'lineId', width: 14 },
      { title: 'planVersion', width: 12 },
    ],
    rows: lines.map((shown) => [
      shown.line.position.unit.current.name,
      postText(shown.line.position, locale),
      shown.line.currentHolders.map(({ person }) => person.fullName).join(', '),
      shown.candidate?.fullName,
      words.posts(shown),
      t(`enums.assignmentKind.${shown.terms.kind}`),
      t(`enums.assignmentMode.${shown.terms.mode}`),
      shown.terms.note,
      shown.terms.overrideReason,
      shown.line.id,
      plan.version,
    ]),
  });
  return (
    <ExportMenu
      offers={[
        {
          label: t('personnelPlans.tab.table'),
          fileName: plan.title,
          tables: () => Promise.resolve([sheet()]),
        },
      ]}
    />
  );
}
