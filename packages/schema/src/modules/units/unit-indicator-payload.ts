import { builder } from '../../builder.js';
import { UnitIndicatorType } from './unit-indicator.js';

/** Answer of the mutations of indicators. */
export const UnitIndicatorPayload = builder
  .objectRef<{ readonly id: string }>('UnitIndicatorPayload')
  .implement({
    dataClass: 'INTERNAL',
    description: 'The reported figure as it is now.',
    fields: (t) => ({
      indicator: t.field({
        type: UnitIndicatorType,
        description: 'The figure.',
        resolve: ({ id }, _args, context) =>
          context.db.prisma.unitIndicator.findUniqueOrThrow({ where: { id } }),
      }),
    }),
  });
