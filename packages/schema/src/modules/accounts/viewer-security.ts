import { Prisma } from '@haicap/database/client';
import type { SchemaContext } from '../../context.js';
import { loaderOf } from '../../graphql/loader.js';
import { readRows } from '../../graphql/read-rows.js';

/** How an account is secured, for its owner. */
export interface AccountSecurity {
  readonly passwordChangedAt: Date | null;
  readonly recoveryCodesLeft: number;
}

/** How the viewer's account is secured. */
export function loadSecurity(context: SchemaContext, userId: string): Promise<AccountSecurity> {
  return loaderOf(context, 'accounts.security', (ids: readonly string[]) =>
    Promise.all(ids.map((id) => findSecurity(context, id))),
  ).load(userId);
}

async function findSecurity({ db }: SchemaContext, userId: string): Promise<AccountSecurity> {
  const [row] = await readRows<AccountSecurity>(
    db,
    Prisma.sql`SELECT u."password_changed_at" AS "passwordChangedAt",
        (SELECT count(*)::integer FROM "recovery_code" code
         WHERE code."user_id" = u."id" AND code."used_at" IS NULL) AS "recoveryCodesLeft"
      FROM "user" u WHERE u."id" = ${userId}::uuid`,
  );
  return row ?? { passwordChangedAt: null, recoveryCodesLeft: 0 };
}
