import type { BoardLabels } from '@haicap/ui';
import { useMemo } from 'react';

import { useT } from '../../../../shared/i18n';

/** Words of the board in the language of the page. */
export function useBoardLabels(): BoardLabels {
  const t = useT();
  return useMemo(
    () => ({
      instructions: t('personnelPlans.board.instructions'),
      empty: t('personnelPlans.board.empty'),
      pending: t('personnelPlans.board.pending'),
      cardIn: (card, place, group) => t('personnelPlans.board.cardIn', { card, place, group }),
      emptyIn: (place, group) => t('personnelPlans.board.emptyIn', { place, group }),
      picked: (card, place, group) => t('personnelPlans.board.picked', { card, place, group }),
      over: (place, group, occupant) =>
        occupant === null
          ? t('personnelPlans.board.over', { place, group })
          : t('personnelPlans.board.overOccupied', { place, group, occupant }),
      dropped: (card, place, group, occupant) =>
        occupant === null
          ? t('personnelPlans.board.dropped', { card, place, group })
          : t('personnelPlans.board.swapped', { card, place, group, occupant }),
      cancelled: (card) => t('personnelPlans.board.cancelled', { card }),
    }),
    [t],
  );
}
