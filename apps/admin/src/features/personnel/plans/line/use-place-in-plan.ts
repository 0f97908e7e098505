import { useCallback } from 'react';

import { useLanguage } from '../../../../shared/i18n';
import { postValues } from '../../parts/post-text';
import type { PlanEditor } from '../edit/use-plan-editor';

/** Where a person stands in a plan, in words; null for nowhere, or only in the line that is being changed. */
export function usePlaceInPlan(editor: PlanEditor, lineId: string): (personId: string) => string | null {
  const { t, locale } = useLanguage();
  const { lines } = editor;
  return useCallback(
    (personId) => {
      const found = lines?.find(({ line, terms }) => line.id !== lineId && terms.personId === personId);
      return found ? t('personnelPlans.picker.inPlan', postValues(found.line.position, locale)) : null;
    },
    [t, locale, lines, lineId],
  );
}
