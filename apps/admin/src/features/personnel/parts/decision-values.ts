import { textOrNull } from '../../../shared/form/form-values';

/** A decision as a form holds it. */
export type DecisionValues = {
  number: string;
  issuedOn: string | null;
  issuer: string;
  subject: string;
};

/** Nothing entered yet. */
export const NO_DECISION: DecisionValues = { number: '', issuedOn: null, issuer: '', subject: '' };

/** The form's values as the API wants them. */
export function decisionInputOf(values: DecisionValues) {
  return {
    number: values.number.trim(),
    issuedOn: values.issuedOn ?? '',
    issuer: values.issuer.trim(),
    subject: textOrNull(values.subject),
  };
}

/** Whether anything of a decision that may be left out was entered. */
export function hasDecision(values: DecisionValues): boolean {
  return values.number.trim() !== '' || values.issuedOn !== null || values.issuer.trim() !== '';
}
