import { ApolloServer } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import { schema, type SchemaContext } from '@haicap/schema';
import type { FastifyBaseLogger } from 'fastify';
import { createDocumentStore } from './document-store.js';
import { limitsPlugin } from './limits-plugin.js';
import { LIMITS } from './limits.js';
import { localiseErrorsPlugin } from './localise-errors.js';
import { maskErrors } from './mask-errors.js';
import { namesOf, type PersistedOperations } from './persisted-operations.js';
import { observePlugin } from '../operations/observe-plugin.js';

/** A started Apollo Server for the schema. The cache-control plugin would wrap every resolver and stays off. */
export async function startApollo(
  log: FastifyBaseLogger,
  persisted: PersistedOperations | null,
): Promise<ApolloServer<SchemaContext>> {
  const names = namesOf(persisted);
  const apollo = new ApolloServer<SchemaContext>({
    schema,
    // who may introspect is decided per viewer by the limits plugin
    introspection: true,
    csrfPrevention: true,
    allowBatchedHttpRequests: false,
    includeStacktraceInErrorResponses: false,
    // Apollo's would learn any operation from anybody; ours are those of the built client
    persistedQueries: false,
    documentStore: createDocumentStore(persisted),
    parseOptions: { maxTokens: LIMITS.tokens },
    // each fault is described with what might have been meant: ten will do
    validationOptions: { maxErrors: 10 },
    executionOptions: { maxCoercionErrors: 10 },
    stopOnTerminationSignals: false,
    formatError: maskErrors(log),
    logger: quiet(log),
    plugins: [
      observePlugin((name) => names.has(name)),
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
      // the first of them sees the answer last: texts are put in before the cost
      limitsPlugin(),
      localiseErrorsPlugin(),
    ],
  });
  await apollo.start();
  return apollo;
}

/** Apollo's own remarks go where all others go. */
function quiet(log: FastifyBaseLogger) {
  return {
    debug: () => undefined,
    info: () => undefined,
    warn: (message?: unknown) => log.warn(String(message)),
    error: (message?: unknown) => log.error(String(message)),
  };
}
