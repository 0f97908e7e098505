/** What an approval may set aside with a reason: a full post, a frozen one. */
const CODES: readonly string[] = ['personnel.headcount.exceeded', 'personnel.position.frozen'];

/** A refusal as the fragment `UserErrorParts` selects it. */
interface Refusal {
  readonly code: string;
  readonly issues?: readonly { readonly code: string }[];
}

/** Whether nothing but the headcount stands in the way, so that a reason would help. */
export function canBeOverridden({ code, issues = [] }: Refusal): boolean {
  return code === 'INVALID_INPUT' && issues.length > 0 && issues.every((issue) => CODES.includes(issue.code));
}
