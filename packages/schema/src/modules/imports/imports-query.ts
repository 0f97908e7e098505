import { builder } from '../../builder.js';
import { getRecordId } from '../../graphql/global-id.js';
import { keysetConnection, readTotalCount } from '../../graphql/keyset-connection.js';
import { findImport, visibleImports } from './import-access.js';
import { ImportBatchType } from './import.js';

builder.queryField('import', (t) =>
  t.field({
    type: ImportBatchType,
    nullable: true,
    description: 'One import; null where the viewer sees none.',
    args: { id: t.arg.id({ required: true, description: 'Its id.' }) },
    resolve: (_root, { id }, context) => findImport(context, getRecordId(context.locale, 'ImportBatch', id)),
  }),
);

const ImportBatchConnection = builder.connectionObject(
  {
    type: ImportBatchType,
    name: 'ImportBatchConnection',
    description: 'One page of imports.',
    fields: (t) => ({
      totalCount: t.int({ description: 'Number of imports in the whole list.', resolve: readTotalCount }),
    }),
  },
  { name: 'ImportBatchEdge', description: 'An import and its position in the list.' },
);

builder.queryField('imports', (t) =>
  t.connection(
    {
      type: ImportBatchType,
      description:
        'Imports, the latest first: all of a kind for who may import it everywhere, else the viewer’s own. Empty without the permission.',
      resolve: (_root, args, context) => {
        const { access } = context;
        const isAllowed = access.can('imports.run') || access.can('personnel.import');
        const where = isAllowed ? visibleImports(context) : { id: { in: [] } };
        const imports = context.db.prisma.importBatch;
        return keysetConnection({
          args,
          locale: context.locale,
          order: [{ field: 'createdAt', type: 'instant', direction: 'DESC' }],
          load: (page) =>
            imports.findMany({ where: { AND: [where, page.where] }, orderBy: page.orderBy, take: page.take }),
          count: () => imports.count({ where }),
        });
      },
    },
    ImportBatchConnection,
  ),
);
