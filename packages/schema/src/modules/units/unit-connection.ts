import type { PlainDate } from '@haicap/domain/dates';
import { builder } from '../../builder.js';
import type { KeysetConnection } from '../../graphql/keyset-connection.js';
import type { KindCount } from './unit-list-query.js';
import { UnitKindEnum } from './unit-enums.js';
import { UnitVersionType } from './unit-types.js';
import type { UnitVersionRow } from './unit-version-row.js';

/** A page of units as of a day. The counts are asked for by their fields alone, and once for both. */
export interface UnitConnection extends Omit<KeysetConnection<UnitVersionRow>, 'totalCount'> {
  readonly asOf: PlainDate;
  readonly counts: () => Promise<readonly KindCount[]>;
}

/** Number of units of a kind. */
export const KindCountType = builder.objectRef<KindCount>('KindCount').implement({
  dataClass: 'PUBLIC',
  description: 'Number of units of a kind.',
  fields: (t) => ({
    kind: t.expose('kind', { type: UnitKindEnum, description: 'The kind.' }),
    count: t.exposeInt('count', { description: 'How many.' }),
  }),
});

/** The connection of all lists of units. */
export const UnitConnectionType = builder.connectionObject(
  {
    type: UnitVersionType,
    name: 'AdministrativeUnitVersionConnection',
    description: 'One page of units as of a day.',
    fields: (t) => ({
      asOf: t.field({
        type: 'Date',
        description: 'The day that the list is of.',
        resolve: (connection) => toUnits(connection).asOf,
      }),
      totalCount: t.int({
        description: 'Number of units in the whole list.',
        resolve: async (connection) =>
          (await toUnits(connection).counts()).reduce((sum, { count }) => sum + count, 0),
      }),
      countsByKind: t.field({
        type: [KindCountType],
        description: 'Numbers of units in the whole list by kind, in the order of official tables.',
        resolve: async (connection) => [...(await toUnits(connection).counts())],
      }),
    }),
  },
  { name: 'AdministrativeUnitVersionEdge', description: 'A unit and its position in the list.' },
);

/** Makes a connection of a page; `count` is called once at most. */
export function toUnitConnection(
  page: KeysetConnection<UnitVersionRow>,
  asOf: PlainDate,
  count: () => Promise<readonly KindCount[]>,
): UnitConnection {
  let counts: Promise<readonly KindCount[]> | undefined;
  return { edges: page.edges, pageInfo: page.pageInfo, asOf, counts: () => (counts ??= count()) };
}

function toUnits(connection: object): UnitConnection {
  return connection as UnitConnection;
}
