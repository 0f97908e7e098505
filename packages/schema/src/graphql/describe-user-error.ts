import type { Locale } from '../context.js';
import { errorMessage, issueMessage } from './messages.js';
import { InvalidInput, UserError } from './user-errors.js';

export { UserError };

/** What went wrong and how to mend it, in one text: for answers that are not GraphQL. */
export function describeUserError(locale: Locale, error: UserError): string {
  if (!(error instanceof InvalidInput)) return errorMessage(locale, error.code, error.params);
  return error.issues.map(({ code, params }) => issueMessage(locale, code, params)).join(' ');
}
