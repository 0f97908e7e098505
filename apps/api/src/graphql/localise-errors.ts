import type { ApolloServerPlugin } from '@apollo/server';
import type { ErrorCode } from '@haicap/domain/errors';
import { errorText } from '@haicap/i18n/errors';
import { serverText } from '@haicap/i18n/server';
import type { SchemaContext } from '@haicap/schema';
import type { GraphQLFormattedError } from 'graphql';
import { LIMITS } from './limits.js';

/** Codes whose text does not depend on what went wrong exactly. */
const GENERAL: ReadonlySet<unknown> = new Set<ErrorCode>([
  'INTERNAL',
  'DATABASE_UNAVAILABLE',
  'TIMEOUT',
  'UNAUTHENTICATED',
]);

/** Puts general errors in the language of the caller, and keeps names of the schema from those who may not ask for it. */
export function localiseErrorsPlugin(): ApolloServerPlugin<SchemaContext> {
  return {
    requestDidStart: async () => ({
      willSendResponse: async ({ response, contextValue }) => {
        if (response.body.kind !== 'single' || !response.body.singleResult.errors) return;
        const { singleResult } = response.body;
        singleResult.errors = singleResult.errors!.map((error) => localise(error, contextValue));
        if (singleResult.errors.some(({ extensions }) => extensions?.['code'] === 'DATABASE_UNAVAILABLE')) {
          response.http.status = 503;
        }
      },
    }),
  };
}

function localise(error: GraphQLFormattedError, context: SchemaContext): GraphQLFormattedError {
  const { access, locale } = context;
  const code = error.extensions?.['code'];
  if (GENERAL.has(code)) {
    const { title, advice } = errorText(locale, code as ErrorCode);
    return { ...error, message: `${title}. ${advice}` };
  }
  if (code === 'QUERY_TOO_COMPLEX' && error.message.startsWith('Syntax Error')) {
    return { ...error, message: serverText(locale, 'http.tooManyTokens', { max: LIMITS.tokens }) };
  }
  if (access.can('api.introspect')) return error;
  return { ...error, message: error.message.replace(/ ?Did you mean [^?]*\?/, '') };
}
