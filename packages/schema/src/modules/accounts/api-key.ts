import { builder } from '../../builder.js';

builder.prismaObject('ApiKey', {
  name: 'ApiKey',
  dataClass: 'INTERNAL',
  description: 'A key for programs. It can never do more than its owner can at that moment.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Id of the key.' }),
    keyId: t.exposeString('keyId', { description: 'Public part of the key, to tell keys apart.' }),
    name: t.exposeString('name', { description: 'What the key is for.' }),
    readOnly: t.exposeBoolean('readOnly', { description: 'Whether it can only read.' }),
    expiresAt: t.expose('expiresAt', { type: 'DateTime', description: 'When it stops working.' }),
    lastUsedAt: t.expose('lastUsedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When it was last used, to the minute; null for never.',
    }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When it was made.' }),
  }),
});
