import { foldVi } from '@haicap/domain/text';
import {
  crosswalk,
  CROSSWALK_OUTCOMES,
  type CrosswalkOutcome,
  type CrosswalkRow,
} from '@haicap/domain/units';
import { builder } from '../../builder.js';
import type { Locale } from '../../context.js';
import { readDay } from '../../graphql/days.js';
import type { KeysetConnection } from '../../graphql/keyset-connection.js';
import { listConnection } from '../../graphql/list-connection.js';
import { badRequest } from '../../graphql/page-request.js';
import { CrosswalkOutcomeEnum, CrosswalkTargetType, UndefinedReasonEnum } from './crosswalk-types.js';
import { answerOnce, loadLedgerCopy } from './ledger-cache.js';
import { getProvinceId } from './ledger-province.js';
import type { LedgerVersion } from './ledger-query.js';
import { UnitLevelEnum } from './unit-enums.js';
import { LONGEST_TEXT } from './unit-filter.js';
import { UnitVersionType } from './unit-types.js';
import { getVersion } from './unit-version-loaders.js';

interface Row extends CrosswalkRow {
  readonly source: LedgerVersion;
}
interface OutcomeCount {
  readonly outcome: CrosswalkOutcome;
  readonly count: number;
}
interface Connection extends KeysetConnection<Row> {
  readonly counts: readonly OutcomeCount[];
}

const CrosswalkFilterInput = builder.inputType('CrosswalkFilter', {
  description: 'Which units to carry over. All conditions must hold.',
  fields: (t) => ({
    provinceCode: t.string({
      description: 'In the province that holds this code on the day carried over from.',
    }),
    outcome: t.field({ type: [CrosswalkOutcomeEnum], description: 'With one of these outcomes.' }),
    text: t.string({ description: 'Part of the name or code of the unit or of a counterpart.' }),
    level: t.field({ type: [UnitLevelEnum], description: 'Of one of these tiers.' }),
  }),
});
type CrosswalkFilter = typeof CrosswalkFilterInput.$inferInput;

const CrosswalkRowType = builder.objectRef<Row>('CrosswalkRow').implement({
  dataClass: 'PUBLIC',
  description: 'How one unit carries over.',
  fields: (t) => ({
    source: t.field({
      type: UnitVersionType,
      description: 'The unit on the day carried over from.',
      resolve: (row, _args, context) => getVersion(context, row.source.id),
    }),
    outcome: t.expose('outcome', { type: CrosswalkOutcomeEnum, description: 'Of the unit as a whole.' }),
    areaOutcome: t.expose('area', { type: CrosswalkOutcomeEnum, description: 'Of its area.' }),
    populationOutcome: t.expose('population', {
      type: CrosswalkOutcomeEnum,
      description: 'Of its population.',
    }),
    undefinedReason: t.expose('undefinedReason', {
      type: UndefinedReasonEnum,
      nullable: true,
      description: 'Why there is no counterpart.',
    }),
    targets: t.field({
      type: [CrosswalkTargetType],
      description: 'Counterparts, by level and code.',
      resolve: (row) => [...row.targets],
    }),
  }),
});

const OutcomeCountType = builder.objectRef<OutcomeCount>('OutcomeCount').implement({
  dataClass: 'PUBLIC',
  description: 'Number of units with an outcome.',
  fields: (t) => ({
    outcome: t.expose('outcome', { type: CrosswalkOutcomeEnum, description: 'The outcome.' }),
    count: t.exposeInt('count', { description: 'How many.' }),
  }),
});

const CrosswalkConnectionType = builder.connectionObject(
  {
    type: CrosswalkRowType,
    name: 'CrosswalkConnection',
    description: 'One page of a crosswalk.',
    fields: (t) => ({
      totalCount: t.int({
        description: 'Number of units in the whole list.',
        resolve: (connection) => (connection as unknown as Connection).totalCount(),
      }),
      counts: t.field({
        type: [OutcomeCountType],
        description: 'Numbers of units by outcome, whichever outcomes the filter asks for.',
        resolve: (connection) => [...(connection as unknown as Connection).counts],
      }),
    }),
  },
  { name: 'CrosswalkEdge', description: 'A unit and its position in the list.' },
);

builder.queryField('unitCrosswalk', (t) =>
  t.connection(
    {
      type: CrosswalkRowType,
      description:
        'What each unit of one day is on another day, forwards or backwards: exact, split or undefined.',
      args: {
        from: t.arg({ type: 'Date', required: true, description: 'The day carried over from.' }),
        to: t.arg({ type: 'Date', required: true, description: 'The day carried over to.' }),
        filter: t.arg({ type: CrosswalkFilterInput, description: 'Which units.' }),
      },
      resolve: async (_root, args, context) => {
        const { locale } = context;
        const [from, to] = [readDay(context, args.from), readDay(context, args.to)];
        const filter = args.filter ?? {};
        checkText(filter.text, locale);
        const copy = await loadLedgerCopy(context);
        const code = filter.provinceCode ?? null;
        const provinceUnitIds = code === null ? undefined : [getProvinceId(copy.index, code, [from], locale)];
        const all = answerOnce(copy, `crosswalk ${from} ${to} ${code}`, () =>
          crosswalk(copy.index, from, to, { provinceUnitIds }),
        );
        const wanted = (all as Row[]).filter(isWanted(filter));
        const rows = filter.outcome?.length
          ? wanted.filter(({ outcome }) => filter.outcome!.includes(outcome))
          : wanted;
        const page = listConnection({ args, locale, rows, keyOf: (row) => row.unitId });
        return { ...page, counts: countOutcomes(wanted) };
      },
    },
    CrosswalkConnectionType,
  ),
);

function checkText(text: string | null | undefined, locale: Locale): void {
  if (text && text.length > LONGEST_TEXT) throw badRequest(locale, 'text.tooLong', { max: LONGEST_TEXT });
}

function isWanted({ level, text }: CrosswalkFilter): (row: Row) => boolean {
  const folded = foldVi(text ?? '');
  return (row) =>
    (!level?.length || level.includes(row.source.level)) && (folded === '' || wordsOf(row).includes(folded));
}

const WORDS = new WeakMap<Row, string>();

/** Code and names of a row, folded once as long as the ledger stands. */
function wordsOf(row: Row): string {
  const known = WORDS.get(row);
  if (known !== undefined) return known;
  const versions = [row.source, ...row.targets.map(({ version }) => version)];
  const words = versions.map(({ code, name }) => foldVi(`${code} ${name}`)).join('\n');
  WORDS.set(row, words);
  return words;
}

function countOutcomes(rows: readonly Row[]): OutcomeCount[] {
  return CROSSWALK_OUTCOMES.map((outcome) => ({
    outcome,
    count: rows.filter((row) => row.outcome === outcome).length,
  }));
}
