import { SignInMethodEnum } from './account-enums.js';
import { SessionType } from './account-types.js';

const OF_A_PERSON = { is: 'PERSONAL', readers: ['accounts.manage', 'oneself'] } as const;

SessionType.implement({
  dataClass: 'INTERNAL',
  description: 'A browser in which somebody is signed in.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Id of the session; never its secret.' }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When the person signed in.' }),
    lastSeenAt: t.expose('lastSeenAt', { type: 'DateTime', description: 'When it was last used.' }),
    expiresAt: t.expose('expiresAt', { type: 'DateTime', description: 'When it ends at the latest.' }),
    method: t.expose('method', { type: SignInMethodEnum, description: 'How it was opened.' }),
    userAgent: t.exposeString('userAgent', {
      dataClass: OF_A_PERSON,
      nullable: true,
      description: 'What the browser says it is.',
    }),
    address: t.exposeString('address', {
      dataClass: OF_A_PERSON,
      nullable: true,
      description: 'Network address it was opened from.',
    }),
    isCurrent: t.boolean({
      description: 'Whether this request comes from it.',
      resolve: (session, _args, context) => session.id === context.viewer?.sessionId,
    }),
  }),
});
