import { getNamedType, isInputObjectType, isNonNullType, isObjectType, isUnionType } from 'graphql';
import { describe, expect, it } from 'vitest';
import { schema } from '../src/schema.js';

const MUTATIONS = Object.values(schema.getMutationType()!.getFields());

/** What a mutation does to a record decides what its input has. */
const CREATES = /(Create|Draft|Record|Give|Invite)$/;

/** Neither version nor key, each for its own reason. */
const EXEMPT: Readonly<Record<string, string>> = {
  apiKeyRevoke: 'revoking twice is revoking once; a key has no other state to collide with',
  exportRecord: 'a note in the audit trail about each export, the same one again being another export',
  sessionEnd: 'ending twice is ending once',
  sessionsEndOthers: 'ending twice is ending once',
  userCodeRenew: 'a new code ends the one before; only the last one can be used',
  userSecondFactorRemove: 'removing twice is removing once, and each needs a fresh proof',
  userSessionsEnd: 'ending twice is ending once',
  viewerSetLocale: 'one field of one’s own; the last wish holds',
};

/** The fields of the input; of one with a list of `items`, those of an item as well. */
function inputOf(name: string): Record<string, { readonly isRequired: boolean }> {
  const type = getNamedType(MUTATIONS.find((field) => field.name === name)?.args[0]?.type);
  if (!isInputObjectType(type)) return {};
  const items = getNamedType(type.getFields()['items']?.type);
  const fields = [type, items].flatMap((each) =>
    isInputObjectType(each) ? Object.values(each.getFields()) : [],
  );
  return Object.fromEntries(fields.map((field) => [field.name, { isRequired: isNonNullType(field.type) }]));
}

describe('every mutation', () => {
  it.each(MUTATIONS.map(({ name }) => [name]))(
    '%s has what keeps two people, or two tries, apart',
    (name) => {
      const input = inputOf(name);
      if (name in EXEMPT) {
        expect(input['expectedVersion'] ?? input['idempotencyKey']).toBeUndefined();
        return;
      }
      if (CREATES.test(name)) expect(input).toHaveProperty('idempotencyKey');
      else expect(input['expectedVersion']).toEqual({ isRequired: true });
    },
  );

  it.each(MUTATIONS.map((field) => [field.name, field] as const))(
    '%s answers with its payload or declared errors',
    (_name, field) => {
      const type = getNamedType(field.type);
      if (!isUnionType(type)) throw new Error(`${type.name} is no union`);
      const errors = type
        .getTypes()
        .filter((member) => member.getInterfaces().some(({ name }) => name === 'UserError'));
      expect(errors.length).toBe(type.getTypes().length - 1);
      expect(errors.map(({ name }) => name)).toContain('Forbidden');
      const hasVersion = 'expectedVersion' in inputOf(field.name);
      expect(errors.some(({ name }) => name === 'Conflict')).toBe(hasVersion);
      const hasKey = 'idempotencyKey' in inputOf(field.name);
      expect(errors.some(({ name }) => name === 'IdempotencyKeyReused')).toBe(hasKey);
    },
  );

  it('takes one input at most', () => {
    for (const { args } of MUTATIONS) expect(args.map(({ name }) => name).join()).toMatch(/^(input)?$/);
  });

  it('has no exemption that is not needed', () => {
    const names = new Set(MUTATIONS.map(({ name }) => name));
    expect(Object.keys(EXEMPT).filter((name) => !names.has(name))).toEqual([]);
  });
});

it('every error of a mutation says its code and a message', () => {
  const errors = Object.values(schema.getTypeMap()).filter(
    (type) => isObjectType(type) && type.getInterfaces().some(({ name }) => name === 'UserError'),
  );
  expect(errors.length).toBeGreaterThan(5);
});
