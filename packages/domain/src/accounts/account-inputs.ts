import { z } from 'zod';
import { addDays, type PlainDate } from '../dates/index.js';
import type { InputIssueCode } from '../errors/index.js';
import { day, issue, optional, text } from '../inputs/bricks.js';

/** Longest life of an API key in days. */
export const LONGEST_KEY_LIFE = 366;

/** What the owner of a new API key says about it. */
export interface ApiKeyInput {
  /** What the key is for. */
  readonly name: string;
  /** A key that may change things has to be asked for. */
  readonly readOnly: boolean;
  /** Last day on which it works. */
  readonly expiresOn: PlainDate;
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

/**
 * Schema of {@link UserInput}.
 * @example userInput.parse({ login: 'Lan.Nguyen ', displayName: 'Nguyễn Thị Lan' }).login // 'lan.nguyen'
 */
export const userInput: z.ZodType<UserInput> = z.object(
  {
    login: text(64)
      .transform(normaliseLogin)
      .refine((login) => LOGIN.test(login), issue('accounts.login.shape')),
    displayName: text(100),
  },
  issue('input.type'),
);

/**
 * A login as it is stored: case and surrounding spaces do not matter.
 * @example normaliseLogin(' QuanTri ') // 'quantri'
 */
export function normaliseLogin(login: string): string {
  return login.normalize('NFC').trim().toLowerCase();
}
