import path from 'node:path';
import { type Db, type TransactionClient, type ViewerDb, withTransaction } from '@haicap/database';
import { plainDate } from '@haicap/domain/dates';
import { type Access, accessOf, runAsViewer, schema, type SchemaContext, type Viewer } from '@haicap/schema';
import { execute, parse } from 'graphql';
import { QUESTIONS } from '../questions.js';
import { head, interleave, line, type Way } from './interleave.js';

const TODAY = plainDate('2026-11-23');
const NOW = new Date('2026-11-23T02:00:00Z');
const WAYS = ['no wall', 'first wall', 'both walls', 'and the session read'];

/** The part of the API that reads a session; no package, so it is taken from its source. */
interface SessionStore {
  openSession(tx: TransactionClient, session: object, now: Date): Promise<string>;
  findSessionViewer(db: Db, request: object): Promise<Pick<Viewer, 'userId' | 'grants'> | null>;
}

const openAccess: Access = { can: () => true, ranges: () => [{ from: 'vn.', to: 'vn/' }] };

/** What a request costs without any wall, with the first, with both, and with the session read before. */
export async function measureRequests(db: ViewerDb, rounds: number): Promise<string> {
  const source = path.resolve(import.meta.dirname, '../../../apps/api/src/accounts/session-store.ts');
  const { openSession, findSessionViewer } = (await import(source)) as SessionStore;
  const userId = await addUser(db.system);
  const session = { userId, method: 'PASSWORD', provedAt: NOW, userAgent: null, address: null };
  const actor = { actorId: null, actorName: null, operation: 'bench' };
  const token = await withTransaction(db.system, actor, (tx) => openSession(tx, session, NOW));
  const load = async (): Promise<Viewer> => {
    const row = await findSessionViewer(db.system, { token, now: NOW, allowDemo: false });
    return { ...row, today: TODAY, readOnly: false } as Viewer;
  };
  const viewer = await load();
  const lines: string[] = [];
  for (const { name, query, variables } of QUESTIONS) {
    const document = parse(query);
    const ask = async (given: Db, access: Access): Promise<void> => {
      const contextValue = contextOf(given, viewer, access);
      const { errors } = await execute({ schema, document, variableValues: variables, contextValue });
      if (errors) throw errors[0]!.originalError ?? errors[0]!;
    };
    const confined = (who: Viewer): Promise<void> => runAsViewer(db, who, () => ask(db, accessOf(who)));
    const runs: readonly Way['run'][] = [
      () => ask(db.system, openAccess),
      () => ask(db.system, accessOf(viewer)),
      () => confined(viewer),
      async () => confined(await load()),
    ];
    const ways = runs.map((run, at) => ({ name: WAYS[at]!, run }));
    lines.push(line(name, await interleave(ways, rounds)));
  }
  return [head('a request, ms in the middle round', WAYS), ...lines].join('\n');
}

async function addUser(system: Db): Promise<string> {
  const unit = await system.prisma.administrativeUnit.findFirstOrThrow({ where: { level: 'PROVINCE' } });
  const { id } = await system.prisma.user.create({
    data: {
      login: 'bench',
      displayName: 'Bench',
      grants: { create: { role: 'UNIT_ADMINISTRATOR', unitId: unit.id, validFrom: new Date('2025-07-01') } },
    },
  });
  return id;
}

function contextOf(db: Db, viewer: Viewer, access: Access): SchemaContext {
  return {
    viewer,
    access,
    db,
    now: NOW,
    today: TODAY,
    locale: 'vi',
    requestId: 'bench',
    address: null,
    operationName: null,
    loaders: new Map(),
    startImport: () => undefined,
    changes: null,
  };
}
