import { describe, expect, it } from 'vitest';
import { decodeCursor, encodeCursor } from './keyset-cursor.js';

const TYPES = ['text', 'number', 'decimal', 'bigint', 'date', 'instant', 'uuid'] as const;
const VALUES = [
  'Hồng Phong',
  6600,
  '83.1000',
  9007199254740993n,
  new Date('2025-07-01T00:00:00Z'),
  new Date('2025-07-01T03:04:05.678Z'),
  '0198c5a0-0000-7000-8000-000000000001',
];

describe('a cursor', () => {
  it('gives back every kind of value', () => {
    expect(decodeCursor(encodeCursor('order', TYPES, VALUES), 'order', TYPES)).toEqual(VALUES);
  });

  it('gives back values that are missing', () => {
    expect(decodeCursor(encodeCursor('-population', ['number'], [null]), '-population', ['number'])).toEqual([
      null,
    ]);
  });

  it('belongs to its order alone', () => {
    expect(decodeCursor(encodeCursor('code', ['text'], ['05977']), 'name', ['text'])).toBeNull();
  });

  it.each([
    ['no base64', '%%%'],
    ['no list', Buffer.from('{}').toString('base64url')],
    ['too few values', Buffer.from('["order"]').toString('base64url')],
    ['a number for an id', Buffer.from('["order",1]').toString('base64url')],
    ['no uuid', Buffer.from('["order","1 or 1=1"]').toString('base64url')],
    ['far too long', 'a'.repeat(3_000)],
  ])('is refused when it is forged: %s', (_case, cursor) => {
    expect(decodeCursor(cursor, 'order', ['uuid'])).toBeNull();
  });

  it('refuses a day that is none', () => {
    const forged = Buffer.from('["order","2025-02-30"]').toString('base64url');
    expect(decodeCursor(forged, 'order', ['date'])).toBeNull();
  });
});
