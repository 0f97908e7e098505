import { describe, expect, expectTypeOf, it } from 'vitest';
import { cacheKeys, isUserError, possibleTypes, RefusedError, unwrap } from '../src/index.js';

type Result =
  | { readonly __typename: 'FacilityPayload'; readonly facility: { readonly id: string } }
  | { readonly __typename: 'InvalidInput'; readonly message: string }
  | { readonly __typename: 'NotFound' };

const made = { __typename: 'FacilityPayload', facility: { id: '1' } } as Result;
const refused = { __typename: 'InvalidInput', message: 'Cần nhập nội dung.' } as Result;

describe('the result of a mutation', () => {
  it('is told apart by its type', () => {
    expect(isUserError(made)).toBe(false);
    expect(isUserError(refused)).toBe(true);
    if (!isUserError(made)) expectTypeOf(made.facility.id).toEqualTypeOf<string>();
  });

  it('is unwrapped to its payload', () => {
    expect(unwrap(made).facility.id).toBe('1');
    expectTypeOf(unwrap(made).__typename).toEqualTypeOf<'FacilityPayload'>();
  });

  it('throws what was refused', () => {
    expect(() => unwrap(refused)).toThrow(RefusedError);
    expect(() => unwrap(refused)).toThrow('Cần nhập nội dung.');
    expect(() => unwrap({ __typename: 'NotFound' } as Result)).toThrow('NotFound');
  });
});

describe('what caches have to know', () => {
  it('has a key for every type without an id, and only for those', () => {
    expect(cacheKeys['PageInfo']?.()).toBeNull();
    expect(cacheKeys['AdministrativeUnit']).toBeUndefined();
    expect(cacheKeys['Query']).toBeUndefined();
  });

  it('knows the members of interfaces and unions', () => {
    expect(possibleTypes['UserError']).toContain('Conflict');
    expect(possibleTypes['ApiKeyCreateResult']).toContain('ApiKeyCreatePayload');
  });
});
