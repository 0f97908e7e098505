import { Client, fetchExchange, mapExchange } from '@urql/core';
import { retryExchange } from '@urql/exchange-retry';

import { requestFailure } from '../shared/request-failure';
import { createCache } from './cache';

/** Makes the client of the API; `onSessionEnd` is called when an answer says that the session has ended. */
export function createApiClient(onSessionEnd: () => void): Client {
  return new Client({
    url: '/graphql',
    // What is known is shown at once, and asked again: others work on the same data.
    requestPolicy: 'cache-and-network',
    preferGetMethod: false,
    fetchOptions: () => ({
      credentials: 'same-origin',
      headers: { 'accept-language': document.documentElement.lang },
    }),
    exchanges: [
      mapExchange({
        onError: (error) => {
          if (requestFailure(error).code === 'UNAUTHENTICATED') onSessionEnd();
        },
      }),
      createCache(),
      retryExchange({
        maxNumberAttempts: 2,
        initialDelayMs: 400,
        // Only questions, and only when the server was not reached: a change is never sent twice unasked.
        retryIf: (error, operation) => operation.kind === 'query' && error.networkError !== undefined,
      }),
      fetchExchange,
    ],
  });
}
