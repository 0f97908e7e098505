import type { Fetcher } from '@graphiql/toolkit';

/**
 * Sends a request as the signed-in user, or with an API key when the headers pane holds an `Authorization` header
 * (never both: a key is refused together with a cookie).
 */
export const fetcher: Fetcher = async (parameters, options) => {
  const headers: Record<string, string> = {
    'content-type': 'application/json',
    accept: 'application/graphql-response+json, application/json',
    ...(options?.headers as Record<string, string> | undefined),
  };
  const usesKey = Object.keys(headers).some((name) => name.toLowerCase() === 'authorization');
  const response = await fetch('/graphql', {
    method: 'POST',
    headers,
    body: JSON.stringify(parameters),
    credentials: usesKey ? 'omit' : 'same-origin',
  });
  return response.json();
};
