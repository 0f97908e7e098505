import { z } from 'zod';
import type { PlainDate } from '../dates/index.js';
import {
  choice,
  count,
  day,
  decimal,
  identifier,
  issue,
  list,
  optional,
  optionalText,
  report,
  text,
} from '../inputs/bricks.js';
import { checkCodeAndKind } from './check-code-and-kind.js';
import type { Extent, UnitKind, UnitLevel } from './ledger.js';
import { EXTENTS, UNIT_KINDS, UNIT_LEVELS } from './unit-lists.js';

/** What the author of an act enters about a unit that stands from its day on. */
export interface ActTargetInput {
  readonly key: string;
  readonly continuesUnitId: string | null;
  readonly level: UnitLevel;
  readonly code: string;
  readonly name: string;
  readonly shortName: string | null;
  readonly kind: UnitKind;
  readonly parentUnitId: string | null;
  readonly parentTargetKey: string | null;
  /** Square kilometres. */
  readonly areaKm2: number | null;
  readonly population: number | null;
  readonly populationAsOf: PlainDate | null;
  readonly seat: string | null;
  readonly clause: string | null;
}

/** What the author of an act enters about one link. */
export interface ActPartInput {
  readonly sourceUnitId: string | null;
  readonly targetKey: string | null;
  readonly areaPart: Extent;
  readonly populationPart: Extent;
  /** Square kilometres. */
  readonly areaKm2: number | null;
  readonly persons: number | null;
  readonly clause: string | null;
  readonly note: string | null;
}

/** A draft act as entered: header, targets and parts. Whether it can be applied is the proof sheet's business. */
export interface ActDraftInput {
  readonly title: string;
  readonly instrumentId: string | null;
  readonly adoptedOn: PlainDate | null;
  readonly inForceOn: PlainDate | null;
  readonly operationalFrom: PlainDate;
  readonly sequence: number;
  readonly scopeUnitId: string | null;
  readonly note: string | null;
  readonly targets: readonly ActTargetInput[];
  readonly parts: readonly ActPartInput[];
}

const LARGEST_AREA_KM2 = 1_000_000;
/** The national rearrangement of 2025 has 10,572 links, the largest single resolution under 600. */
const MOST_TARGETS = 2_000;
const MOST_PARTS = 12_000;

/** Schema of {@link ActTargetInput}. */
export const actTargetInput: z.ZodType<ActTargetInput> = z
  .object(
    {
      key: identifier(),
      continuesUnitId: optional(identifier()),
      level: choice(UNIT_LEVELS),
      code: text(20),
      name: text(200),
      shortName: optionalText(200),
      kind: choice(UNIT_KINDS),
      parentUnitId: optional(identifier()),
      parentTargetKey: optional(identifier()),
      areaKm2: optional(decimal(0, LARGEST_AREA_KM2)),
      population: optional(count()),
      populationAsOf: optional(day()),
      seat: optionalText(500),
      clause: optionalText(100),
    },
    issue('input.type'),
  )
  .superRefine(checkCodeAndKind);

/** Schema of {@link ActPartInput}. */
export const actPartInput: z.ZodType<ActPartInput> = z
  .object(
    {
      sourceUnitId: optional(identifier()),
      targetKey: optional(identifier()),
      areaPart: choice(EXTENTS),
      populationPart: choice(EXTENTS),
      areaKm2: optional(decimal(0, LARGEST_AREA_KM2)),
      persons: optional(count()),
      clause: optionalText(100),
      note: optionalText(2_000),
    },
    issue('input.type'),
  )
  .superRefine((part, context) => {
    if (part.sourceUnitId === null && part.targetKey === null)
      report(context, 'acts.parts.noEnds', ['targetKey']);
    if (part.areaPart === 'NONE' && part.populationPart === 'NONE') {
      report(context, 'acts.parts.noContent', ['areaPart']);
    }
  });

/**
 * Schema of {@link ActDraftInput}, for the form and the API alike. Issue messages are codes of `INPUT_ISSUE_CODES`.
 * @example actDraftInput.safeParse({ title: 'Sắp xếp', operationalFrom: '2025-07-01', targets: [], parts: [] }).success
 */
export const actDraftInput: z.ZodType<ActDraftInput> = z
  .object(
    {
      title: text(500),
      instrumentId: optional(identifier()),
      adoptedOn: optional(day()),
      inForceOn: optional(day()),
      operationalFrom: day(),
      sequence: count().prefault(0),
      scopeUnitId: optional(identifier()),
      note: optionalText(10_000),
      targets: list(actTargetInput, MOST_TARGETS).prefault([]),
      parts: list(actPartInput, MOST_PARTS).prefault([]),
    },
    issue('input.type'),
  )
  .superRefine(checkLinks);

function checkLinks(act: Pick<ActDraftInput, 'targets' | 'parts'>, context: z.RefinementCtx<unknown>): void {
  const keys = new Set<string>();
  for (const [position, target] of act.targets.entries()) {
    if (keys.has(target.key)) report(context, 'acts.targets.keyTwice', ['targets', position, 'key']);
    keys.add(target.key);
  }
  for (const [position, target] of act.targets.entries()) {
    if (
      target.parentTargetKey !== null &&
      (target.parentTargetKey === target.key || !keys.has(target.parentTargetKey))
    ) {
      report(context, 'acts.targets.parentUnknown', ['targets', position, 'parentTargetKey']);
    }
  }
  const seen = new Set<string>();
  for (const [position, part] of act.parts.entries()) {
    if (part.targetKey !== null && !keys.has(part.targetKey)) {
      report(context, 'acts.parts.unknownTarget', ['parts', position, 'targetKey']);
    }
    const ends = JSON.stringify([part.sourceUnitId, part.targetKey]);
    if (part.sourceUnitId !== null && seen.has(ends))
      report(context, 'acts.parts.twice', ['parts', position]);
    seen.add(ends);
  }
}
