import type { CrosswalkOutcome, CrosswalkTarget, UndefinedReason } from '@haicap/domain/units';
import { builder } from '../../builder.js';
import type { LedgerVersion } from './ledger-query.js';
import { ExtentEnum } from './unit-enums.js';
import { UnitVersionType } from './unit-types.js';
import { getVersion } from './unit-version-loaders.js';

/** How a unit carries over to another day. */
export const CrosswalkOutcomeEnum = builder.enumType('CrosswalkOutcome', {
  description: 'How a unit carries over to another day. Never a guess.',
  values: {
    EXACT: { description: 'Wholly to one unit.' },
    SPLIT: { description: 'To several units, or only a part of it to one.' },
    UNDEFINED: { description: 'There is no counterpart on that day.' },
  } satisfies Record<CrosswalkOutcome, object>,
});

/** Why a unit has no counterpart. */
export const UndefinedReasonEnum = builder.enumType('UndefinedReason', {
  description: 'Why a unit has no counterpart on the other day.',
  values: {
    NOT_EXISTING: { description: 'It does not exist on the day carried over from.' },
    ENDED_WITHOUT_SUCCESSOR: { description: 'It ended and nothing took its place.' },
    FROM_OUTSIDE: { description: 'It was formed from area that belonged to no unit.' },
    BEFORE_LEDGER: { description: 'The ledger does not reach back that far.' },
  } satisfies Record<UndefinedReason, object>,
});

/** A counterpart on the other day. */
export const CrosswalkTargetType = builder.objectRef<CrosswalkTarget>('CrosswalkTarget').implement({
  dataClass: 'PUBLIC',
  description: 'A unit of the other day, and how much of the unit asked for is in it.',
  fields: (t) => ({
    version: t.field({
      type: UnitVersionType,
      description: 'The unit as it is on the other day.',
      resolve: (target, _args, context) => getVersion(context, (target.version as LedgerVersion).id),
    }),
    areaPart: t.expose('areaPart', { type: ExtentEnum, description: 'How much of its area.' }),
    populationPart: t.expose('populationPart', {
      type: ExtentEnum,
      description: 'How much of its population.',
    }),
    certain: t.exposeBoolean('certain', {
      description:
        'False when only a part of a mixed unit went on, so that nobody can tell whether anything of this one was in it.',
    }),
    areaKm2: t.exposeFloat('areaKm2', {
      nullable: true,
      description: 'Square kilometres in common, only where published.',
    }),
    persons: t.exposeInt('persons', {
      nullable: true,
      description: 'Persons in common, only where published.',
    }),
  }),
});
