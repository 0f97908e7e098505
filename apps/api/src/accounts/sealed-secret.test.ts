import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { openSealed, seal } from './sealed-secret.js';

const key = randomBytes(32);
const content = randomBytes(20);

describe('a sealed secret', () => {
  it('opens with the key for its owner', () => {
    const sealed = seal(key, 'lan', content);
    expect(openSealed(key, 'lan', sealed)).toEqual(content);
    expect(sealed.includes(content)).toBe(false);
    expect(seal(key, 'lan', content)).not.toEqual(sealed);
  });

  it('does not open with another key, for another owner or after any change', () => {
    const sealed = seal(key, 'lan', content);
    expect(() => openSealed(randomBytes(32), 'lan', sealed)).toThrow(/./);
    expect(() => openSealed(key, 'minh', sealed)).toThrow(/./);
    for (let place = 0; place < sealed.length; place += 1) {
      const changed = Buffer.from(sealed);
      changed[place]! ^= 1;
      expect(() => openSealed(key, 'lan', changed)).toThrow(/./);
    }
    expect(() => openSealed(key, 'lan', sealed.subarray(0, 10))).toThrow(/./);
  });
});
