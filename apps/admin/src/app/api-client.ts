import { Client, fetchExchange, makeOperation, mapExchange, type Operation } from '@urql/core';
import { retryExchange } from '@urql/exchange-retry';

import { noteAnswer } from '../shared/connection/connection';
import { noteOwnChange } from '../shared/live/page-refresh';
import { requestFailure } from '../shared/request-failure';
import { repeatProved } from '../shared/step-up/repeat-proved';
import { createCache } from './cache';
import { persistedExchange } from './persisted-exchange';

/** The client of the API, and a way to ask again what the open page shows. */
export interface ApiClient {
  readonly client: Client;
  /** Asks every query of the open page again; what is shown stays until the answers are there. */
  readonly refresh: () => void;
}

/** Milliseconds after which a connection that is open but silent counts as lost; the server itself gives up sooner. */
const PATIENCE = 45_000;

/** Makes the client of the API; `onSessionEnd` is called when an answer says that the session has ended. */
export function createApiClient(onSessionEnd: () => void): ApiClient {
  const asked = new Map<number, Operation>();
  const client: Client = new Client({
    url: '/graphql',
    // What is known is shown at once, and asked again: others work on the same data.
    requestPolicy: 'cache-and-network',
    preferGetMethod: false,
    fetch: fetchPatiently,
    fetchOptions: () => ({
      credentials: 'same-origin',
      headers: { 'accept-language': document.documentElement.lang },
    }),
    exchanges: [
      mapExchange({
        onOperation(operation) {
          if (operation.kind === 'query') asked.set(operation.key, operation);
          if (operation.kind === 'teardown') asked.delete(operation.key);
        },
        onError: (error) => {
          if (requestFailure(error).code === 'UNAUTHENTICATED') onSessionEnd();
        },
        onResult(result) {
          if (result.operation.kind === 'mutation') noteOwnChange();
          return repeatProved(client, result);
        },
      }),
      createCache(),
      retryExchange({
        maxNumberAttempts: 2,
        initialDelayMs: 400,
        // Only questions, and only when the server was not reached: a change is never sent twice unasked.
        retryIf: (error, operation) => operation.kind === 'query' && error.networkError !== undefined,
      }),
      // Below the cache: what it knows says nothing about the server.
      mapExchange({ onResult: ({ error }) => noteAnswer(error ? requestFailure(error) : null) }),
      persistedExchange,
      fetchExchange,
    ],
  });
  return { client, refresh: () => askAgain(client, [...asked.values()]) };
}

function askAgain(client: Client, operations: readonly Operation[]): void {
  for (const operation of operations) {
    const context = { ...operation.context, requestPolicy: 'network-only' as const };
    client.reexecuteOperation(makeOperation('query', operation, context));
  }
}

function fetchPatiently(input: RequestInfo | URL, request: RequestInit = {}): Promise<Response> {
  const limit = AbortSignal.timeout(PATIENCE);
  const signal = request.signal ? AbortSignal.any([request.signal, limit]) : limit;
  return fetch(input, { ...request, signal });
}
