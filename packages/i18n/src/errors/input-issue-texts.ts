import type { InputIssueCode } from '@haicap/domain/errors';

/** What is wrong with an entry and how to mend it, for every fault the input schemas can find. */
export type InputIssueTexts = Readonly<Record<InputIssueCode, string>>;
