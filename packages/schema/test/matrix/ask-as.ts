import { createViewerDb, type Db, type ViewerDb } from '@haicap/database';
import { plainDate } from '@haicap/domain/dates';
import { execute, parse, validate, type DocumentNode, type ExecutionResult } from 'graphql';
import {
  accessOf,
  runAsViewer,
  schema,
  type SchemaContext,
  type Viewer,
  type ViewerGrantRow,
} from '../../src/index.js';
import { NOW } from './world/account-rows.js';
import type { Asker } from './world/askers.js';
import { ASKERS } from './world/askers.js';
import { recordId } from './world/ids.js';
import { PATHS, type Seat } from './world/places.js';
import { unitAt } from './world/unit-rows.js';

const TODAY = plainDate('2026-11-23');
const documents = new Map<string, DocumentNode>();

/** Where a seat may also read: what its unit came from. */
const FORMER: Readonly<Record<Seat, readonly string[]>> = {
  country: [],
  province: [PATHS['former province']],
  commune: [PATHS['former commune']],
};

/** The database of viewers over that of a test. */
export type World = ViewerDb & { readonly isSecondWallOpen?: true };

/** Opens the world for those who ask. */
export function openWorld(db: Db): World {
  return createViewerDb(db);
}

/** The same without the policies of the database: only what the schema itself checks holds anybody back. */
export function openWithoutSecondWall(db: Db): World {
  return { ...createViewerDb(db), isSecondWallOpen: true };
}

/** Somebody as the server loads them for each request; null for nobody, and for who may not sign in. */
export function viewerOf(asker: Asker | null): Viewer | null {
  if (asker === null || asker.account === 'suspended') return null;
  const { key, isProved } = asker;
  return {
    userId: asker.userId,
    login: asker.name,
    displayName: asker.name,
    isDemo: false,
    locale: 'vi',
    grants: grantsOf(asker),
    today: TODAY,
    readOnly: key?.readOnly ?? false,
    sessionId: key === null ? recordId('own session', ASKERS.indexOf(asker)) : null,
    provedAt: key === null ? new Date(NOW.getTime() - (isProved ? 1 : 60) * 60_000) : null,
    limit: key && {
      permissions: key.permissions,
      scopePath: PATHS[key.seat ?? 'country'],
      formerPaths: FORMER[key.seat ?? 'country'],
    },
  } as Viewer;
}

function grantsOf({ userId, role, seat, holds }: Asker): ViewerGrantRow[] {
  if (role === null) return [];
  const index = ASKERS.findIndex((asker) => asker.userId === userId);
  const grant = {
    id: recordId('grant of asker', index),
    role,
    unitId: unitAt(seat),
    scopePath: PATHS[seat],
    formerPaths: FORMER[seat],
    validFrom: plainDate(holds === 'not yet' ? '2026-11-24' : '2026-01-01'),
    validTo: holds === 'no longer' ? TODAY : null,
  };
  return [grant];
}

/** Runs a document as somebody, the way a request runs: confined to the viewer, with a context of its own. */
export function askAs(
  world: World,
  asker: Asker | null,
  source: string,
  variableValues: Record<string, unknown> = {},
): Promise<ExecutionResult> {
  const viewer = viewerOf(asker);
  const contextValue = {
    viewer,
    access: accessOf(viewer),
    db: world.isSecondWallOpen ? world.system : world,
    now: NOW,
    today: TODAY,
    locale: 'vi',
    requestId: 'matrix',
    operationName: 'Matrix',
    loaders: new Map(),
    startImport: () => undefined,
  } as unknown as SchemaContext;
  const answer = async (): Promise<ExecutionResult> =>
    execute({ schema, document: documentOf(source), contextValue, variableValues });
  return world.isSecondWallOpen ? answer() : runAsViewer(world, viewer, answer);
}

/** Each document is read and checked once, whoever asks it. */
function documentOf(source: string): DocumentNode {
  const known = documents.get(source);
  if (known) return known;
  const document = parse(source);
  const [fault] = validate(schema, document);
  if (fault) throw new Error(`${fault.message} in ${source}`);
  documents.set(source, document);
  return document;
}
