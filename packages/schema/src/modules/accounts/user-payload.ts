import { builder } from '../../builder.js';
import { UserType } from './account-types.js';
import { getUser } from './user-row.js';

/** Answer of the mutations of accounts. */
export const UserPayload = builder.objectRef<{ readonly id: string }>('UserPayload').implement({
  dataClass: 'INTERNAL',
  description: 'A user after a change.',
  fields: (t) => ({
    user: t.field({
      type: UserType,
      description: 'The user.',
      resolve: ({ id }, _args, context) => getUser(context, id),
    }),
  }),
});

/** A user for whom a one-time code was made. */
export interface CodeMade {
  readonly id: string;
  readonly code: string | null;
  readonly expiresAt: Date | null;
}

/** Answer of the mutations that make a one-time code. */
export const UserCodePayload = builder.objectRef<CodeMade>('UserCodePayload').implement({
  dataClass: 'INTERNAL',
  description: 'A user with a one-time code.',
  fields: (t) => ({
    user: t.field({
      type: UserType,
      description: 'The user.',
      resolve: ({ id }, _args, context) => getUser(context, id),
    }),
    code: t.exposeString('code', {
      dataClass: { is: 'SENSITIVE', readers: ['accounts.manage'] },
      nullable: true,
      description:
        'The code, shown only here; the person opens /welcome#<code>. Null when the request was repeated with the same idempotency key.',
    }),
    codeExpiresAt: t.expose('expiresAt', {
      type: 'DateTime',
      nullable: true,
      description: 'Until when it works; null with the code.',
    }),
  }),
});
