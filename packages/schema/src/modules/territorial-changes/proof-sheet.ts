import { addDays } from '@haicap/domain/dates';
import type { Finding } from '@haicap/domain/units';
import { proofText, type ProofText } from '@haicap/i18n/errors';
import { builder } from '../../builder.js';
import type { Locale } from '../../context.js';
import { KindCountType } from '../units/unit-connection.js';
import { UnitVersionType } from '../units/unit-types.js';
import { loadCurrentVersion } from '../units/unit-version-loaders.js';
import { ChangeTypeEnum, FindingSeverityEnum } from './act-enums.js';
import type { ProvenAct } from './act-proof.js';

interface ProofFindingRow {
  readonly finding: Finding;
  readonly proven: ProvenAct;
}

interface ConservationRow {
  readonly before: number | null;
  readonly after: number | null;
  readonly unknown: number;
}

const ProofFindingType = builder.objectRef<ProofFindingRow>('ProofFinding').implement({
  dataClass: 'INTERNAL',
  description: 'Something that stands in the way of an act, or that its author should know.',
  fields: (t) => ({
    severity: t.field({
      type: FindingSeverityEnum,
      description: 'How grave it is.',
      resolve: ({ finding }) => finding.severity,
    }),
    code: t.string({ description: 'Stable code: "CODE_IN_USE".', resolve: ({ finding }) => finding.code }),
    message: t.string({
      description: 'What was found, in the language of the viewer.',
      resolve: (row, _args, context) => textOf(row, context.locale).message,
    }),
    remedy: t.string({
      nullable: true,
      description: 'What to do about it, in the language of the viewer.',
      resolve: (row, _args, context) => textOf(row, context.locale).remedy,
    }),
    unit: t.field({
      type: UnitVersionType,
      nullable: true,
      description: 'The unit it is about, as it is on the eve of the act.',
      resolve: ({ finding, proven }, _args, context) =>
        finding.unitId === undefined || !proven.names.has(finding.unitId)
          ? null
          : loadCurrentVersion(context, {
              unitId: finding.unitId,
              day: addDays(proven.act.operationalFrom, -1),
            }),
    }),
    targetOrdinal: t.int({
      nullable: true,
      description: 'The target it is about, counted from 0 in the order of the act.',
      resolve: ({ finding, proven }) => positionOf(proven, finding.targetKey),
    }),
    partOrdinal: t.int({
      nullable: true,
      description: 'The part it is about, counted from 0 in the order of the act.',
      resolve: ({ finding }) => finding.partIndex ?? null,
    }),
  }),
});

const ConservationType = builder.objectRef<ConservationRow>('Conservation').implement({
  dataClass: 'PUBLIC',
  description: 'What goes in and what comes out.',
  fields: (t) => ({
    before: t.exposeFloat('before', {
      nullable: true,
      description: 'Sum over the sources; null where a figure is not known.',
    }),
    after: t.exposeFloat('after', {
      nullable: true,
      description: 'Sum over the targets; null where a figure is not known.',
    }),
    difference: t.float({
      nullable: true,
      description: 'After minus before; null where a figure is not known.',
      resolve: ({ before, after }) =>
        before === null || after === null ? null : Number((after - before).toFixed(4)),
    }),
    unknown: t.exposeInt('unknown', { description: 'Sources and targets whose figure is not known.' }),
  }),
});

/** What an act does or would do, before it is applied. */
export const ProofSheetType = builder.objectRef<ProvenAct>('ProofSheet').implement({
  dataClass: 'INTERNAL',
  description: 'What a draft act would do; for an applied act, what was proved before it was applied.',
  fields: (t) => ({
    isApplicable: t.boolean({
      description: 'No finding of severity ERROR.',
      resolve: ({ sheet }) => sheet.passed,
    }),
    types: t.field({
      type: [ChangeTypeEnum],
      description: 'What the act does, derived from its parts.',
      resolve: ({ sheet }) => [...sheet.types],
    }),
    findings: t.field({
      type: [ProofFindingType],
      description: 'Everything that was found, not only the first.',
      resolve: (proven) => proven.sheet.findings.map((finding) => ({ finding, proven })),
    }),
    area: t.field({
      type: ConservationType,
      description: 'Square kilometres.',
      resolve: (proven) => conservationOf(proven, 'area'),
    }),
    population: t.field({
      type: ConservationType,
      description: 'Persons.',
      resolve: (proven) => conservationOf(proven, 'population'),
    }),
    before: t.field({
      type: [KindCountType],
      description: 'Units that the act touches, by kind.',
      resolve: ({ sheet }) => [...sheet.before],
    }),
    after: t.field({
      type: [KindCountType],
      description: 'Units that the act makes or changes, by kind.',
      resolve: ({ sheet }) => [...sheet.after],
    }),
  }),
});

function textOf({ finding, proven }: ProofFindingRow, locale: Locale): ProofText {
  const name = proven.names.get(finding.unitId ?? '') ?? finding.unitId ?? '';
  return proofText(locale, finding, { name });
}

function positionOf(proven: ProvenAct, targetKey: string | undefined): number | null {
  if (targetKey === undefined) return null;
  const position = proven.act.targets.findIndex((target) => target.key === targetKey);
  return position === -1 ? null : position;
}

function conservationOf(proven: ProvenAct, dimension: 'area' | 'population'): ConservationRow {
  const { in: before, out: after, known } = proven.sheet.conservation[dimension];
  const unknown = proven.unknown[dimension];
  return known ? { before, after, unknown } : { before: null, after: null, unknown };
}
