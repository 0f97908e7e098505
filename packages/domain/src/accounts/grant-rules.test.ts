import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, plainDate, type PlainDate } from '../dates/index.js';
import { can, type AccessGrant, type Viewer } from './access.js';
import {
  keepsAdministrator,
  mayEnd,
  mayGive,
  onDay,
  permissionsBeyond,
  type GrantWish,
} from './grant-rules.js';
import { coversPeriod, type ValidityPeriod } from './period-cover.js';
import {
  OFFICE_PERMISSIONS,
  PERMISSIONS,
  ROLE_PERMISSIONS,
  ROLES,
  type Permission,
  type Role,
} from './roles.js';

const TODAY = plainDate('2026-11-23');
const day = (offset: number): PlainDate => addDays(TODAY, offset);

function grant(role: Role, scopePath: string, from = -100, to: number | null = null): AccessGrant {
  return { role, scopePath, validFrom: day(from), validTo: to === null ? null : day(to) };
}

function viewer(...grants: AccessGrant[]): Viewer {
  return { userId: 'u', grants, today: TODAY, readOnly: false };
}

function wish(role: Role, scopePath: string, from = 0, to: number | null = null): GrantWish {
  return grant(role, scopePath, from, to);
}

/** What every reader holds. */
const READING: Permission[] = ['units.read', 'personnel.read'];
const GIVING = PERMISSIONS.filter((each) => READING.includes(each) || each === 'grants.give');

const COMMUNE = 'vn.p20.c6.';
const ADMINISTRATOR = viewer(grant('UNIT_ADMINISTRATOR', COMMUNE));

describe('giving a role', () => {
  test.each([
    ['on the own unit', COMMUNE],
    ['below it', 'vn.p20.c6.x1.'],
  ])('is allowed %s', (_name, scopePath) => {
    for (const role of ROLES) expect(mayGive(ADMINISTRATOR, wish(role, scopePath))).toEqual([]);
  });

  test.each([
    ['above', 'vn.p20.'],
    ['on the whole country', 'vn.'],
    ['beside', 'vn.p20.c66.'],
    ['in another province', 'vn.p2.c6.'],
  ])('is not allowed %s: everything is missing', (_name, scopePath) => {
    expect(mayGive(ADMINISTRATOR, wish('VIEWER', scopePath))).toEqual(GIVING);
  });

  test('names exactly what the viewer lacks', () => {
    const auditor = viewer(grant('UNIT_ADMINISTRATOR', COMMUNE), grant('AUDITOR', 'vn.p20.'));
    expect(mayGive(auditor, wish('AUDITOR', 'vn.p20.'))).toEqual(['grants.give']);
    expect(mayGive(viewer(grant('UNIT_EDITOR', COMMUNE)), wish('SECRETARIAT', COMMUNE))).toEqual([
      'grants.give',
    ]);
  });

  test('appoints others to an office without holding it, never oneself', () => {
    const officer = wish('PERSONNEL_OFFICER', COMMUNE);
    expect(mayGive(ADMINISTRATOR, { ...officer, userId: 'another' })).toEqual([]);
    expect(mayGive(ADMINISTRATOR, { ...officer, userId: 'u' })).toEqual([
      'personnel.drafts',
      'personnel.personal',
      'personnel.edit',
    ]);
    const reader = viewer(grant('VIEWER', COMMUNE));
    expect(mayGive(reader, { ...officer, userId: 'another' })).toEqual(['grants.give']);
    expect(permissionsBeyond(ADMINISTRATOR, [grant('PERSONNEL_OFFICER', COMMUNE)])).toEqual([]);
    expect(mayEnd(ADMINISTRATOR, { ...officer, userId: 'another' }, TODAY)).toEqual([]);
  });

  test('never lasts longer than the own rights', () => {
    const temporary = viewer(grant('UNIT_ADMINISTRATOR', COMMUNE, -100, 30));
    expect(mayGive(temporary, wish('VIEWER', COMMUNE, 0, 30))).toEqual([]);
    expect(mayGive(temporary, wish('VIEWER', COMMUNE, 0, 31))).toEqual(READING);
    expect(mayGive(temporary, wish('VIEWER', COMMUNE))).toEqual(READING);
    expect(mayGive(temporary, wish('VIEWER', COMMUNE, -101, 10))).toEqual(READING);
  });

  test('may stand on several own grants, one after another without a hole', () => {
    const first = grant('UNIT_ADMINISTRATOR', COMMUNE, -100, 30);
    const next = grant('UNIT_ADMINISTRATOR', 'vn.p20.', 30, 60);
    expect(mayGive(viewer(next, first), wish('UNIT_EDITOR', COMMUNE, 0, 60))).toEqual([]);
    const late = grant('UNIT_ADMINISTRATOR', 'vn.p20.', 31, 60);
    expect(mayGive(viewer(first, late), wish('VIEWER', COMMUNE, 0, 60))).toEqual(READING);
  });

  test('needs the right to give today, not only some day', () => {
    const tomorrow = viewer(grant('UNIT_ADMINISTRATOR', COMMUNE, 1), grant('VIEWER', COMMUNE));
    expect(mayGive(tomorrow, wish('VIEWER', COMMUNE, 1))).toEqual(['grants.give']);
  });

  test('does not reach the former units that may be read', () => {
    const heir = viewer({ ...grant('UNIT_ADMINISTRATOR', COMMUNE), formerPaths: ['vn.p20.c1.'] });
    expect(can(heir, 'units.read', { scopePath: 'vn.p20.c1.' })).toBe(true);
    expect(mayGive(heir, wish('VIEWER', 'vn.p20.c1.'))).toEqual(GIVING);
  });

  test('is nothing for a read-only or confined key', () => {
    expect(mayGive({ ...ADMINISTRATOR, readOnly: true }, wish('VIEWER', COMMUNE))).toEqual(['grants.give']);
    const limit = { permissions: ['grants.give'] as const, scopePath: 'vn.' };
    expect(mayGive({ ...ADMINISTRATOR, limit }, wish('VIEWER', COMMUNE))).toEqual(READING);
  });
});

