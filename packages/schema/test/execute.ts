import type { Db } from '@haicap/database';
import { countStatements, createViewerDb, type TransactionActor, type ViewerDb } from '@haicap/database';
import type { Role } from '@haicap/domain/accounts';
import { plainDate } from '@haicap/domain/dates';
import { graphql, type GraphQLError } from 'graphql';
import { startImportWork } from '../src/modules/imports/import-work.js';
import {
  accessOf,
  runAsViewer,
  schema,
  type Access,
  type Locale,
  type SchemaContext,
  type Viewer,
} from '../src/index.js';

/** Who asks, when, and in which language. */
export interface Asker {
  readonly role?: Role;
  /** Scope path of the grant; the country when absent. */
  readonly scopePath?: string;
  readonly today?: string;
  readonly locale?: Locale;
  /** Id of the user; that of nobody in particular when absent. */
  readonly userId?: string;
  /** The first wall, when it is another than that of the viewer: see `open-access.ts`. */
  readonly access?: Access;
  /** What else is different about the viewer: the grants of somebody in the database, a session, a fresh proof. */
  readonly viewer?: Partial<Viewer>;
}

/** What a query answers; its shape is known to the test alone. */
// oxlint-disable-next-line typescript/no-explicit-any -- answers are read by path, as a client without types reads them
export type Answer = any;

const viewerDbs = new WeakMap<Db['pool'], ViewerDb>();

/** The database of viewers over that of a test. */
export function viewerDbOf(db: Db): ViewerDb {
  const known = viewerDbs.get(db.pool);
  if (known) return known;
  const made = createViewerDb(db);
  viewerDbs.set(db.pool, made);
  return made;
}

/** A context as the server makes it for each request; it works within {@link asking} only. */
export function contextFor(db: Db, asker: Asker = {}): SchemaContext {
  const today = plainDate(asker.today ?? '2026-11-23');
  const viewer: Viewer = {
    userId: asker.userId ?? '01900000-0000-7000-8000-000000000001',
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
    ...asker.viewer,
  };
  return {
    viewer,
    access: asker.access ?? accessOf(viewer),
    db: viewerDbOf(db),
    startImport: (batchId: string, actor: TransactionActor) => startImportWork(db, batchId, actor),
    now: new Date(`${today}T02:00:00Z`),
    today,
    locale: asker.locale ?? 'vi',
    requestId: 'test',
    address: '192.0.2.7',
    operationName: null,
    loaders: new Map(),
  } as unknown as SchemaContext;
}

/** Does something within a request, as the server lets its routes do it. */
export async function asking<Result>(
  db: Db,
  asker: Asker,
  work: (context: SchemaContext) => Promise<Result>,
): Promise<Result> {
  const context = contextFor(db, asker);
  return runAsViewer(viewerDbOf(db), context.viewer, () => work(context));
}

/** Answers a query that is expected to succeed. */
export async function ask(
  db: Db,
  source: string,
  variableValues: Record<string, unknown> = {},
  asker: Asker = {},
): Promise<Answer> {
  const { data, errors } = await asking(db, asker, (contextValue) =>
    graphql({ schema, source, variableValues, contextValue }),
  );
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
  const { errors } = await asking(db, asker, (contextValue) =>
    graphql({ schema, source, variableValues, contextValue }),
  );
  if (!errors) throw new Error('the query was answered');
  return errors;
}

/**
 * The statements that a query costs, within the one transaction of its request: that there is only one, which confines
 * it to the viewer and is given back, is checked here.
 */
export async function statementsOf(
  db: Db,
  source: string,
  variableValues: Record<string, unknown> = {},
  asker: Asker = {},
): Promise<readonly string[]> {
  const { statements } = await countStatements(db, () => ask(db, source, variableValues, asker));
  const [begin, ...rest] = statements;
  if (begin === undefined) return [];
  const within = rest.slice(0, -1);
  const isConfined = begin.startsWith(
    'BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY; SET LOCAL ROLE haicap_viewer;',
  );
  if (!isConfined || rest.at(-1) !== 'COMMIT' || within.some((text) => /^(BEGIN|COMMIT|ROLLBACK)/.test(text)))
    throw new Error(`not one confined transaction: ${statements.join('\n')}`);
  return within;
}
