import { builder } from '../../builder.js';
import { getTargetId } from '../../graphql/input-ids.js';
import { InvalidInput } from '../../graphql/user-errors.js';
import type { ActRequest } from './act-step.js';

/** Names an act and the version that the viewer decided on. */
export const TerritorialChangeStepInput = builder.inputType('TerritorialChangeStepInput', {
  description: 'The act to move, and the version that the viewer decided on.',
  fields: (t) => ({
    id: t.id({ required: true, description: 'The act.' }),
    expectedVersion: t.int({ required: true, description: 'Version that the decision was made on.' }),
    note: t.string({ description: 'Why; kept in the audit trail.' }),
  }),
});

/** The act that an input names; throws NotFound for an id of something else. */
export function toActRequest(input: { readonly id: string; readonly expectedVersion: number }): ActRequest {
  return { id: getTargetId('TerritorialChangeEvent', input.id), expectedVersion: input.expectedVersion };
}

const LONGEST_REASON = 2_000;

/** Why a step is made, trimmed; null when nothing is said. */
export function readNote(note: string | null | undefined, field = 'note'): string | null {
  const text = note?.normalize('NFC').trim() ?? '';
  if (text.length > LONGEST_REASON) throw new InvalidInput([{ path: [field], code: 'input.tooLong' }]);
  return text === '' ? null : text;
}

/** Like {@link readNote}, where it must be said. */
export function readReason(reason: string): string {
  const text = readNote(reason, 'reason');
  if (text === null) throw new InvalidInput([{ path: ['reason'], code: 'input.required' }]);
  return text;
}
