import { builder } from '../../builder.js';

builder.prismaObject('Session', {
  name: 'SignedInSession',
  dataClass: 'INTERNAL',
  description: 'A browser in which the viewer is signed in.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Id of the session; never its secret.' }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When the viewer signed in.' }),
    lastSeenAt: t.expose('lastSeenAt', { type: 'DateTime', description: 'When it was last used.' }),
    userAgent: t.exposeString('userAgent', {
      dataClass: { is: 'PERSONAL', readers: ['oneself'] },
      nullable: true,
      description: 'What the browser says it is.',
    }),
    isCurrent: t.boolean({
      description: 'Whether this request comes from it.',
      select: { id: true },
      resolve: (session, _args, context) => session.id === context.viewer?.sessionId,
    }),
  }),
});
