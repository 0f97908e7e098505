import { PERMISSIONS } from '@haicap/domain/accounts';
import { fromPlainDate } from '@haicap/domain/dates';
import { PermissionType } from '../../access/permission-type.js';
import { builder } from '../../builder.js';
import type { Viewer } from '../../context.js';

/** Who asks. */
export const ViewerType = builder.objectRef<Viewer>('Viewer').implement({
  dataClass: 'INTERNAL',
  description: 'Who is signed in, or whose API key asks.',
  fields: (t) => ({
    id: t.exposeID('userId', { description: 'Id of the user.' }),
    displayName: t.exposeString('displayName', { description: 'Name shown to others.' }),
    login: t.exposeString('login', { description: 'Name to sign in with.' }),
    locale: t.exposeString('locale', { description: 'Language: vi, en or fr.' }),
    isDemo: t.exposeBoolean('isDemo', { description: 'Whether the account came with the demo content.' }),
    grants: t.prismaField({
      type: ['Grant'],
      description: 'Roles in force today.',
      resolve: (query, viewer, _args, context) => {
        const today = fromPlainDate(context.today);
        return context.db.prisma.grant.findMany({
          ...query,
          where: {
            userId: viewer.userId,
            validFrom: { lte: today },
            OR: [{ validTo: null }, { validTo: { gt: today } }],
          },
          orderBy: { id: 'asc' },
        });
      },
    }),
    permissions: t.field({
      type: [PermissionType],
      description: 'What the viewer may do on some unit at least; units say what holds for them.',
      resolve: (_viewer, _args, { access }) => PERMISSIONS.filter((permission) => access.can(permission)),
    }),
    apiKeys: t.prismaField({
      type: ['ApiKey'],
      description: 'API keys that have not been revoked, newest first.',
      resolve: (query, viewer, _args, context) =>
        context.db.prisma.apiKey.findMany({
          ...query,
          where: { userId: viewer.userId, revokedAt: null },
          orderBy: { id: 'desc' },
        }),
    }),
    sessions: t.prismaField({
      type: ['Session'],
      description: 'Browsers signed in now, last used first.',
      resolve: (query, viewer, _args, context) =>
        context.db.prisma.session.findMany({
          ...query,
          where: { userId: viewer.userId, expiresAt: { gt: context.now } },
          orderBy: [{ lastSeenAt: 'desc' }, { id: 'desc' }],
        }),
    }),
  }),
});

builder.queryField('viewer', (t) =>
  t.field({
    type: ViewerType,
    nullable: true,
    description: 'Who asks; null for nobody. The only field that answers without signing in.',
    skipTypeScopes: true,
    resolve: (_root, _args, context) => context.viewer,
  }),
);
