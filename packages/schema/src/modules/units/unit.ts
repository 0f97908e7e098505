import { permissionsOn } from '../../access/access.js';
import { PermissionType } from '../../access/permission-type.js';
import { builder } from '../../builder.js';
import type { SchemaContext } from '../../context.js';
import { readDay } from '../../graphql/days.js';
import { readSqlPage } from '../../graphql/keyset-sql.js';
import { loaderOf } from '../../graphql/loader.js';
import type { PageArguments } from '../../graphql/page-request.js';
import { toUnitConnection, UnitConnectionType, type UnitConnection } from './unit-connection.js';
import { UnitLevelEnum } from './unit-enums.js';
import { countChildrenByKind, findChildrenPages } from './unit-list-query.js';
import { BY_NAME, toSqlOrder } from './unit-order.js';
import { UnitType, UnitVersionType } from './unit-types.js';
import { loadCurrentVersion, loadVersionOn, loadVersionsOf } from './unit-version-loaders.js';

builder.prismaObjectFields(UnitType, (t) => ({
  level: t.expose('level', { type: UnitLevelEnum, description: 'Tier.' }),
  version: t.exposeInt('version', { description: 'Grows with every change of the identity itself.' }),
  current: t.field({
    type: UnitVersionType,
    description:
      'What the unit is on a day (default: today); where it has ended its last version, where it has not begun its first.',
    args: { asOf: t.arg({ type: 'Date', description: 'The day.' }) },
    resolve: (unit, { asOf }, context) =>
      loadCurrentVersion(context, { unitId: unit.id, day: readDay(context, asOf) }),
  }),
  versionAsOf: t.field({
    type: UnitVersionType,
    nullable: true,
    description: 'What the unit is on exactly that day; null when it does not exist then.',
    args: { asOf: t.arg({ type: 'Date', required: true, description: 'The day.' }) },
    resolve: (unit, { asOf }, context) =>
      loadVersionOn(context, { unitId: unit.id, day: readDay(context, asOf) }),
  }),
  versions: t.field({
    type: [UnitVersionType],
    description: 'Everything the unit was, oldest first.',
    resolve: (unit, _args, context) => loadVersionsOf(context, unit.id),
  }),
  children: t.connection(
    {
      type: UnitVersionType,
      description: 'Units directly below this one on a day (default: today), by name.',
      args: { asOf: t.arg({ type: 'Date', description: 'The day.' }) },
      resolve: (unit, { asOf, ...page }, context) => loadChildren(context, unit.id, asOf, page),
    },
    UnitConnectionType,
  ),
  viewerPermissions: t.field({
    dataClass: 'INTERNAL',
    type: [PermissionType],
    description: 'What the viewer may do on this unit.',
    resolve: (unit, _args, context) => permissionsOn(context, unit.scopePath),
  }),
}));

/** The same page of the children of all units that the operation asks for: one statement. */
async function loadChildren(
  context: SchemaContext,
  unitId: string,
  asOf: string | null | undefined,
  args: PageArguments,
): Promise<UnitConnection> {
  const { db, locale } = context;
  const day = readDay(context, asOf);
  const page = readSqlPage(args, locale, toSqlOrder(BY_NAME, locale));
  const { first, after, last, before } = args;
  const name = `units.children:${JSON.stringify([day, first, after, last, before])}`;
  const rows = await loaderOf(context, name, (ids: readonly string[]) =>
    findChildrenPages(db, ids, day, page.sql),
  ).load(unitId);
  return toUnitConnection(page.toConnection(rows), day, () =>
    loaderOf(context, `units.childCounts@${day}`, (ids: readonly string[]) =>
      countChildrenByKind(db, ids, day),
    ).load(unitId),
  );
}
