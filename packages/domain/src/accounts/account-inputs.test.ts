import { describe, expect, test } from 'vitest';
import { plainDate } from '../dates/index.js';
import {
  accountInput,
  apiKeyInput,
  checkGrantEnd,
  grantEndInput,
  grantInput,
  invitationInput,
} from './index.js';

const PERSON = { login: ' Lan.Nguyen', displayName: ' Nguyễn Thị Lan ', grants: [] };
const ROLE = { role: 'VIEWER', validFrom: '2026-11-23' };
const KEY = { name: 'Dashboard', expiresOn: '2026-12-31' };

function faults(schema: { safeParse: (input: unknown) => unknown }, input: unknown): string[] {
  const result = schema.safeParse(input) as {
    error?: { issues: { path: PropertyKey[]; message: string }[] };
  };
  return (result.error?.issues ?? []).map(({ path, message }) => `${path.join('.')} ${message}`);
}

describe('an invitation', () => {
  test('is tidied: login in small letters, names trimmed, nothing instead of blanks', () => {
    expect(invitationInput.parse({ ...PERSON, email: ' ' })).toEqual({
      login: 'lan.nguyen',
      displayName: 'Nguyễn Thị Lan',
      email: null,
      unitId: null,
      grants: [],
    });
  });

  test.each([
    [{ login: 'a b' }, 'login accounts.login.shape'],
    [{ login: 'lan\u0000' }, 'login input.controlCharacter'],
    [{ displayName: '' }, 'displayName input.required'],
    [{ email: 'lan' }, 'email accounts.email.shape'],
    [{ email: 'lan@nơi nào' }, 'email accounts.email.shape'],
    [{ email: 'a@b..c' }, 'email accounts.email.shape'],
    [{ grants: [{ ...ROLE, role: 'KING' }] }, 'grants.0.role input.choice'],
    [{ grants: Array.from({ length: 21 }, () => ROLE) }, 'grants input.tooMany'],
  ])('with %j is refused: %s', (change, fault) => {
    expect(faults(invitationInput, { ...PERSON, ...change })).toContain(fault);
  });

  test.each(['lan@langson.example', 'nguyễn.lan+1@sở.langson.example'])('takes the address %s', (email) => {
    expect(accountInput.parse({ displayName: 'Lan', email }).email).toBe(email);
  });
});

describe('a role', () => {
  test('holds for a day at least', () => {
    expect(faults(grantInput, { ...ROLE, validTo: '2026-11-23' })).toEqual(['validTo dates.validityOrder']);
    expect(faults(grantInput, { ...ROLE, validTo: '2026-11-24' })).toEqual([]);
  });

  test('ends with a reason, today or later and before it would anyway', () => {
    expect(faults(grantEndInput, { reason: ' ' })).toEqual(['reason input.required']);
    const today = plainDate('2026-11-23');
    const period = { validFrom: plainDate('2026-01-01'), validTo: plainDate('2026-12-31') };
    expect(checkGrantEnd(period, plainDate('2026-11-22'), today)).toBe('grants.validTo.past');
    expect(checkGrantEnd(period, today, today)).toBeNull();
    expect(checkGrantEnd(period, plainDate('2026-12-30'), today)).toBeNull();
    expect(checkGrantEnd(period, plainDate('2026-12-31'), today)).toBe('grants.validTo.later');
    expect(checkGrantEnd({ ...period, validTo: null }, plainDate('2099-01-01'), today)).toBeNull();
  });
});

describe('an API key', () => {
  test('reads, everywhere its owner may, unless said otherwise', () => {
    expect(apiKeyInput.parse(KEY)).toMatchObject({
      readOnly: true,
      permissions: [],
      unitId: null,
      pointsPerHour: null,
    });
  });

  test.each([
    [0, ['pointsPerHour keys.points.range']],
    [1, []],
    [5_000, []],
    [5_001, ['pointsPerHour keys.points.range']],
    [1.5, ['pointsPerHour input.integer']],
  ])('with %d points an hour: %j', (pointsPerHour, expected) => {
    expect(faults(apiKeyInput, { ...KEY, pointsPerHour })).toEqual(expected);
  });
});
