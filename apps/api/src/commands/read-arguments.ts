import type { Locale } from '@haicap/i18n';
import { serverText } from '@haicap/i18n/server';
import { inputIssueText, isInputIssueCode } from '@haicap/i18n/errors';
import { parseArgs } from 'node:util';
import type { z } from 'zod';
import { StartError } from '../start/start-error.js';

type OptionTypes = Readonly<Record<string, { readonly type: 'string' | 'boolean' }>>;

/** What was typed: options by name, everything else in order. */
export interface TypedArguments<Options extends OptionTypes> {
  readonly values: {
    readonly [Name in keyof Options]?: Options[Name]['type'] extends 'boolean' ? boolean : string;
  };
  readonly positionals: readonly string[];
}

/** Reads arguments; a fault becomes a sentence. */
export function readArguments<const Options extends OptionTypes>(
  args: readonly string[],
  options: Options,
): TypedArguments<Options> {
  try {
    const typed = parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
    return typed as unknown as TypedArguments<Options>;
  } catch (error) {
    throw new StartError((error as Error).message);
  }
}

/** A positional argument that has to be there. */
export function required(value: string | undefined, name: string, locale: Locale): string {
  if (value === undefined || value === '')
    throw new StartError(serverText(locale, 'command.missing', { name }));
  return value;
}

/** Checks values with the rules of the forms; the first fault becomes a sentence. */
export function checked<Output>(schema: z.ZodType<Output>, value: unknown, locale: Locale): Output {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const issue = result.error.issues[0]!;
  throw invalid(issue.path.map(String).join('.'), issue.message, locale);
}

/** The sentence for a fault in an argument. */
export function invalid(name: string, code: string, locale: Locale): StartError {
  const reason = isInputIssueCode(code) ? inputIssueText(locale, code) : code;
  return new StartError(serverText(locale, 'command.invalid', { name, reason }));
}
