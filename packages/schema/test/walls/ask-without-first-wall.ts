import type { Db } from '@haicap/database';
import { execute, type ExecutionResult, parse } from 'graphql';
import { runAsViewer, schema, type SchemaContext } from '../../src/index.js';
import { viewerOf, type World } from '../matrix/ask-as.js';
import { NOW } from '../matrix/world/account-rows.js';
import type { Asker } from '../matrix/world/askers.js';
import { openAccess } from './open-access.js';

/** Who asks what. */
export interface Question {
  readonly asker: Asker;
  readonly source: string;
  readonly variables?: Record<string, unknown>;
}

/** Asks with nothing but the second wall: the first lets everything through. */
export function askWithoutFirstWall(world: World, question: Question): Promise<ExecutionResult> {
  return runAsViewer(world, viewerOf(question.asker), () => answer(world, question));
}

/** Asks without any wall, as nobody may: what the questions would tell. */
export function askWithoutWalls(world: World, question: Question): Promise<ExecutionResult> {
  return answer(world.system, question);
}

async function answer(db: Db, { asker, source, variables }: Question): Promise<ExecutionResult> {
  const viewer = viewerOf(asker)!;
  const contextValue = {
    viewer,
    access: openAccess,
    db,
    now: NOW,
    today: viewer.today,
    locale: 'vi',
    requestId: 'walls',
    operationName: 'Walls',
    loaders: new Map(),
    startImport: () => {
      throw new Error('an import was started');
    },
  } as unknown as SchemaContext;
  return execute({ schema, document: parse(source), contextValue, variableValues: variables ?? {} });
}
