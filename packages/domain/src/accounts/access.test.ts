import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { plainDate } from '../dates/index.js';
import { can, permissionsOf, ranges, type AccessGrant, type Viewer } from './access.js';
import { PERMISSIONS, READING_PERMISSIONS, ROLE_PERMISSIONS, ROLES, type Role } from './roles.js';

const TODAY = plainDate('2026-11-23');

function grant(role: Role, scopePath: string, fields: Partial<AccessGrant> = {}): AccessGrant {
  return { role, scopePath, validFrom: plainDate('2025-07-01'), validTo: null, ...fields };
}

function viewer(...grants: AccessGrant[]): Viewer {
  return { userId: 'u', grants, today: TODAY, readOnly: false };
}

const IN_P7 = { scopePath: 'vn.p7.c6.' };

describe('access', () => {
  test.each([
    ['vn.', true],
    ['vn.p7.', true],
    ['vn.p7.c6.', true],
    ['vn.p7.c6.x1.', false],
    ['vn.p7.c66.', false],
    ['vn.p70.', false],
    ['vn.p8.', false],
  ])('a grant on %s reaches vn.p7.c6.: %s', (scopePath, reaches) => {
    expect(can(viewer(grant('VIEWER', scopePath)), 'units.read', IN_P7)).toBe(reaches);
  });

  test('nobody may do anything without a grant', () => {
    for (const permission of PERMISSIONS) {
      expect(can(viewer(), permission, IN_P7)).toBe(false);
      expect(can(viewer(), permission)).toBe(false);
      expect(ranges(viewer(), permission)).toEqual([]);
    }
  });

  test('a grant holds from its first day until before its last', () => {
    const on = (validFrom: string, validTo: string | null): boolean =>
      can(
        viewer(
          grant('VIEWER', 'vn.', {
            validFrom: plainDate(validFrom),
            validTo: validTo === null ? null : plainDate(validTo),
          }),
        ),
        'units.read',
      );
    expect([
      on('2026-11-23', null),
      on('2026-11-24', null),
      on('2025-01-01', '2026-11-24'),
      on('2025-01-01', '2026-11-23'),
    ]).toEqual([true, false, true, false]);
  });

  test('a read-only viewer changes nothing, whatever the role', () => {
    const administrator = { ...viewer(grant('UNIT_ADMINISTRATOR', 'vn.')), readOnly: true };
    const reading = ROLE_PERMISSIONS.UNIT_ADMINISTRATOR.filter((each) => READING_PERMISSIONS.includes(each));
    expect([...permissionsOf(administrator)].toSorted()).toEqual(reading.toSorted());
    expect(can(administrator, 'acts.apply', IN_P7)).toBe(false);
    expect(ranges(administrator, 'units.edit')).toEqual([]);
  });

  test.each(['', 'vn', 'vn.p7', 'VN.', 'vn..', 'vn.p7.%', 'vn.p7. ', '.'])(
    'a malformed grant path %j grants nothing',
    (scopePath) => {
      expect(can(viewer(grant('UNIT_ADMINISTRATOR', scopePath)), 'units.read', IN_P7)).toBe(false);
      expect(ranges(viewer(grant('UNIT_ADMINISTRATOR', scopePath)), 'units.read')).toEqual([]);
    },
  );

  test('ranges are sorted and swallow what lies within others', () => {
    const several = viewer(
      grant('VIEWER', 'vn.p7.c6.'),
      grant('UNIT_EDITOR', 'vn.p7.'),
      grant('VIEWER', 'vn.p10.'),
      grant('VIEWER', 'vn.p10.'),
    );
    expect(ranges(several, 'units.read')).toEqual([
      { from: 'vn.p10.', to: 'vn.p10/' },
      { from: 'vn.p7.', to: 'vn.p7/' },
    ]);
    expect(ranges(several, 'acts.draft')).toEqual([{ from: 'vn.p7.', to: 'vn.p7/' }]);
  });

  test('what the unit came from is read, and never changed', () => {
    const heir = viewer(grant('UNIT_ADMINISTRATOR', 'vn.p7.c6.', { formerPaths: ['vn.p7.d2.c1.', 'x', ''] }));
    const former = { scopePath: 'vn.p7.d2.c1.' };
    const reading = PERMISSIONS.filter((permission) => can(heir, permission, former));
    const own = ROLE_PERMISSIONS.UNIT_ADMINISTRATOR;
    expect(reading).toEqual(own.filter((permission) => READING_PERMISSIONS.includes(permission)));
  });

  test('can and ranges agree on every path', () => {
    const segment = fc
      .tuple(fc.constantFrom('p', 'd', 'c'), fc.nat(12))
      .map(([letter, number]) => `${letter}${number}.`);
    const path = fc.array(segment, { maxLength: 3 }).map((segments) => `vn.${segments.join('')}`);
    const day = fc.constantFrom('2025-01-01', '2026-11-23', '2026-11-24', '2027-01-01').map(plainDate);
    const anyGrant: fc.Arbitrary<AccessGrant> = fc.record({
      role: fc.constantFrom(...ROLES),
      scopePath: fc.oneof({ weight: 5, arbitrary: path }, fc.string()),
      formerPaths: fc.array(fc.oneof({ weight: 5, arbitrary: path }, fc.string()), { maxLength: 3 }),
      validFrom: day,
      validTo: fc.option(day),
    });
    const resource = fc.oneof(
      path,
      fc.string(),
      path.map((text) => text.slice(0, -1)),
      fc.tuple(path, fc.string()).map((both) => both.join('')),
    );
    fc.assert(
      fc.property(
        fc.array(anyGrant, { maxLength: 6 }),
        fc.boolean(),
        fc.constantFrom(...PERMISSIONS),
        resource,
        (grants, readOnly, permission, scopePath) => {
          const who: Viewer = { userId: 'u', grants, today: TODAY, readOnly };
          const inRange = ranges(who, permission).some(({ from, to }) => from <= scopePath && scopePath < to);
          expect(can(who, permission, { scopePath })).toBe(inRange);
          expect(can(who, permission)).toBe(ranges(who, permission).length > 0);
          expect(permissionsOf(who).has(permission)).toBe(can(who, permission));
        },
      ),
      { numRuns: 2_000 },
    );
  });
});

describe('roles', () => {
  test('name only known permissions, each once, and all may read units', () => {
    for (const role of ROLES) {
      const held = ROLE_PERMISSIONS[role];
      expect(held.filter((permission) => !PERMISSIONS.includes(permission))).toEqual([]);
      expect(new Set(held).size).toBe(held.length);
      expect(held).toContain('units.read');
    }
  });

  test('every permission is held by some role; adopting and applying only by the unit administrator', () => {
    const holders = (wanted: string): Role[] =>
      ROLES.filter((role) => (ROLE_PERMISSIONS[role] as readonly string[]).includes(wanted));
    for (const permission of PERMISSIONS) expect(holders(permission)).not.toEqual([]);
    for (const permission of ['acts.review', 'acts.adopt', 'acts.apply', 'units.correct']) {
      expect(holders(permission)).toEqual(['UNIT_ADMINISTRATOR']);
    }
  });
});
