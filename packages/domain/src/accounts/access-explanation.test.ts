import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { plainDate } from '../dates/index.js';
import { explainAccess, rightsOf } from './access-explanation.js';
import { can, ranges, type AccessGrant, type AccessLimit, type Viewer } from './access.js';
import { PERMISSIONS, ROLES, type Role } from './roles.js';
import { USER_STATUSES } from './user-states.js';

const TODAY = plainDate('2026-11-23');
const WARD = 'vn.p20.c6.';

function grant(role: Role, scopePath: string, fields: Partial<AccessGrant> = {}): AccessGrant {
  return { role, scopePath, validFrom: plainDate('2025-07-01'), validTo: null, ...fields };
}

function explain(grants: readonly AccessGrant[], status: (typeof USER_STATUSES)[number] = 'ACTIVE') {
  return explainAccess({ status, grants }, 'units.edit', WARD, TODAY);
}

const OVER = grant('UNIT_EDITOR', WARD, { validTo: TODAY });
const TO_COME = grant('UNIT_EDITOR', WARD, { validFrom: plainDate('2026-11-24') });
const ELSEWHERE = grant('UNIT_EDITOR', 'vn.p20.c66.');
const HERE = grant('UNIT_EDITOR', 'vn.p20.');

describe('why somebody may do something', () => {
  test('is said by the grants that allow it', () => {
    expect(explain([ELSEWHERE, HERE, OVER])).toEqual({ isAllowed: true, grants: [HERE], reason: null });
  });

  test.each([
    ['SUSPENDED', [HERE], 'SUSPENDED'],
    ['INVITED', [HERE], 'INVITED'],
    ['ACTIVE', [], 'NO_ROLE'],
    ['ACTIVE', [grant('VIEWER', WARD), grant('SECRETARIAT', 'vn.')], 'NO_ROLE'],
    ['ACTIVE', [ELSEWHERE, grant('VIEWER', WARD)], 'ROLE_ELSEWHERE'],
    ['ACTIVE', [TO_COME, OVER, ELSEWHERE], 'ROLE_OVER'],
    ['ACTIVE', [TO_COME, ELSEWHERE], 'ROLE_NOT_YET'],
  ] as const)('%s with %j is not: %s', (status, grants, reason) => {
    expect(explain(grants, status)).toEqual({ isAllowed: false, grants: [], reason });
  });

  test('reading a former unit comes from the unit that followed it; changing it does not', () => {
    const heir = grant('UNIT_EDITOR', 'vn.p20.c7.', { formerPaths: [WARD] });
    const account = { status: 'ACTIVE', grants: [heir] } as const;
    expect(explainAccess(account, 'units.read', WARD, TODAY).isAllowed).toBe(true);
    expect(explainAccess(account, 'units.edit', WARD, TODAY).reason).toBe('ROLE_ELSEWHERE');
  });
});

describe('the rights of somebody', () => {
  test('name each permission once for the widest units, with every grant that gives it there', () => {
    const province = grant('VIEWER', 'vn.p20.');
    const ward = grant('UNIT_EDITOR', WARD);
    const rights = rightsOf([ward, province, OVER, TO_COME], TODAY);
    expect(rights.filter(({ permission }) => permission === 'units.read')).toEqual([
      { permission: 'units.read', scopePath: 'vn.p20.', isInherited: false, because: [province, ward] },
    ]);
    expect(rights.filter(({ permission }) => permission === 'acts.draft')).toEqual([
      { permission: 'acts.draft', scopePath: WARD, isInherited: false, because: [ward] },
    ]);
  });

  test('say what is only read because the unit came from there', () => {
    const heir = grant('UNIT_EDITOR', WARD, { formerPaths: ['vn.p20.c1.'] });
    expect(
      rightsOf([heir], TODAY)
        .filter(({ isInherited }) => isInherited)
        .map(({ permission, scopePath }) => [permission, scopePath]),
    ).toEqual([
      ['units.read', 'vn.p20.c1.'],
      ['personnel.read', 'vn.p20.c1.'],
    ]);
  });
});

