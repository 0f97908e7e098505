import { z } from 'zod';
import { addDays, type PlainDate } from '../dates/index.js';
import type { InputIssueCode } from '../errors/index.js';
import {
  choice,
  day,
  identifier,
  issue,
  list,
  optional,
  optionalText,
  report,
  text,
} from '../inputs/bricks.js';
import type { ValidityPeriod } from './period-cover.js';
import { PERMISSIONS, ROLES, type Permission, type Role } from './roles.js';

/** Longest life of an API key in days. */
export const LONGEST_KEY_LIFE = 366;

/** Most points an hour that a key can be given. */
export const MOST_KEY_POINTS = 5_000;

/** What the owner of a new API key says about it. */
export interface ApiKeyInput {
  /** What the key is for. */
  readonly name: string;
  /** A key that may change things has to be asked for. */
  readonly readOnly: boolean;
  /** Last day on which it works. */
  readonly expiresOn: PlainDate;
  /** What it may do at most; empty leaves everything its owner may. */
  readonly permissions: readonly Permission[];
  /** The unit it is confined to; null for none. */
  readonly unitId: string | null;
  /** Points an hour; null for the general limit. */
  readonly pointsPerHour: number | null;
}

/**
 * Schema of {@link ApiKeyInput}. Issue messages are codes of `INPUT_ISSUE_CODES`.
 * @example apiKeyInput.safeParse({ name: 'Dashboard', expiresOn: '2026-12-31' }).success // true
 */
export const apiKeyInput: z.ZodType<ApiKeyInput> = z.object(
  {
    name: text(100),
    readOnly: optional(z.boolean(issue('input.type'))).transform((readOnly) => readOnly ?? true),
    expiresOn: day(),
    permissions: optional(list(choice(PERMISSIONS), PERMISSIONS.length)).transform((held) => [
      ...new Set(held ?? []),
    ]),
    unitId: optional(identifier()),
    pointsPerHour: optional(
      z
        .number(issue('input.number'))
        .int(issue('input.integer'))
        .min(1, issue('keys.points.range'))
        .max(MOST_KEY_POINTS, issue('keys.points.range')),
    ),
  },
  issue('input.type'),
);

/**
 * What is wrong with the last day of an API key; null when nothing is.
 * @example checkKeyExpiry('2020-01-01', today) // 'keys.expiresOn.past'
 */
export function checkKeyExpiry(expiresOn: PlainDate, today: PlainDate): InputIssueCode | null {
  if (expiresOn < today) return 'keys.expiresOn.past';
  return expiresOn > addDays(today, LONGEST_KEY_LIFE) ? 'keys.expiresOn.tooFar' : null;
}

/** What is needed to make a user. */
export interface UserInput {
  /** Lower-case name to sign in with. */
  readonly login: string;
  readonly displayName: string;
}

