import { cacheExchange, type UpdateResolver } from '@urql/exchange-graphcache';
import type { Exchange } from '@urql/core';

import { EMBEDDED_TYPES, MUTATIONS, POSSIBLE_TYPES } from './cache-facts.generated';

/** Mutations that change nothing but what the viewer owns. */
const PERSONAL = ['viewerSetLocale', 'apiKeyCreate', 'apiKeyRevoke', 'sessionEnd', 'sessionsEndOthers'];

/** Mutations of accounts: one may change what the viewer may do, and what is offered. */
const OF_ACCOUNTS = /^(?:user|grant)[A-Z]/;

/**
 * The normalized cache. A change to the ledger may alter any list, count or lineage, so after one every query of
 * the open page is asked again; old rows stay visible until the new ones are there.
 */
export function createCache(): Exchange {
  return cacheExchange({
    possibleTypes: POSSIBLE_TYPES,
    keys: Object.fromEntries(EMBEDDED_TYPES.map((type) => [type, () => null])),
    logger: warn,
    updates: {
      Mutation: Object.fromEntries(MUTATIONS.map((mutation) => [mutation, invalidateAfter(mutation)])),
    },
  });
}

function invalidateAfter(mutation: string): UpdateResolver {
  const isPersonal = PERSONAL.includes(mutation);
  const isOfAccounts = OF_ACCOUNTS.test(mutation);
  return (answer, _input, cache) => {
    if (!isPayload(answer[mutation])) return;
    // `invalidate('Query', 'units')` would miss lists with arguments: each stored field is named with its own.
    for (const field of cache.inspectFields('Query')) {
      if (isOfAccounts || (field.fieldName === 'viewer') === isPersonal) {
        cache.invalidate('Query', field.fieldName, field.arguments);
      }
    }
  };
}

function isPayload(result: unknown): boolean {
  const typename = (result as { __typename?: unknown } | null)?.__typename;
  return typeof typename === 'string' && typename.endsWith('Payload');
}

/**
 * While writing, a cache without the whole schema goes into fragments of other types too and misses their fields.
 * That is as it should be; everything else it says is worth reading.
 */
function warn(severity: 'debug' | 'error' | 'warn', message: string): void {
  if (!message.startsWith('Invalid undefined')) console[severity](message);
}
