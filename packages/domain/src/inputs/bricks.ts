import { z } from 'zod';
import { parsePlainDate, type PlainDate } from '../dates/index.js';
import type { InputIssueCode } from '../errors/index.js';

const LONGEST_IDENTIFIER = 200;
const LARGEST_INTEGER = 2_000_000_000;

/** Makes a code the message of an issue; the type keeps unknown codes out. */
export function issue(code: InputIssueCode): { error: InputIssueCode } {
  return { error: code };
}

/** A value that may be absent: null and missing both become null. */
export function optional<Output>(schema: z.ZodType<Output>): z.ZodType<Output | null> {
  return schema.nullish().transform((value) => value ?? null);
}

/** Text of at least one character after trimming, in NFC, without control characters. */
export function text(longest: number): z.ZodType<string> {
  return z
    .string(issue('input.required'))
    .transform((value) => value.normalize('NFC').trim())
    .pipe(
      z
        .string(issue('input.type'))
        .min(1, issue('input.required'))
        .max(longest, issue('input.tooLong'))
        .refine((value) => !hasControlCharacter(value), issue('input.controlCharacter')),
    );
}

/** Text that may be absent: empty, null and missing all become null. */
export function optionalText(longest: number): z.ZodType<string | null> {
  return z.preprocess(blankToNull, optional(text(longest)));
}

/** An opaque identifier. */
export function identifier(): z.ZodType<string> {
  return z
    .string(issue('input.required'))
    .min(1, issue('input.required'))
    .max(LONGEST_IDENTIFIER, issue('input.identifier'))
    .refine((value) => !hasControlCharacter(value), issue('input.identifier'));
}

/** A day as ISO text. */
export function day(): z.ZodType<PlainDate> {
  return z.string(issue('input.required')).transform((value, context): PlainDate => {
    const date = parsePlainDate(value);
    if (date !== null) return date;
    context.addIssue({ code: 'custom', message: 'input.date' satisfies InputIssueCode });
    return z.NEVER;
  });
}

/** One of a closed list. */
export function choice<const Value extends string>(values: readonly Value[]): z.ZodType<Value> {
  return z.enum(values as readonly [Value, ...Value[]], issue('input.choice')) as unknown as z.ZodType<Value>;
}

/** A number between two bounds. */
export function decimal(least: number, greatest: number): z.ZodType<number> {
  return z
    .number(issue('input.number'))
    .min(least, issue(least === 0 ? 'input.negative' : 'input.number'))
    .max(greatest, issue('input.tooLarge'));
}

/** A whole number from 0 up to what PostgreSQL's integer holds. */
export function count(): z.ZodType<number> {
  return z
    .number(issue('input.number'))
    .int(issue('input.integer'))
    .min(0, issue('input.negative'))
    .max(LARGEST_INTEGER, issue('input.tooLarge'));
}

/** A list with a greatest length. */
export function list<Item>(item: z.ZodType<Item>, most: number): z.ZodType<Item[]> {
  return z.array(item, issue('input.type')).max(most, issue('input.tooMany'));
}

/** Reports a problem at a path. Used by rules that look at several fields. */
export function report(
  context: z.RefinementCtx<unknown>,
  code: InputIssueCode,
  path: readonly (string | number)[],
): void {
  context.addIssue({ code: 'custom', message: code, path: [...path] });
}

/** Tab and line ends are text; other control characters come from broken files. */
function hasControlCharacter(value: string): boolean {
  return /[^\P{Cc}\t\n\r]/u.test(value);
}

function blankToNull(value: unknown): unknown {
  return typeof value === 'string' && value.trim() === '' ? null : value;
}
