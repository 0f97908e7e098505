import { inputIssueText, isInputIssueCode } from '@haicap/i18n/errors';
import type { Locale } from '@haicap/i18n';

/** What of a zod schema is needed here: the domain's input schemas fit. */
interface Schema {
  readonly safeParse: (input: unknown) => {
    readonly success: boolean;
    readonly error?: {
      readonly issues: readonly { readonly path: readonly PropertyKey[]; readonly message: string }[];
    };
  };
}

/** Texts of everything a schema finds wrong with an input, by field; the first problem of a field counts. */
export function zodErrors(schema: Schema, input: unknown, locale: Locale): Record<string, string> {
  const errors: Record<string, string> = {};
  for (const issue of schema.safeParse(input).error?.issues ?? []) {
    const field = issue.path.map(String).join('.');
    errors[field] ??= isInputIssueCode(issue.message) ? inputIssueText(locale, issue.message) : issue.message;
  }
  return errors;
}
