import type { PlainDate } from '@haicap/domain/dates';
import {
  crosswalk,
  resolveUnit,
  type CrosswalkRow,
  type LedgerIndex,
  type MatchedBy,
  type Resolution,
  type ResolveCandidate,
  type ResolveStatus,
} from '@haicap/domain/units';
import { enumLabels } from '@haicap/i18n/enums';
import { builder } from '../../builder.js';
import type { Locale } from '../../context.js';
import { readDay } from '../../graphql/days.js';
import { badRequest } from '../../graphql/page-request.js';
import { CrosswalkOutcomeEnum, CrosswalkTargetType, UndefinedReasonEnum } from './crosswalk-types.js';
import { loadLedgerCopy } from './ledger-cache.js';
import { getProvinceId } from './ledger-province.js';
import type { LedgerVersion } from './ledger-query.js';
import { LONGEST_TEXT } from './unit-filter.js';
import { UnitVersionType } from './unit-types.js';
import { getVersion } from './unit-version-loaders.js';

/** Most lines of one request. */
export const MOST_QUERIES = 500;

interface Answered extends Resolution {
  readonly query: string;
  readonly answers: readonly Candidate[];
}
interface Candidate extends ResolveCandidate {
  readonly row: CrosswalkRow;
}

const ResolutionStatusEnum = builder.enumType('ResolutionStatus', {
  description: 'Whether a code or name means a unit on a day.',
  values: {
    ONE: { description: 'Exactly one.' },
    AMBIGUOUS: { description: 'Several, or only one of another kind: somebody must choose.' },
    NONE: { description: 'None on that day.' },
  } satisfies Record<ResolveStatus, object>,
});

const MatchedByEnum = builder.enumType('MatchedBy', {
  description: 'What of a unit a query matched.',
  values: {
    CODE: { description: 'Its code.' },
    NAME: { description: 'Its full name.' },
    SHORT_NAME: { description: 'Its name without the word of its kind.' },
    NAME_WITH_PARENT: { description: 'Its name together with a superior unit.' },
  } satisfies Record<MatchedBy, object>,
});

const ResolutionCandidateType = builder.objectRef<Candidate>('ResolutionCandidate').implement({
  dataClass: 'PUBLIC',
  description: 'A unit that a query may mean, and what became of it.',
  fields: (t) => ({
    version: t.field({
      type: UnitVersionType,
      description: 'The unit on the day asked for.',
      resolve: (candidate, _args, context) => getVersion(context, (candidate.version as LedgerVersion).id),
    }),
    matchedBy: t.expose('matchedBy', { type: MatchedByEnum, description: 'What matched.' }),
    reason: t.string({
      description: 'How well it matched, in the language of the viewer.',
      resolve: ({ reason }, _args, context) => enumLabels(context.locale).matchReason[reason],
    }),
    outcome: t.field({
      type: CrosswalkOutcomeEnum,
      description: 'How the unit carries over to the day `to`.',
      resolve: ({ row }) => row.outcome,
    }),
    undefinedReason: t.field({
      type: UndefinedReasonEnum,
      nullable: true,
      description: 'Why there is nothing on the day `to`.',
      resolve: ({ row }) => row.undefinedReason,
    }),
    targets: t.field({
      type: [CrosswalkTargetType],
      description: 'Its counterparts on the day `to`.',
      resolve: ({ row }) => [...row.targets],
    }),
  }),
});

const UnitResolutionType = builder.objectRef<Answered>('UnitResolution').implement({
  dataClass: 'PUBLIC',
  description: 'Which unit a code or name means on a day.',
  fields: (t) => ({
    query: t.exposeString('query', { description: 'The code or name as it was given.' }),
    status: t.expose('status', { type: ResolutionStatusEnum, description: 'Whether it means a unit.' }),
    candidates: t.field({
      type: [ResolutionCandidateType],
      description: 'The units it may mean, by level and code.',
      resolve: ({ answers }) => [...answers],
    }),
    knownFrom: t.field({
      type: 'Date',
      nullable: true,
      description: 'Where there is none on that day: the first day on which it means a unit.',
      resolve: ({ hint }) => hint?.knownFrom ?? null,
    }),
    knownTo: t.field({
      type: 'Date',
      nullable: true,
      description: 'Where there is none on that day: the first day on which it no longer means a unit.',
      resolve: ({ hint }) => hint?.knownTo ?? null,
    }),
  }),
});

builder.queryField('unitResolve', (t) =>
  t.field({
    type: [UnitResolutionType],
    description:
      'Which units a list of codes or names means on a day, and what became of each by another day.',
    args: {
      queries: t.arg.stringList({
        required: true,
        description: 'Up to 500 codes or names: "05977", "phường Vĩnh Trại", "Hòa Bình, huyện Bình Gia".',
      }),
      at: t.arg({ type: 'Date', required: true, description: 'The day on which they were in use.' }),
      to: t.arg({ type: 'Date', description: 'The day to carry them over to (default: today).' }),
      provinceCode: t.arg.string({
        description: 'Only units in the province that holds this code on that day.',
      }),
    },
    resolve: async (_root, { queries, at, to, provinceCode }, context) => {
      const { locale } = context;
      const [from, until] = [readDay(context, at), readDay(context, to)];
      checkQueries(queries, locale);
      const { index } = await loadLedgerCopy(context);
      const provinceUnitId =
        provinceCode == null ? undefined : getProvinceId(index, provinceCode, [from], locale);
      const found = queries.map((query) => ({
        query,
        ...resolveUnit(index, query, from, { provinceUnitId }),
      }));
      return withCounterparts(index, found, from, until);
    },
  }),
);

function checkQueries(queries: readonly string[], locale: Locale): void {
  if (queries.length > MOST_QUERIES) {
    throw badRequest(locale, 'list.tooMany', { max: MOST_QUERIES, count: queries.length });
  }
  if (queries.some((query) => query.length > LONGEST_TEXT)) {
    throw badRequest(locale, 'text.tooLong', { max: LONGEST_TEXT });
  }
}

function withCounterparts(
  index: LedgerIndex,
  found: readonly (Resolution & { readonly query: string })[],
  from: PlainDate,
  to: PlainDate,
): Answered[] {
  const candidates = found.flatMap((resolution) => resolution.candidates);
  const unitIds = [...new Set(candidates.map(({ version }) => version.unitId))];
  const rows = new Map(crosswalk(index, from, to, { unitIds }).map((row) => [row.unitId, row]));
  return found.map((resolution) => ({
    ...resolution,
    answers: resolution.candidates.map((candidate) => ({
      ...candidate,
      row: rows.get(candidate.version.unitId)!,
    })),
  }));
}
