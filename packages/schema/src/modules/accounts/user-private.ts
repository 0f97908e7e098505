import { recordProtectedRead } from '../../access/protected-reads.js';
import { builder } from '../../builder.js';
import type { SchemaContext } from '../../context.js';
import type { PrivateRow } from './user-row.js';

/** Data of the person behind an account. Whoever gets here may read it; reading somebody else's is recorded. */
export const UserPrivateType = builder.objectRef<PrivateRow>('UserPrivate').implement({
  dataClass: { is: 'PERSONAL', readers: ['accounts.personal', 'oneself'] },
  description: 'Contact and use of an account. Reading that of others is recorded.',
  fields: (t) => ({
    email: t.string({
      nullable: true,
      description: 'Contact of the person.',
      resolve: async (person, _args, context) => {
        await noteRead(context, person.id, 'email');
        return person.email;
      },
    }),
    lastSignInAt: t.field({
      type: 'DateTime',
      nullable: true,
      description: 'When the person last signed in.',
      resolve: async (person, _args, context) => {
        await noteRead(context, person.id, 'lastSignInAt');
        return person.lastSignInAt;
      },
    }),
  }),
});

async function noteRead(context: SchemaContext, id: string, field: string): Promise<void> {
  if (id !== context.viewer?.userId) await recordProtectedRead(context, { table: 'user', id, field });
}
