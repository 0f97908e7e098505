import type pg from 'pg';
import type { HeldClient, Statement } from './held-client.js';
import { ViewerScopeError } from './viewer-scope-error.js';

/** A connection lent to whoever runs a transaction. */
export interface LentClient {
  /** What the borrower gets: a client of the driver that does nothing outside a transaction. */
  readonly client: pg.PoolClient;
  readonly isInTransaction: () => boolean;
}

/** What the lender decides. */
export interface Lending {
  /** Statements that confine a transaction to the viewer. */
  readonly settings: string;
  /** Throws when nothing may be sent any more. */
  readonly refuseWhenOver: () => void;
  /** The borrower is done; false when the connection must not be used again. */
  readonly onReturn: (isUsable: boolean) => void;
}

/**
 * Every transaction on the lent connection is confined as it begins, in the same round trip; outside of one the
 * connection would be that of the system, so there it refuses to work.
 */
export function lendClient(held: HeldClient, lending: Lending): LentClient {
  let isInTransaction = false;
  let isReturned = false;
  const query = async (...[query_, values]: Statement): Promise<pg.QueryResult> => {
    const text = typeof query_ === 'string' ? query_ : query_.text;
    const isRollback = /^\s*ROLLBACK\s*;?\s*$/i.test(text);
    if (isReturned) throw new ViewerScopeError('the connection was given back');
    if (!isRollback) lending.refuseWhenOver();
    if (/^\s*BEGIN\b/i.test(text)) return begin(text);
    if (!isInTransaction) throw new ViewerScopeError('a viewer works within transactions only');
    if (isRollback || /^\s*COMMIT\s*;?\s*$/i.test(text)) return end(text);
    return held.send(query_, values);
  };
  const begin = async (text: string): Promise<pg.QueryResult> => {
    const results = (await held.send(`${text}; ${lending.settings}`)) as unknown as pg.QueryResult[];
    isInTransaction = true;
    return results[0]!;
  };
  const end = async (text: string): Promise<pg.QueryResult> => {
    const result = await held.send(text);
    isInTransaction = false;
    return result;
  };
  const release = (failure?: Error | boolean): void => {
    if (isReturned) return;
    isReturned = true;
    lending.onReturn(!failure && !isInTransaction);
  };
  const own: Record<PropertyKey, unknown> = { query, release };
  const client = new Proxy(held.client, {
    get: (target, name) => own[name] ?? bound(target, name),
  });
  return { client, isInTransaction: () => isInTransaction };
}

/** A property of an object; a method keeps its object. */
export function bound(target: object, name: PropertyKey): unknown {
  const value: unknown = Reflect.get(target, name);
  return typeof value === 'function' ? (value.bind(target) as unknown) : value;
}
