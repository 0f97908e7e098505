import { builder } from '../../builder.js';
import { readDay } from '../../graphql/days.js';
import { getRecordId } from '../../graphql/global-id.js';
import { readSqlPage } from '../../graphql/keyset-sql.js';
import { badRequest } from '../../graphql/page-request.js';
import { toUnitConnection, UnitConnectionType } from './unit-connection.js';
import { checkFilter, UnitFilterInput } from './unit-filter.js';
import { countByKind } from './unit-counts.js';
import { findUnitPage, toUnitList } from './unit-list-query.js';
import { toSqlOrder, UnitOrderInput } from './unit-order.js';
import { findUnitByCode, loadUnit } from './unit-row.js';
import { UnitType, UnitVersionType } from './unit-types.js';

builder.queryField('units', (t) =>
  t.connection(
    {
      type: UnitVersionType,
      description: 'Units as of a day.',
      args: {
        asOf: t.arg({ type: 'Date', description: 'The day (default: today).' }),
        filter: t.arg({ type: UnitFilterInput, description: 'Which units.' }),
        orderBy: t.arg({ type: [UnitOrderInput], description: 'Up to three fields (default: by code).' }),
      },
      resolve: async (_root, args, context) => {
        const { db, locale } = context;
        const day = readDay(context, args.asOf);
        const filter = args.filter ?? {};
        checkFilter(filter, locale);
        const list = toUnitList(filter, day, locale);
        const page = readSqlPage(args, locale, toSqlOrder(args.orderBy ?? [], locale));
        const rows = await findUnitPage(db, list, page.sql);
        return toUnitConnection(page.toConnection(rows), day, () => countByKind(db, list));
      },
    },
    UnitConnectionType,
  ),
);

builder.queryField('unit', (t) =>
  t.field({
    type: UnitType,
    nullable: true,
    description: 'One unit by its id, or by the code it holds on a day; null where there is none.',
    args: {
      id: t.arg.id({ description: 'Id of the unit.' }),
      code: t.arg.string({ description: 'Official code, with its leading zeros.' }),
      asOf: t.arg({ type: 'Date', description: 'Day on which the unit holds the code (default: today).' }),
    },
    resolve: (_root, { id, code, asOf }, context) => {
      const day = readDay(context, asOf);
      if ((id == null) === (code == null)) throw badRequest(context.locale, 'unit.idOrCode');
      if (id != null) return loadUnit(context, getRecordId(context.locale, 'AdministrativeUnit', id));
      return findUnitByCode(context.db, code!, day);
    },
  }),
);
