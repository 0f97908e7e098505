import { PERMISSIONS } from '@haicap/domain/accounts';
import { provedUntil } from '../../access/fresh-proof.js';
import { PermissionType } from '../../access/permission-type.js';
import { builder } from '../../builder.js';
import type { Viewer } from '../../context.js';
import { ApiKeyType, SessionType, UserType } from './account-types.js';
import { loadApiKeysOf } from './api-key-row.js';
import { ExternalIdentityType, findExternalIdentities } from './external-identity.js';
import { loadSessionsOf } from './session-row.js';
import { getUser, loadHasSecondFactor } from './user-row.js';
import { ViewerGrantType } from './viewer-grant.js';
import { loadSecurity } from './viewer-security.js';

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
    user: t.field({
      type: UserType,
      description: "The viewer's account.",
      resolve: ({ userId }, _args, context) => getUser(context, userId),
    }),
    grants: t.field({
      type: [ViewerGrantType],
      description: 'Roles in force today.',
      resolve: ({ grants }, _args, { today }) =>
        grants.filter(
          ({ validFrom, validTo }) => validFrom <= today && (validTo === null || today < validTo),
        ),
    }),
    permissions: t.field({
      type: [PermissionType],
      description: 'What the viewer may do on some unit at least; units say what holds for them.',
      resolve: (_viewer, _args, { access }) => PERMISSIONS.filter((permission) => access.can(permission)),
    }),
    apiKeys: t.field({
      type: [ApiKeyType],
      description: 'API keys that have not been revoked, newest first.',
      resolve: ({ userId }, _args, context) => loadApiKeysOf(context, userId),
    }),
    sessions: t.field({
      type: [SessionType],
      description: 'Browsers signed in now, last used first.',
      resolve: ({ userId }, _args, context) => loadSessionsOf(context, userId),
    }),
    hasSecondFactor: t.boolean({
      description: 'Whether a second factor is set up.',
      resolve: ({ userId }, _args, context) => loadHasSecondFactor(context, userId),
    }),
    recoveryCodesLeft: t.int({
      description: 'Recovery codes not used yet.',
      resolve: async ({ userId }, _args, context) => (await loadSecurity(context, userId)).recoveryCodesLeft,
    }),
    passwordChangedAt: t.field({
      type: 'DateTime',
      nullable: true,
      description: 'When the password was last changed.',
      resolve: async ({ userId }, _args, context) => (await loadSecurity(context, userId)).passwordChangedAt,
    }),
    provedUntil: t.field({
      type: 'DateTime',
      nullable: true,
      description:
        'Until when actions that need a fresh proof work without another; null when one is needed.',
      resolve: (viewer, _args, { now }) => provedUntil(viewer, now),
    }),
    externalIdentities: t.field({
      type: [ExternalIdentityType],
      description: 'Accounts at single sign-on providers.',
      resolve: ({ userId }, _args, context) => findExternalIdentities(context, userId),
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