const LOGIN = /^[a-z0-9](?:[a-z0-9._@-]{0,62}[a-z0-9])?$/;
const EMAIL = /^[^\s@<>,;:"()[\]\\]+@[^\s@<>,;:"()[\]\\.]+(?:\.[^\s@<>,;:"()[\]\\.]+)+$/;

/**
 * Schema of {@link UserInput}.
 * @example userInput.parse({ login: 'Lan.Nguyen ', displayName: 'Nguyễn Thị Lan' }).login // 'lan.nguyen'
 */
export const userInput: z.ZodType<UserInput> = z.object(
  {
    login: loginText(),
    displayName: text(100),
  },
  issue('input.type'),
);

/** A role to be given. */
export interface GrantInput {
  readonly role: Role;
  /** Null for the whole country. */
  readonly unitId: string | null;
  readonly validFrom: PlainDate;
  /** Exclusive; null while it goes on. */
  readonly validTo: PlainDate | null;
  /** The decision as a legal instrument. */
  readonly instrumentId: string | null;
  /** The decision in words. */
  readonly decision: string | null;
}

/**
 * Schema of {@link GrantInput}.
 * @example grantInput.parse({ role: 'VIEWER', validFrom: '2026-11-23' }).unitId // null
 */
export const grantInput: z.ZodType<GrantInput> = z
  .object(
    {
      role: choice(ROLES),
      unitId: optional(identifier()),
      validFrom: day(),
      validTo: optional(day()),
      instrumentId: optional(identifier()),
      decision: optionalText(300),
    },
    issue('input.type'),
  )
  .superRefine(({ validFrom, validTo }, context) => {
    if (validTo !== null && validTo <= validFrom) report(context, 'dates.validityOrder', ['validTo']);
  });

/** Most roles of one invitation. */
export const MOST_INVITED_GRANTS = 20;

/** What an administrator says about an account. */
export interface AccountInput {
  readonly displayName: string;
  /** Contact; nothing is sent to it. */
  readonly email: string | null;
  /** The unit whose administrators look after the account; null for the whole country. */
  readonly unitId: string | null;
}

const ACCOUNT_FIELDS = {
  displayName: text(100),
  email: z
    .preprocess(
      (value) => (typeof value === 'string' && value.trim() === '' ? null : value),
      optional(text(254)),
    )
    .refine((email) => email === null || EMAIL.test(email), issue('accounts.email.shape')),
  unitId: optional(identifier()),
};

/**
 * Schema of {@link AccountInput}.
 * @example accountInput.parse({ displayName: 'Nguyễn Thị Lan', email: ' ' }).email // null
 */
export const accountInput: z.ZodType<AccountInput> = z.object(ACCOUNT_FIELDS, issue('input.type'));

/** A person to be invited, with the roles to begin with. */
export interface InvitationInput extends AccountInput {
  readonly login: string;
  readonly grants: readonly GrantInput[];
}

/**
 * Schema of {@link InvitationInput}.
 * @example invitationInput.parse({ login: 'lan', displayName: 'Nguyễn Thị Lan', grants: [] }).unitId // null
 */
export const invitationInput: z.ZodType<InvitationInput> = z.object(
  { login: loginText(), ...ACCOUNT_FIELDS, grants: list(grantInput, MOST_INVITED_GRANTS) },
  issue('input.type'),
);

/** Why something is done to an account or a role. */
export interface ReasonInput {
  readonly reason: string;
}

/**
 * Schema of {@link ReasonInput}.
 * @example reasonInput.safeParse({ reason: ' ' }).success // false
 */
export const reasonInput: z.ZodType<ReasonInput> = z.object({ reason: text(500) }, issue('input.type'));

/**
 * The same where a reason may be left out.
 * @example optionalReasonInput.parse({}).reason // null
 */
export const optionalReasonInput: z.ZodType<{ readonly reason: string | null }> = z.object(
  { reason: optionalText(500) },
  issue('input.type'),
);

/** The end of a role, and why. */
export interface GrantEndInput extends ReasonInput {
  /** Day on which it no longer holds; null for today. */
  readonly validTo: PlainDate | null;
}

/**
 * Schema of {@link GrantEndInput}.
 * @example grantEndInput.parse({ reason: 'Chuyển công tác' }).validTo // null
 */
export const grantEndInput: z.ZodType<GrantEndInput> = z.object(
  { reason: text(500), validTo: optional(day()) },
  issue('input.type'),
);

/**
 * What is wrong with the day on which a grant is to end; null when nothing is. Rights that were held stay held: a
 * grant ends today or later, and before it would end anyway.
 * @example checkGrantEnd({ validFrom, validTo: null }, today, today) // null
 */
export function checkGrantEnd(
  grant: ValidityPeriod,
  validTo: PlainDate,
  today: PlainDate,
): InputIssueCode | null {
  if (validTo < today) return 'grants.validTo.past';
  return grant.validTo !== null && validTo >= grant.validTo ? 'grants.validTo.later' : null;
}

/**
 * A login as it is stored: case and surrounding spaces do not matter.
 * @example normaliseLogin(' QuanTri ') // 'quantri'
 */
export function normaliseLogin(login: string): string {
  return login.normalize('NFC').trim().toLowerCase();
}

function loginText(): z.ZodType<string> {
  return text(64)
    .transform(normaliseLogin)
    .refine((login) => LOGIN.test(login), issue('accounts.login.shape'));
}
