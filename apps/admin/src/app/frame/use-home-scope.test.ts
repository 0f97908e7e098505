import { describe, expect, it } from 'vitest';

import type { ViewerGrant } from '../../shared/viewer';
import { homeProvince } from './use-home-scope';

const inProvince = (code: string): ViewerGrant => ({
  role: 'VIEWER',
  validFrom: '2025-07-01',
  unit: { id: `u${code}`, current: { code, name: code, province: { code } } },
});
const everywhere: ViewerGrant = { role: 'DEVELOPER', validFrom: '2025-07-01', unit: null };

describe('the home of someone', () => {
  it('is the province that holds all grants', () => {
    expect(homeProvince([inProvince('20'), inProvince('20')])).toBe('20');
  });
  it('is nowhere in particular with several provinces, the whole country, or nothing', () => {
    expect(homeProvince([inProvince('20'), inProvince('04')])).toBeNull();
    expect(homeProvince([inProvince('20'), everywhere])).toBeNull();
    expect(homeProvince([everywhere])).toBeNull();
    expect(homeProvince([])).toBeNull();
  });
});
