import { coveragePercent } from '@haicap/domain/personnel';
import { builder } from '../../builder.js';
import type { PlanCounts } from './plan-row.js';

/** How much of its posts a plan fills. */
export const PlanCoverageType = builder.objectRef<PlanCounts>('PlanCoverage').implement({
  dataClass: 'INTERNAL',
  description: 'How much of its posts a plan fills.',
  fields: (t) => ({
    positions: t.int({
      description:
        'Seats on the day of the plan, in its unit and below, of the kinds of post that its lines speak of.',
      resolve: ({ positions }) => positions,
    }),
    lines: t.int({ description: 'Number of lines.', resolve: ({ lines }) => lines }),
    filled: t.int({ description: 'Lines with somebody.', resolve: ({ filled }) => filled }),
    percent: t.float({
      nullable: true,
      description:
        'Filled lines in relation to seats, 0 to 100, rounded down to one decimal; null without seats.',
      resolve: ({ filled, positions }) => coveragePercent(filled, positions),
    }),
  }),
});
