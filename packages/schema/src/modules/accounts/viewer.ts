import { builder } from '../../builder.js';
import type { Viewer } from '../../context.js';

const ViewerType = builder.objectRef<Viewer>('Viewer').implement({
  description: 'Who is signed in.',
  fields: (t) => ({
    id: t.exposeID('userId', { description: 'Id of the user.' }),
    displayName: t.exposeString('displayName', { description: 'Name shown to others.' }),
  }),
});

builder.queryField('viewer', (t) =>
  t.field({
    type: ViewerType,
    nullable: true,
    description: 'Who is signed in; null for nobody.',
    skipTypeScopes: true,
    resolve: (_root, _args, context) => context.viewer,
  }),
);
