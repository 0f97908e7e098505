import { afterEach, describe, expect, it } from 'vitest';

import { connection, noteAnswer } from './connection';

describe('the connection to the server', () => {
  afterEach(() => connection.set('up'));

  it('is lost when a request does not reach it, and back with the first answer', () => {
    noteAnswer({ code: 'NETWORK', errorId: null });
    expect(connection.get()).toBe('api');
    noteAnswer(null);
    expect(connection.get()).toBe('up');
  });

  it('is there when the server refuses: it did answer', () => {
    noteAnswer({ code: 'NETWORK', errorId: null });
    noteAnswer({ code: 'FORBIDDEN', errorId: null });
    expect(connection.get()).toBe('up');
  });

  it('tells a server without its database from a server that is away', () => {
    noteAnswer({ code: 'DATABASE_UNAVAILABLE', errorId: null });
    expect(connection.get()).toBe('database');
    noteAnswer({ code: 'UNAUTHENTICATED', errorId: null });
    expect(connection.get()).toBe('database');
    noteAnswer(null);
    expect(connection.get()).toBe('up');
  });
});
