import type { Translate } from '@haicap/i18n';

import { textOrNull } from '../../../shared/form/form-values';
import type { GrantInput, Role, UserInviteInput } from '../../../shared/schema.generated';
import { todayInVietnam } from '../../../shared/today';

/** A unit as a form keeps it: with its name, so that it can be shown without asking. */
export interface ChosenUnit {
  readonly unitId: string;
  readonly name: string;
}

/** A role as a form holds it. */
export interface GrantValues {
  readonly role: Role | null;
  /** Null = the whole country. */
  readonly unit: ChosenUnit | null;
  readonly validFrom: string | null;
  /** Last day on which it holds, as people say it; null while it goes on. */
  readonly lastDay: string | null;
  readonly decision: string;
}

/** An invitation as its form holds it. */
export interface InviteValues {
  readonly displayName: string;
  readonly login: string;
  readonly email: string;
  readonly unit: ChosenUnit | null;
  readonly grants: readonly GrantValues[];
}

/** A role nobody has filled in yet. */
export function emptyGrant(unit: ChosenUnit | null = null): GrantValues {
  return { role: null, unit, validFrom: todayInVietnam(), lastDay: null, decision: '' };
}

/** An invitation nobody has filled in yet. */
export function emptyInvite(): InviteValues {
  return { displayName: '', login: '', email: '', unit: null, grants: [emptyGrant()] };
}

/** What a role lacks, by field. */
export function grantProblems(grant: GrantValues, t: Translate): Record<string, string> {
  const problems: Record<string, string> = {};
  if (grant.role === null) problems['role'] = t('accounts.invite.required');
  if (grant.validFrom === null) problems['validFrom'] = t('accounts.invite.required');
  else if (grant.lastDay !== null && grant.lastDay < grant.validFrom)
    problems['lastDay'] = t('accounts.invite.datesWrong');
  return problems;
}

/** What an invitation lacks, by field; a role's fields are `grants.0.role`. */
export function inviteProblems(values: InviteValues, t: Translate): Record<string, string> {
  const problems: Record<string, string> = {};
  if (values.displayName.trim() === '') problems['displayName'] = t('accounts.invite.required');
  if (values.login.trim() === '') problems['login'] = t('accounts.invite.required');
  for (const [index, grant] of values.grants.entries()) {
    for (const [field, problem] of Object.entries(grantProblems(grant, t)))
      problems[`grants.${index}.${field}`] = problem;
  }
  return problems;
}

/** A filled-in role as the API wants it; there the end is the first day on which it no longer holds. */
export function grantInputOf(grant: GrantValues): GrantInput {
  return {
    role: grant.role as Role,
    unitId: grant.unit?.unitId ?? null,
    validFrom: grant.validFrom ?? todayInVietnam(),
    validTo: grant.lastDay === null ? null : dayAfter(grant.lastDay),
    decision: textOrNull(grant.decision),
  };
}

/** A filled-in invitation as the API wants it. */
export function inviteInputOf(values: InviteValues, idempotencyKey: string): UserInviteInput {
  return {
    displayName: values.displayName.trim(),
    login: values.login.trim(),
    email: textOrNull(values.email),
    unitId: values.unit?.unitId ?? null,
    grants: values.grants.map(grantInputOf),
    idempotencyKey,
  };
}

/** Problems that the API found, by field of the form. */
export function problemsOf(
  issues: readonly { readonly path: readonly string[]; readonly message: string }[],
): Record<string, string> {
  return Object.fromEntries(issues.map(({ path, message }) => [formPath(path), message]));
}

const FORM_FIELDS: Readonly<Record<string, string>> = { unitId: 'unit', validTo: 'lastDay' };

function formPath(path: readonly string[]): string {
  return path
    .filter((part) => part !== 'input')
    .map((part) => FORM_FIELDS[part] ?? part)
    .join('.');
}

function dayAfter(day: string): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + 1);
  return date.toISOString().slice(0, 10);
}
