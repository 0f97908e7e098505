import { describe, expect, it } from 'vitest';
import { Forbidden, StepUpRequired } from '../graphql/user-errors.js';
import { FRESH_MINUTES, provedUntil, requireFreshProof } from './fresh-proof.js';

const now = new Date('2026-11-23T02:00:00Z');

function viewerWho(by: { sessionId: string | null; minutesAgo: number | null }) {
  const provedAt = by.minutesAgo === null ? null : new Date(now.getTime() - by.minutesAgo * 60_000);
  return {
    userId: 'u',
    login: 'lan',
    displayName: 'Lan',
    isDemo: false,
    locale: 'vi' as const,
    grants: [],
    today: '2026-11-23' as never,
    readOnly: false,
    limit: null,
    sessionId: by.sessionId,
    provedAt,
  };
}

function ask(by: Parameters<typeof viewerWho>[0]) {
  return requireFreshProof({ viewer: viewerWho(by), now, locale: 'vi' });
}

describe('a fresh proof', () => {
  it(`is one of less than ${FRESH_MINUTES} minutes ago`, () => {
    expect(ask({ sessionId: 's', minutesAgo: 0 }).login).toBe('lan');
    expect(ask({ sessionId: 's', minutesAgo: FRESH_MINUTES - 0.01 }).login).toBe('lan');
    expect(() => ask({ sessionId: 's', minutesAgo: FRESH_MINUTES })).toThrow(StepUpRequired);
    expect(() => ask({ sessionId: 's', minutesAgo: FRESH_MINUTES + 1 })).toThrow(StepUpRequired);
  });

  it('is never that of an API key', () => {
    expect(() => ask({ sessionId: null, minutesAgo: null })).toThrow(Forbidden);
    expect(() => ask({ sessionId: null, minutesAgo: 0 })).toThrow(Forbidden);
  });

  it('tells until when it holds', () => {
    expect(provedUntil(viewerWho({ sessionId: 's', minutesAgo: 4 }), now)).toEqual(
      new Date('2026-11-23T02:06:00Z'),
    );
    expect(provedUntil(viewerWho({ sessionId: 's', minutesAgo: 10 }), now)).toBeNull();
    expect(provedUntil(viewerWho({ sessionId: null, minutesAgo: null }), now)).toBeNull();
  });
});
