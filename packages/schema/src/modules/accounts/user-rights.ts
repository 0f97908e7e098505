import { Prisma, type AdministrativeUnit } from '@haicap/database/client';
import { rightsOf, type AccessRight } from '@haicap/domain/accounts';
import { PermissionType } from '../../access/permission-type.js';
import { builder } from '../../builder.js';
import type { SchemaContext } from '../../context.js';
import { readDay } from '../../graphql/days.js';
import { byKey, loaderOf } from '../../graphql/loader.js';
import { readRows } from '../../graphql/read-rows.js';
import { UnitType } from '../units/unit-types.js';
import { GrantType, UserType, type GrantRow } from './account-types.js';
import { loadGrantsWithFormerPaths } from './former-paths.js';

const UserRightType = builder.objectRef<AccessRight<GrantRow>>('UserRight').implement({
  dataClass: 'INTERNAL',
  description: 'Something a person may do, and why.',
  fields: (t) => ({
    permission: t.expose('permission', { type: PermissionType, description: 'What.' }),
    unit: t.field({
      type: UnitType,
      nullable: true,
      description: 'On which unit and below; null for the whole country.',
      resolve: ({ scopePath }, _args, context) => loadUnitAt(context, scopePath),
    }),
    isInherited: t.exposeBoolean('isInherited', {
      description: 'Whether it holds for former units only, whose successor the role is on; reading only.',
    }),
    grants: t.field({
      type: [GrantType],
      description: 'The roles it comes from: those that give all of it first.',
      resolve: ({ because }) => [...because],
    }),
  }),
});

builder.objectFields(UserType, (t) => ({
  rights: t.field({
    type: [UserRightType],
    dataClass: 'INTERNAL',
    description:
      'What this person may do, where, and by which roles, as far as the viewer may see the roles. Nothing while the account is not active.',
    args: { asOf: t.arg({ type: 'Date', description: 'On which day; today when left out.' }) },
    resolve: async ({ id, status }, { asOf }, context) => {
      const day = readDay(context, asOf);
      if (status !== 'ACTIVE') return [];
      return rightsOf(await loadGrantsWithFormerPaths(context, id), day);
    },
  }),
}));

/** The unit that stands at a scope path; null for the country. */
function loadUnitAt(context: SchemaContext, scopePath: string): Promise<AdministrativeUnit | null> {
  return loaderOf(context, 'accounts.unitAt', async (paths: readonly string[]) =>
    byKey(paths, await findUnitsAt(context, paths), (unit) => unit.scopePath),
  ).load(scopePath);
}

function findUnitsAt({ db }: SchemaContext, paths: readonly string[]): Promise<AdministrativeUnit[]> {
  return readRows(
    db,
    Prisma.sql`SELECT "id", "number", "level", "scope_path" AS "scopePath", "version"
      FROM "administrative_unit" WHERE "scope_path" = ANY(${paths}::text[])`,
  );
}
