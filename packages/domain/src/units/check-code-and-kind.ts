import type { z } from 'zod';
import { report } from '../inputs/bricks.js';
import type { UnitKind, UnitLevel } from './ledger.js';
import { CODE_LENGTHS, KINDS_OF_LEVEL } from './unit-lists.js';

const CODE_SHAPE = /^\d+$/;

/** Whether a text is written like an official code. */
export function hasCodeShape(code: string): boolean {
  return CODE_SHAPE.test(code);
}

/** A code is digits, as many as its level has; leading zeros count. A kind belongs to its level. */
export function checkCodeAndKind(
  unit: { readonly level: UnitLevel; readonly code: string; readonly kind: UnitKind },
  context: z.RefinementCtx<unknown>,
): void {
  if (!hasCodeShape(unit.code)) report(context, 'units.code.shape', ['code']);
  else if (unit.code.length !== CODE_LENGTHS[unit.level]) report(context, 'units.code.levelLength', ['code']);
  const kinds: readonly UnitKind[] = KINDS_OF_LEVEL[unit.level];
  if (!kinds.includes(unit.kind)) report(context, 'units.kind.notOfLevel', ['kind']);
}
