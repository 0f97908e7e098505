import type { ErrorCode } from '@haicap/domain/errors';

/** Codes of errors that a person may meet: those of the API, and `NETWORK` when it was not reached at all. */
export type ErrorTextCode = ErrorCode | 'NETWORK';

/** What happened, and what to do about it. */
export interface ErrorText {
  readonly title: string;
  readonly advice: string;
}

/** The texts of all errors in one language. */
export interface ErrorTexts {
  readonly code: Readonly<Record<ErrorTextCode, ErrorText>>;
}
