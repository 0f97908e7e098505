import { CombinedError } from '@urql/core';
import { GraphQLError } from 'graphql';
import { describe, expect, it } from 'vitest';

import { outcomeOf } from './result';

interface Answer {
  readonly keyCreate:
    | { readonly __typename: 'KeyPayload'; readonly secret: string }
    | { readonly __typename: 'Forbidden'; readonly code: 'FORBIDDEN'; readonly message: string };
}

const field = (data: Answer): Answer['keyCreate'] => data.keyCreate;

describe('the answer to a mutation', () => {
  it('is done with its payload', () => {
    const data: Answer = { keyCreate: { __typename: 'KeyPayload', secret: 'x' } };
    expect(outcomeOf({ data }, field)).toEqual({ kind: 'done', payload: data.keyCreate });
  });
  it('is refused with its declared error', () => {
    const data: Answer = { keyCreate: { __typename: 'Forbidden', code: 'FORBIDDEN', message: 'không' } };
    expect(outcomeOf({ data }, field)).toEqual({ kind: 'refused', error: data.keyCreate });
  });
  it('has failed without a network, whatever data says', () => {
    const error = new CombinedError({ networkError: new Error('offline') });
    expect(outcomeOf({ data: undefined, error }, field)).toEqual({
      kind: 'failed',
      failure: { code: 'NETWORK', errorId: null },
    });
  });
  it('has failed with an id to quote where the server hides the cause', () => {
    const masked = new GraphQLError('Internal', { extensions: { code: 'INTERNAL', errorId: 'e-1' } });
    const error = new CombinedError({ graphQLErrors: [masked] });
    expect(outcomeOf({ data: undefined, error }, field)).toEqual({
      kind: 'failed',
      failure: { code: 'INTERNAL', errorId: 'e-1' },
    });
  });
});
