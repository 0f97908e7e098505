import { makeOperation, mapExchange, type Exchange, type Operation } from '@urql/core';

/** Sends the hash of an operation instead of its text, where the build has written one into its document. */
export const persistedExchange: Exchange = mapExchange({ onOperation: byHash });

function byHash(operation: Operation): Operation {
  const { hash } = operation.query as { readonly hash?: string };
  if (hash === undefined || operation.kind === 'teardown') return operation;
  const persistedQuery = { version: 1, sha256Hash: hash } as const;
  const request = { ...operation, extensions: { ...operation.extensions, persistedQuery } };
  return makeOperation(operation.kind, request, operation.context);
}
