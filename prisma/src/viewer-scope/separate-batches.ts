import type { PrismaClient } from '../generated/prisma/client.js';

interface BatchLoader {
  readonly options: object;
  request(asked: unknown): Promise<unknown>;
}

/**
 * Prisma gathers `findUnique` of the same tick, whoever asks, into one statement. Those of two viewers must never meet,
 * and none may be sent under the name of another: each scope gathers its own. Reaches into the client, so it refuses a
 * client of another make.
 */
export function separateBatches(prisma: PrismaClient, currentScope: () => object): void {
  const handler = (prisma as unknown as { _requestHandler?: { dataloader?: BatchLoader } })._requestHandler;
  const shared = handler?.dataloader;
  if (!handler || typeof shared?.request !== 'function' || typeof shared.options !== 'object')
    throw new Error('This version of Prisma gathers its statements in another way.');
  const Loader = shared.constructor as new (options: object) => BatchLoader;
  const loaders = new WeakMap<object, BatchLoader>();
  handler.dataloader = {
    options: shared.options,
    request: (asked) => {
      const scope = currentScope();
      const loader = loaders.get(scope) ?? new Loader(shared.options);
      loaders.set(scope, loader);
      return loader.request(asked);
    },
  };
}
