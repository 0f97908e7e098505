import { Prisma } from '@haicap/database/client';
import { builder } from '../../builder.js';
import type { SchemaContext } from '../../context.js';
import { readRows } from '../../graphql/read-rows.js';

interface ExternalIdentityRow {
  readonly id: string;
  readonly issuer: string;
  readonly linkedAt: Date;
  readonly usedAt: Date | null;
}

/** The same person at a single sign-on provider. */
export const ExternalIdentityType = builder.objectRef<ExternalIdentityRow>('ExternalIdentity').implement({
  dataClass: 'INTERNAL',
  description: 'The same person at a single sign-on provider.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Id of the link.' }),
    issuer: t.exposeString('issuer', { description: 'Address of the provider.' }),
    linkedAt: t.expose('linkedAt', { type: 'DateTime', description: 'When it was linked.' }),
    usedAt: t.expose('usedAt', { type: 'DateTime', nullable: true, description: 'When it was last used.' }),
  }),
});

/** Links of a user, the oldest first. Who may know is for the caller to decide. */
export function findExternalIdentities(
  { db }: SchemaContext,
  userId: string,
): Promise<ExternalIdentityRow[]> {
  return readRows(
    db,
    Prisma.sql`SELECT "id", "issuer", "linked_at" AS "linkedAt", "used_at" AS "usedAt"
      FROM "external_identity" WHERE "user_id" = ${userId}::uuid ORDER BY "id"`,
  );
}