describe('ending a role', () => {
  test('needs what would be needed to give what is taken', () => {
    expect(mayEnd(ADMINISTRATOR, grant('UNIT_ADMINISTRATOR', COMMUNE), TODAY)).toEqual([]);
    expect(mayEnd(ADMINISTRATOR, grant('VIEWER', 'vn.p20.'), TODAY)).toEqual(GIVING);
  });

  test('does not care about days before the viewer came', () => {
    const newcomer = viewer(grant('UNIT_ADMINISTRATOR', COMMUNE, -1));
    expect(mayEnd(newcomer, grant('UNIT_EDITOR', COMMUNE, -1000), TODAY)).toEqual([]);
  });

  test('of a role without end needs a right without end', () => {
    const temporary = viewer(grant('UNIT_ADMINISTRATOR', COMMUNE, -1, 30));
    expect(mayEnd(temporary, grant('VIEWER', COMMUNE), TODAY)).toEqual(READING);
    expect(mayEnd(temporary, grant('VIEWER', COMMUNE, -1, 20), TODAY)).toEqual([]);
  });
});

describe('deciding about an account', () => {
  test('of somebody who may do as much is allowed', () => {
    expect(permissionsBeyond(ADMINISTRATOR, [grant('UNIT_ADMINISTRATOR', COMMUNE)])).toEqual([]);
    expect(permissionsBeyond(ADMINISTRATOR, [])).toEqual([]);
  });

  test('of somebody who may do more elsewhere, now or later, is not', () => {
    expect(permissionsBeyond(ADMINISTRATOR, [grant('VIEWER', 'vn.p20.')])).toEqual(READING);
    expect(permissionsBeyond(ADMINISTRATOR, [grant('VIEWER', 'vn.p20.', 5)])).toEqual(READING);
    expect(permissionsBeyond(ADMINISTRATOR, [grant('VIEWER', 'vn.p20.', -5, 0)])).toEqual([]);
  });
});

describe('an administrator of the country', () => {
  test('is missed only when nobody else is there on some day', () => {
    const always = { validFrom: day(-5), validTo: null };
    expect(keepsAdministrator([], onDay(TODAY))).toBe(false);
    expect(keepsAdministrator([always], onDay(TODAY))).toBe(true);
    expect(keepsAdministrator([always], { validFrom: TODAY, validTo: null })).toBe(true);
    expect(
      keepsAdministrator([{ validFrom: day(-5), validTo: day(9) }], { validFrom: TODAY, validTo: null }),
    ).toBe(false);
    expect(keepsAdministrator([{ validFrom: day(1), validTo: null }], onDay(TODAY))).toBe(false);
  });
});

const anyOffset = fc.integer({ min: -6, max: 6 });
const anyPeriod: fc.Arbitrary<ValidityPeriod> = fc
  .tuple(anyOffset, fc.option(fc.integer({ min: 1, max: 8 })))
  .map(([from, length]) => ({
    validFrom: day(from),
    validTo: length === null ? null : day(from + length),
  }));
const anyPath = fc.constantFrom('vn.', 'vn.p20.', 'vn.p2.', COMMUNE, 'vn.p20.c66.', 'vn.p2.c6.');
const anyGrant: fc.Arbitrary<AccessGrant> = fc
  .tuple(fc.constantFrom(...ROLES), anyPath, anyPeriod)
  .map(([role, scopePath, period]) => ({ role, scopePath, ...period }));

describe('for all periods and grants', () => {
  test('a period is covered exactly when each of its days is', () => {
    const holds = (period: ValidityPeriod, on: PlainDate): boolean =>
      period.validFrom <= on && (period.validTo === null || on < period.validTo);
    fc.assert(
      fc.property(fc.array(anyPeriod, { maxLength: 5 }), anyPeriod, (periods, wanted) => {
        // beyond day 20 nothing begins or ends any more
        const days = Array.from({ length: 30 }, (_, at) => day(at - 7)).filter((on) => holds(wanted, on));
        expect(coversPeriod(periods, wanted)).toBe(
          days.every((on) => periods.some((period) => holds(period, on))),
        );
      }),
      { numRuns: 2_000 },
    );
  });

  test('whoever receives a role may never do what its giver may not do there that day, an office aside', () => {
    fc.assert(
      fc.property(fc.array(anyGrant, { maxLength: 5 }), anyGrant, anyPath, (own, wanted, scopePath) => {
        fc.pre(mayGive(viewer(...own), wanted).length === 0);
        for (let offset = -7; offset < 22; offset += 1) {
          const today = day(offset);
          const giver: Viewer = { ...viewer(...own), today };
          const receiver: Viewer = { ...viewer(wanted), today };
          for (const permission of ROLE_PERMISSIONS[wanted.role]) {
            if (OFFICE_PERMISSIONS.includes(permission)) continue;
            if (can(receiver, permission, { scopePath }))
              expect(can(giver, permission, { scopePath })).toBe(true);
          }
        }
      }),
      { numRuns: 1_000 },
    );
  });
});
