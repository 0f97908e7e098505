import { actDraftInput, shortNameOf, type Act, type ActDraftInput } from '@haicap/domain/units';
import { builder } from '../../builder.js';
import { readInputId } from '../../graphql/input-ids.js';
import { parseInput } from '../../graphql/mutation.js';
import { InvalidInput, type InputIssue } from '../../graphql/user-errors.js';
import { newId } from '@haicap/database/ledger';
import { ExtentEnum, UnitKindEnum, UnitLevelEnum } from '../units/unit-enums.js';
import type { ActRecord } from './act-record.js';

const ActTargetInput = builder.inputType('TerritorialChangeTargetInput', {
  description: 'What a unit is from the day of the act.',
  fields: (t) => ({
    key: t.string({
      required: true,
      description: 'Name of the target within this input; parts and superior units refer to it.',
    }),
    continuesUnitId: t.id({
      description: 'The unit whose identity goes on; left out when a unit is formed.',
    }),
    level: t.field({ type: UnitLevelEnum, required: true, description: 'Tier.' }),
    code: t.string({ required: true, description: 'Official code, with its leading zeros.' }),
    name: t.string({
      required: true,
      description: 'Full name with the word of its kind: "Phường Đông Kinh".',
    }),
    shortName: t.string({
      description: 'Name without the word of its kind; derived from the name when left out.',
    }),
    kind: t.field({ type: UnitKindEnum, required: true, description: 'Legal kind.' }),
    parentUnitId: t.id({ description: 'Superior unit; left out for a province.' }),
    parentTargetKey: t.string({
      description: 'Superior unit formed by this same act: the key of its target.',
    }),
    areaKm2: t.float({ description: 'Square kilometres, where known.' }),
    population: t.int({ description: 'Persons, where known.' }),
    populationAsOf: t.field({ type: 'Date', description: 'Reference day of the population.' }),
    seat: t.string({ description: 'Where the seat is.' }),
    clause: t.string({ description: 'Clause of the legal instrument.' }),
  }),
});

const ActPartInput = builder.inputType('TerritorialChangePartInput', {
  description: 'How much of a source becomes part of a target.',
  fields: (t) => ({
    sourceUnitId: t.id({ description: 'The source; left out for area that belonged to no unit.' }),
    targetKey: t.string({
      description: 'Where it goes; left out where the source ends without a successor.',
    }),
    areaPart: t.field({
      type: ExtentEnum,
      required: true,
      description: 'How much of the area of the source.',
    }),
    populationPart: t.field({
      type: ExtentEnum,
      required: true,
      description: 'How much of the population of the source.',
    }),
    areaKm2: t.float({ description: 'Square kilometres of the part, only where published.' }),
    persons: t.int({ description: 'Persons of the part, only where published.' }),
    clause: t.string({ description: 'Clause of the legal instrument.' }),
    note: t.string({ description: 'Remark.' }),
  }),
});

/** A whole draft, as the composer sends it. */
export const TerritorialChangeDraftInput = builder.inputType('TerritorialChangeDraftInput', {
  description: 'An act as entered: header, targets and parts.',
  fields: (t) => ({
    idempotencyKey: t.string({ description: 'Sent again with a retry, so that one act is made.' }),
    title: t.string({ required: true, description: 'Title.' }),
    instrumentId: t.id({ description: 'Legal instrument that the act rests on.' }),
    adoptedOn: t.field({ type: 'Date', description: 'Day the instrument was adopted.' }),
    inForceOn: t.field({ type: 'Date', description: 'Day the instrument entered into force.' }),
    operationalFrom: t.field({ type: 'Date', required: true, description: 'First day the new units work.' }),
    sequence: t.int({ description: 'Order among acts of one day that change the same units (default 0).' }),
    scopeUnitId: t.id({ description: 'The unit whose territory is rearranged, usually a province.' }),
    note: t.string({ description: 'Remark.' }),
    targets: t.field({
      type: [ActTargetInput],
      required: true,
      description: 'What units are from that day.',
    }),
    parts: t.field({ type: [ActPartInput], required: true, description: 'What becomes of the sources.' }),
  }),
});

/** What was entered, with the ids of the records that are to be made of it. */
export type EnteredAct = Omit<ActRecord, 'status' | 'scopePath' | 'types' | 'createdById'>;

/** Reads a draft: the rules of the form, then the ids it names. Throws {@link InvalidInput} with every fault. */
export function readDraft(
  raw: typeof TerritorialChangeDraftInput.$inferInput,
  path: readonly string[] = [],
): { readonly input: ActDraftInput; readonly act: EnteredAct } {
  const input = parseDraft({ ...raw, sequence: raw.sequence ?? 0 }, path);
  const issues: InputIssue[] = [];
  const act = toEnteredAct(input, path, issues);
  if (issues.length > 0) throw new InvalidInput(issues);
  return { input, act };
}

function parseDraft(raw: unknown, path: readonly string[]): ActDraftInput {
  try {
    return parseInput(actDraftInput, raw);
  } catch (error) {
    if (!(error instanceof InvalidInput)) throw error;
    throw new InvalidInput(error.issues.map((issue) => ({ ...issue, path: [...path, ...issue.path] })));
  }
}

function toEnteredAct(input: ActDraftInput, path: readonly string[], issues: InputIssue[]): EnteredAct {
  const ids = new Map(input.targets.map(({ key }) => [key, newId()]));
  const unitId = (globalId: string | null, at: readonly (string | number)[]): string | null =>
    readInputId('AdministrativeUnit', globalId, [...path, ...at], issues);
  return {
    ...input,
    id: newId(),
    instrumentId: readInputId('LegalInstrument', input.instrumentId, [...path, 'instrumentId'], issues),
    scopeUnitId: unitId(input.scopeUnitId, ['scopeUnitId']),
    targets: input.targets.map(({ key, parentTargetKey, ...target }, at) => ({
      ...target,
      id: ids.get(key)!,
      shortName: target.shortName ?? shortNameOf(target.name, target.kind),
      continuesUnitId: unitId(target.continuesUnitId, ['targets', at, 'continuesUnitId']),
      parentUnitId: unitId(target.parentUnitId, ['targets', at, 'parentUnitId']),
      parentTargetId: parentTargetKey === null ? null : ids.get(parentTargetKey)!,
    })),
    parts: input.parts.map(({ targetKey, ...part }, at) => ({
      ...part,
      id: newId(),
      sourceUnitId: unitId(part.sourceUnitId, ['parts', at, 'sourceUnitId']),
      targetId: targetKey === null ? null : ids.get(targetKey)!,
      correction: null,
    })),
  };
}

/** Units that a draft names and that are not in the ledger, each with its place in the input. */
export function unknownUnits(
  act: Act,
  known: ReadonlyMap<string, unknown>,
  path: readonly string[] = [],
): InputIssue[] {
  const fault = (unitId: string | null, ...at: (string | number)[]): InputIssue[] =>
    unitId === null || known.has(unitId)
      ? []
      : [{ path: [...path, ...at.map(String)], code: 'units.unknown' }];
  return [
    ...act.targets.flatMap((target, at) => [
      ...fault(target.continuesUnitId, 'targets', at, 'continuesUnitId'),
      ...fault(target.parentUnitId, 'targets', at, 'parentUnitId'),
    ]),
    ...act.parts.flatMap((part, at) => fault(part.sourceUnitId, 'parts', at, 'sourceUnitId')),
  ];
}
