import type { PersonnelCode } from '@haicap/domain/personnel';

/** What a finding about personnel says, and how to mend it. */
export interface PersonnelText {
  readonly message: string;
  readonly remedy: string;
}

/** The texts of all findings in one language, with `{param}` where a value stands; `{period}` is from `from` up to `to`. */
export interface PersonnelFindingTexts {
  readonly period: Readonly<Record<'open' | 'closed', string>>;
  readonly code: Readonly<Record<PersonnelCode, PersonnelText>>;
}
