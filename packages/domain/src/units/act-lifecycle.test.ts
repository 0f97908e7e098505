import { describe, expect, test } from 'vitest';
import {
  ACT_TRANSITIONS,
  canTransition,
  checkTransition,
  nextStates,
  permissionFor,
  type ActFacts,
} from './act-lifecycle.js';
import { PERMISSIONS } from '../accounts/index.js';
import { ACT_STATUSES } from './unit-lists.js';

const READY: ActFacts = {
  instrumentId: 'i',
  adoptedOn: '2025-06-16',
  proofErrors: 0,
  reason: 'entered twice',
};

describe('life of an act', () => {
  test.each([
    ['DRAFT', ['REVIEWED', 'CANCELLED']],
    ['REVIEWED', ['DRAFT', 'ADOPTED', 'CANCELLED']],
    ['ADOPTED', ['OPERATIONAL', 'CANCELLED']],
    ['OPERATIONAL', []],
    ['CANCELLED', []],
  ] as const)('after %s come %j', (status, next) => {
    expect(nextStates(status)).toEqual(next);
    for (const other of ACT_STATUSES) {
      expect(canTransition(status, other)).toBe((next as readonly string[]).includes(other));
      const check = checkTransition(status, other, READY);
      expect(check).toEqual(
        canTransition(status, other) ? { ok: true } : { ok: false, reason: 'ILLEGAL', allowed: next },
      );
    }
  });

  test.each([
    ['review without a clean proof', 'DRAFT', 'REVIEWED', { proofErrors: 1 }, ['PROOF_WITHOUT_ERROR']],
    [
      'adoption without instrument and day',
      'REVIEWED',
      'ADOPTED',
      { instrumentId: null, adoptedOn: null },
      ['INSTRUMENT', 'ADOPTED_ON'],
    ],
    [
      'application when the ledger has moved',
      'ADOPTED',
      'OPERATIONAL',
      { proofErrors: 2 },
      ['PROOF_WITHOUT_ERROR'],
    ],
    ['cancelling without a reason', 'DRAFT', 'CANCELLED', { reason: '  ' }, ['REASON']],
  ] as const)('refuses %s', (_sentence, from, to, facts, missing) => {
    expect(checkTransition(from, to, { ...READY, ...facts })).toEqual({
      ok: false,
      reason: 'MISSING',
      missing,
    });
  });

  test('each transition names the permission it needs; a move that the table does not have asks for that of a like one', () => {
    expect(permissionFor('ADOPTED', 'OPERATIONAL')).toBe('acts.apply');
    expect(permissionFor('REVIEWED', 'ADOPTED')).toBe('acts.adopt');
    expect(permissionFor('DRAFT', 'OPERATIONAL')).toBe('acts.apply');
    for (const { permission } of ACT_TRANSITIONS) expect(PERMISSIONS).toContain(permission);
  });

  test('every state but the first can be reached, and no transition stays where it is', () => {
    const reached = new Set(ACT_TRANSITIONS.map(({ to }) => to));
    expect(ACT_STATUSES.filter((status) => !reached.has(status))).toEqual([]);
    expect(ACT_TRANSITIONS.filter(({ from, to }) => from === to)).toEqual([]);
  });
});
