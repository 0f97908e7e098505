import { GraphQLError } from 'graphql';
import { builder } from '../../builder.js';
import type { SchemaContext } from '../../context.js';
import { getRecordId, toGlobalId } from '../../graphql/global-id.js';
import { errorMessage } from '../../graphql/messages.js';
import type { ChangeSource } from './change-source.js';
import { CHANGE_TOPICS, ChangeTopicEnum } from './change-topic.js';
import { toldOf, type ChangeWish, type ToldChange } from './told-changes.js';

type Change = ToldChange & { readonly at: Date };

const ChangeType = builder.objectRef<Change>('Change').implement({
  description: 'Something changed. What it is now, a query answers.',
  dataClass: 'INTERNAL',
  fields: (t) => ({
    topic: t.expose('topic', { type: ChangeTopicEnum, description: 'What changed.' }),
    unitIds: t.field({
      type: ['ID'],
      description: 'Units in which something changed; empty when there are too many to name.',
      resolve: ({ unitIds }) => unitIds.map((id) => toGlobalId('AdministrativeUnit', id)),
    }),
    at: t.expose('at', { type: 'DateTime', description: 'When it was heard of.' }),
  }),
});

builder.subscriptionField('changes', (t) =>
  t.field({
    type: ChangeType,
    dataClass: 'INTERNAL',
    description: `What others change, as soon as it is stored, where the viewer may read it. Several changes of a
moment are one event. Ends with the session.`,
    args: {
      unitId: t.arg.id({ description: 'Only in this unit and below it.' }),
      topics: t.arg({ type: [ChangeTopicEnum], description: 'Only these; without it all.' }),
    },
    subscribe: async (_root, { unitId, topics }, context) => {
      const within = unitId == null ? null : await getScopePath(context, unitId);
      return tell(sourceOf(context), { topics: topics ?? CHANGE_TOPICS, within });
    },
    resolve: (change) => change,
  }),
);

async function* tell(source: ChangeSource, wish: ChangeWish): AsyncGenerator<Change, void, undefined> {
  for await (const { at, changes } of source.listen()) {
    const access = await source.access();
    if (access === null) return;
    for (const change of toldOf(changes, access, wish)) yield { ...change, at };
  }
}

/** A request that is answered once hears of nothing. */
function sourceOf({ changes, locale }: SchemaContext): ChangeSource {
  if (changes) return changes;
  throw new GraphQLError(errorMessage(locale, 'QUERY_NOT_VALID'), {
    extensions: { code: 'QUERY_NOT_VALID' },
  });
}

/** Units are published: whoever asks may name any. */
async function getScopePath({ db, locale }: SchemaContext, globalId: string): Promise<string> {
  const id = getRecordId(locale, 'AdministrativeUnit', globalId);
  const unit = await db.prisma.administrativeUnit.findUnique({ where: { id }, select: { scopePath: true } });
  if (unit) return unit.scopePath;
  throw new GraphQLError(errorMessage(locale, 'NOT_FOUND'), { extensions: { code: 'NOT_FOUND' } });
}