const anyPath = fc.constantFrom('vn.', 'vn.p20.', WARD, 'vn.p20.c66.', 'vn.p20.c1.', 'vn.p2.', 'vn.p2.c6.');
const anyDay = fc.constantFrom('2025-01-01', '2026-11-23', '2026-11-24', '2027-01-01').map(plainDate);
const anyGrant: fc.Arbitrary<AccessGrant> = fc.record({
  role: fc.constantFrom(...ROLES),
  scopePath: fc.oneof({ weight: 6, arbitrary: anyPath }, fc.constantFrom('', 'vn', 'p20.')),
  formerPaths: fc.array(anyPath, { maxLength: 2 }),
  validFrom: anyDay,
  validTo: fc.option(anyDay),
});
const anyGrants = fc.array(anyGrant, { maxLength: 6 });

describe('for all grants', () => {
  test('the explanation, the rights and can() say the same', () => {
    fc.assert(
      fc.property(
        anyGrants,
        fc.constantFrom(...USER_STATUSES),
        fc.constantFrom(...PERMISSIONS),
        anyPath,
        anyDay,
        (grants, status, permission, scopePath, today) => {
          const viewer: Viewer = { userId: 'u', grants, today, readOnly: false };
          const {
            isAllowed,
            reason,
            grants: because,
          } = explainAccess({ status, grants }, permission, scopePath, today);
          expect(isAllowed).toBe(status === 'ACTIVE' && can(viewer, permission, { scopePath }));
          expect(isAllowed).toBe(reason === null);
          expect(isAllowed).toBe(because.length > 0);
          const right = rightsOf(grants, today).find(
            (each) => each.permission === permission && scopePath.startsWith(each.scopePath),
          );
          expect(right !== undefined).toBe(can(viewer, permission, { scopePath }));
        },
      ),
      { numRuns: 3_000 },
    );
  });

  test('a key never may more than its owner, and no more than it is confined to', () => {
    const anyLimit: fc.Arbitrary<AccessLimit> = fc.record({
      permissions: fc.subarray([...PERMISSIONS]),
      scopePath: fc.oneof({ weight: 6, arbitrary: anyPath }, fc.constantFrom('', 'vn')),
      formerPaths: fc.array(anyPath, { maxLength: 2 }),
    });
    fc.assert(
      fc.property(
        anyGrants,
        anyLimit,
        fc.boolean(),
        fc.constantFrom(...PERMISSIONS),
        anyPath,
        (grants, limit, readOnly, permission, scopePath) => {
          const owner: Viewer = { userId: 'u', grants, today: TODAY, readOnly: false };
          const key: Viewer = { ...owner, readOnly, limit };
          const may = can(key, permission, { scopePath });
          if (may) expect(can(owner, permission, { scopePath })).toBe(true);
          if (may && limit.permissions.length > 0) expect(limit.permissions).toContain(permission);
          const reached = [limit.scopePath, ...(limit.formerPaths ?? [])];
          if (may) expect(reached.some((path) => scopePath.startsWith(path))).toBe(true);
          const inRange = ranges(key, permission).some(({ from, to }) => from <= scopePath && scopePath < to);
          expect(may).toBe(inRange);
        },
      ),
      { numRuns: 3_000 },
    );
  });

  test('a limit that leaves everything changes nothing', () => {
    fc.assert(
      fc.property(anyGrants, fc.constantFrom(...PERMISSIONS), (grants, permission) => {
        const owner: Viewer = { userId: 'u', grants, today: TODAY, readOnly: false };
        const key: Viewer = { ...owner, limit: { permissions: [], scopePath: 'vn.' } };
        expect(ranges(key, permission)).toEqual(ranges(owner, permission));
      }),
    );
  });
});
