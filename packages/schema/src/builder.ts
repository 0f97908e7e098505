import type { Prisma, PrismaClient } from '@haicap/database/client';
import type PrismaTypes from '@haicap/database/pothos';
import { getDatamodel } from '@haicap/database/pothos';
import SchemaBuilder from '@pothos/core';
import ComplexityPlugin from '@pothos/plugin-complexity';
import ErrorsPlugin from '@pothos/plugin-errors';
import PrismaPlugin from '@pothos/plugin-prisma';
import RelayPlugin from '@pothos/plugin-relay';
import ScopeAuthPlugin from '@pothos/plugin-scope-auth';
import type { SchemaContext } from './context.js';
import { costOfField } from './graphql/cost.js';
import './graphql/data-class-options.js';
import { RELAY_OPTIONS } from './graphql/relay-options.js';
import { unauthenticated } from './graphql/request-errors.js';

/** Types that Pothos works with throughout the schema. */
export interface HaicapSchemaTypes {
  Context: SchemaContext;
  PrismaTypes: PrismaTypes;
  DefaultFieldNullability: false;
  DefaultEdgesNullability: false;
  DefaultNodeNullability: false;
  AuthScopes: { signedIn: boolean };
  Scalars: {
    /** A calendar day. Resolvers pass and receive `YYYY-MM-DD` strings (PlainDate). */
    Date: { Input: string; Output: string };
    DateTime: { Input: Date; Output: Date };
    JSON: { Input: unknown; Output: unknown };
    ID: { Input: string; Output: string | number };
  };
}

/**
 * The one schema builder. Errors before prisma; every root field needs a signed-in viewer unless it says otherwise
 * (see `graphql/root.ts`), so nothing is open by default.
 */
export const builder = new SchemaBuilder<HaicapSchemaTypes>({
  plugins: [ErrorsPlugin, ScopeAuthPlugin, RelayPlugin, ComplexityPlugin, PrismaPlugin],
  defaultFieldNullability: false,
  prisma: {
    client: (context) => context.db.prisma as unknown as PrismaClient,
    dmmf: getDatamodel(),
    exposeDescriptions: true,
    onUnusedQuery: null,
  },
  relay: RELAY_OPTIONS,
  errors: {
    directResult: true,
    defaultTypes: [],
    defaultUnionOptions: {
      name: ({ fieldName }) => `${fieldName[0]!.toUpperCase()}${fieldName.slice(1)}Result`,
    },
  },
  scopeAuth: {
    authScopes: (context) => ({ signedIn: context.viewer !== null }),
    authorizeOnSubscribe: true,
    unauthorizedError: (_parent, context) => unauthenticated(context.locale),
  },
  // Counted once per request by the server, before anything runs; not again at every root field.
  complexity: { disabled: true, fieldComplexity: costOfField },
});

/** Prisma's input and payload types, for stores. */
export type { Prisma };
