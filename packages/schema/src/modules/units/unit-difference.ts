import type { PlainDate } from '@haicap/domain/dates';
import { builder } from '../../builder.js';
import { readDay } from '../../graphql/days.js';
import {
  compareLevels,
  compareProvinces,
  type Fates,
  type KindChange,
  type LevelChange,
  type ProvinceChange,
} from './difference-counts.js';
import { answerOnce, loadLedgerCopy } from './ledger-cache.js';
import { getProvinceId } from './ledger-province.js';
import { UnitKindEnum, UnitLevelEnum } from './unit-enums.js';
import { UnitVersionType } from './unit-types.js';
import { getVersion } from './unit-version-loaders.js';

interface Difference extends Fates {
  readonly from: PlainDate;
  readonly to: PlainDate;
  readonly provinceCode: string | null;
  readonly levels: readonly LevelChange[];
  readonly rows: readonly ProvinceChange[];
}

const FATES = {
  formed: 'Units of the later day that did not exist on the earlier one.',
  ended: 'Units of the earlier day that no longer exist on the later one.',
  continued: 'Units that exist on both days.',
  renamed: 'Of these, with another name.',
  reclassified: 'Of these, of another kind.',
  reparented: 'Of these, below another superior unit.',
} as const satisfies Record<keyof Fates, string>;

const KindDifferenceType = builder.objectRef<KindChange>('KindDifference').implement({
  dataClass: 'PUBLIC',
  description: 'Number of units of a kind on two days.',
  fields: (t) => ({
    kind: t.expose('kind', { type: UnitKindEnum, description: 'The kind.' }),
    before: t.exposeInt('before', { description: 'On the earlier day.' }),
    after: t.exposeInt('after', { description: 'On the later day.' }),
    change: t.exposeInt('change', { description: 'After less before.' }),
  }),
});

const LevelDifferenceType = builder.objectRef<LevelChange>('LevelDifference').implement({
  dataClass: 'PUBLIC',
  description: 'Number of units of a tier on two days, and what became of them.',
  fields: (t) => ({
    level: t.expose('level', { type: UnitLevelEnum, description: 'The tier.' }),
    before: t.exposeInt('before', { description: 'On the earlier day.' }),
    after: t.exposeInt('after', { description: 'On the later day.' }),
    change: t.exposeInt('change', { description: 'After less before.' }),
    decreasePercent: t.exposeFloat('decreasePercent', {
      nullable: true,
      description: 'Decrease in per cent of before, two decimals; null where there was none before.',
    }),
    kinds: t.field({
      type: [KindDifferenceType],
      description: 'By kind, in the order of official tables.',
      resolve: ({ kinds }) => [...kinds],
    }),
    formed: t.exposeInt('formed', { description: FATES.formed }),
    ended: t.exposeInt('ended', { description: FATES.ended }),
    continued: t.exposeInt('continued', { description: FATES.continued }),
    renamed: t.exposeInt('renamed', { description: FATES.renamed }),
    reclassified: t.exposeInt('reclassified', { description: FATES.reclassified }),
    reparented: t.exposeInt('reparented', { description: FATES.reparented }),
  }),
});

const ProvinceDifferenceType = builder.objectRef<ProvinceChange>('ProvinceDifference').implement({
  dataClass: 'PUBLIC',
  description: 'Communes of a province of the later day; before, its predecessors are counted together.',
  fields: (t) => ({
    province: t.field({
      type: UnitVersionType,
      description: 'The province on the later day.',
      resolve: ({ province }, _args, context) => getVersion(context, province.id),
    }),
    before: t.exposeInt('before', { description: 'Communes on the earlier day.' }),
    after: t.exposeInt('after', { description: 'Communes on the later day.' }),
    change: t.exposeInt('change', { description: 'After less before.' }),
    decreasePercent: t.exposeFloat('decreasePercent', {
      nullable: true,
      description: 'Decrease in per cent of before, two decimals; null where there was none before.',
    }),
    kinds: t.field({
      type: [KindDifferenceType],
      description: 'By kind, in the order of official tables.',
      resolve: ({ kinds }) => [...kinds],
    }),
  }),
});

const UnitDifferenceType = builder.objectRef<Difference>('UnitDifference').implement({
  dataClass: 'PUBLIC',
  description: 'What differs between two days. The totals are over all tiers.',
  fields: (t) => ({
    from: t.expose('from', { type: 'Date', description: 'The earlier day.' }),
    to: t.expose('to', { type: 'Date', description: 'The later day.' }),
    provinceCode: t.exposeString('provinceCode', { nullable: true, description: 'The province asked for.' }),
    levels: t.field({
      type: [LevelDifferenceType],
      description: 'By tier, from the top.',
      resolve: ({ levels }) => [...levels],
    }),
    rows: t.field({
      type: [ProvinceDifferenceType],
      description: 'By province of the later day, by code.',
      resolve: ({ rows }) => [...rows],
    }),
    formed: t.exposeInt('formed', { description: FATES.formed }),
    ended: t.exposeInt('ended', { description: FATES.ended }),
    continued: t.exposeInt('continued', { description: FATES.continued }),
    renamed: t.exposeInt('renamed', { description: FATES.renamed }),
    reclassified: t.exposeInt('reclassified', { description: FATES.reclassified }),
    reparented: t.exposeInt('reparented', { description: FATES.reparented }),
  }),
});

builder.queryField('unitDifference', (t) =>
  t.field({
    type: UnitDifferenceType,
    description: 'What differs between two days: counts before and after, by tier, kind and province.',
    args: {
      from: t.arg({ type: 'Date', required: true, description: 'The earlier day.' }),
      to: t.arg({ type: 'Date', required: true, description: 'The later day.' }),
      provinceCode: t.arg.string({
        description: 'Only the province that holds this code on the later day (else on the earlier one).',
      }),
    },
    resolve: async (_root, args, context) => {
      const [from, to] = [readDay(context, args.from), readDay(context, args.to)];
      const copy = await loadLedgerCopy(context);
      const code = args.provinceCode ?? null;
      const ids = code === null ? undefined : [getProvinceId(copy.index, code, [to, from], context.locale)];
      const levels = answerOnce(copy, `levels ${from} ${to} ${code}`, () =>
        compareLevels(copy.index, from, to, ids),
      );
      const all = answerOnce(copy, `provinces ${from} ${to}`, () => compareProvinces(copy.index, from, to));
      const rows = ids === undefined ? all : all.filter(({ province }) => ids.includes(province.unitId));
      return { from, to, provinceCode: code, levels, rows, ...sumFates(levels) };
    },
  }),
);

function sumFates(levels: readonly LevelChange[]): Fates {
  const sum = (fate: keyof Fates): number => levels.reduce((total, level) => total + level[fate], 0);
  return {
    formed: sum('formed'),
    ended: sum('ended'),
    continued: sum('continued'),
    renamed: sum('renamed'),
    reclassified: sum('reclassified'),
    reparented: sum('reparented'),
  };
}
