import { HeaderMap } from '@apollo/server';
import type { SchemaContext } from '@haicap/schema';
import { GraphQLError } from 'graphql';
import { RequestError } from '../http/request-error.js';
import type { Charge } from '../limits/request-points.js';

/** The context of an operation that somebody pays for. */
export interface ChargedContext extends SchemaContext {
  /** Charges what the operation costs, beside what the request itself was charged; throws a RequestError. */
  readonly charge?: (cost: number) => Promise<Charge | null>;
}

/** Charges an operation; null where nobody pays. Too few points are an error of GraphQL with the status of HTTP. */
export async function chargeFor(context: ChargedContext, cost: number): Promise<Charge | null> {
  try {
    return (await context.charge?.(cost)) ?? null;
  } catch (error) {
    if (!(error instanceof RequestError)) throw error;
    const headers = new HeaderMap([['retry-after', String(error.retryAfter)]]);
    throw new GraphQLError(error.message, {
      extensions: { code: error.code, http: { status: error.statusCode, headers } },
    });
  }
}
