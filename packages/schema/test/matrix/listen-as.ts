import type { StoredChange } from '@haicap/database';
import { parse, subscribe, type ExecutionResult } from 'graphql';
import { accessOf, runAsViewer, schema, type SchemaContext } from '../../src/index.js';
import { viewerOf, type World } from './ask-as.js';
import type { Asker } from './world/askers.js';

/** What somebody was told: which of the changes, of what, and in which units. */
export interface Heard {
  readonly change: number;
  readonly topic: string;
  readonly unitIds: readonly string[];
}

const LISTEN = parse('subscription { changes { topic unitIds at } }');

/** What somebody hears of changes that come one after the other; throws the code where they are refused. */
export async function listenAs(
  world: World,
  asker: Asker | null,
  changes: readonly StoredChange[],
): Promise<Heard[]> {
  const viewer = viewerOf(asker);
  const access = accessOf(viewer);
  const contextValue = {
    viewer,
    access,
    db: world,
    locale: 'vi',
    loaders: new Map(),
    changes: {
      access: async () => access,
      // the moment says which change it was
      listen: async function* () {
        for (const [index, change] of changes.entries()) yield { at: new Date(index), changes: [change] };
      },
    },
  } as unknown as SchemaContext;
  const result = await runAsViewer(world, viewer, async () =>
    subscribe({ schema, document: LISTEN, contextValue }),
  );
  if (!(Symbol.asyncIterator in result)) throw new Error(String(result.errors![0]!.extensions['code']));
  const heard: Heard[] = [];
  for await (const { data, errors } of result as AsyncIterable<ExecutionResult>) {
    if (errors) throw errors[0]!;
    const { at, ...told } = data!['changes'] as Omit<Heard, 'change'> & { readonly at: Date };
    heard.push({ change: at.getTime(), ...told });
  }
  return heard;
}
