import type { Db } from '@haicap/database';
import { countStatements } from '@haicap/database';
import type { Role } from '@haicap/domain/accounts';
import { plainDate } from '@haicap/domain/dates';
import { graphql, type GraphQLError } from 'graphql';
import { accessOf, schema, type Locale, type SchemaContext, type Viewer } from '../src/index.js';

/** Who asks, when, and in which language. */
export interface Asker {
  readonly role?: Role;
  /** Scope path of the grant; the country when absent. */
  readonly scopePath?: string;
  readonly today?: string;
  readonly locale?: Locale;
}

/** What a query answers; its shape is known to the test alone. */
// oxlint-disable-next-line typescript/no-explicit-any -- answers are read by path, as a client without types reads them
export type Answer = any;

/** A context as the server makes it for each request. */
export function contextFor(db: Db, asker: Asker = {}): SchemaContext {
  const today = plainDate(asker.today ?? '2026-11-23');
  const viewer: Viewer = {
    userId: '01900000-0000-7000-8000-000000000001',
    login: 'test',
    displayName: 'Test',
    isDemo: false,
    locale: asker.locale ?? 'vi',
    grants: [
      {
        id: '01900000-0000-7000-8000-000000000002',
        role: asker.role ?? 'VIEWER',
        unitId: null,
        scopePath: asker.scopePath ?? 'vn.',
        validFrom: plainDate('2000-01-01'),
        validTo: null,
      },
    ],
    today,
    readOnly: false,
    sessionId: null,
    provedAt: null,
    limit: null,
  };
  return {
    viewer,
    access: accessOf(viewer),
    db,
    today,
    locale: asker.locale ?? 'vi',
    requestId: 'test',
    operationName: null,
    loaders: new Map(),
  } as unknown as SchemaContext;
}

/** Answers a query that is expected to succeed. */
export async function ask(
  db: Db,
  source: string,
  variableValues: Record<string, unknown> = {},
  asker: Asker = {},
): Promise<Answer> {
  const { data, errors } = await graphql({
    schema,
    source,
    variableValues,
    contextValue: contextFor(db, asker),
  });
  if (errors) throw errors[0]!.originalError ?? errors[0]!;
  return data;
}

/** The errors of a query that is expected to fail. */
export async function askInVain(
  db: Db,
  source: string,
  variableValues: Record<string, unknown> = {},
  asker: Asker = {},
): Promise<readonly GraphQLError[]> {
  const { errors } = await graphql({ schema, source, variableValues, contextValue: contextFor(db, asker) });
  if (!errors) throw new Error('the query was answered');
  return errors;
}

/** How many statements a query costs. */
export async function statementsOf(
  db: Db,
  source: string,
  variableValues: Record<string, unknown> = {},
  asker: Asker = {},
): Promise<readonly string[]> {
  const { statements } = await countStatements(db, () => ask(db, source, variableValues, asker));
  return statements;
}
