import type { ProofCode } from '@haicap/domain/units';

/** What a finding of a proof sheet says, and what to do about it; null where nothing has to be done. */
export interface ProofText {
  readonly message: string;
  readonly remedy: string | null;
}

/** The texts of all findings in one language, with `{param}` where a value stands. */
export interface ProofTexts {
  readonly dimension: Readonly<Record<'area' | 'population', string>>;
  readonly code: Readonly<Record<ProofCode, ProofText>>;
}
