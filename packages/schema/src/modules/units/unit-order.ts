import { Prisma } from '@haicap/database/client';
import type { Locale } from '../../context.js';
import { builder } from '../../builder.js';
import type { SqlOrder } from '../../graphql/keyset-sql.js';
import { OrderDirection } from '../../graphql/order-direction.js';
import { badRequest } from '../../graphql/page-request.js';
import type { UnitVersionRow } from './unit-version-row.js';

/** Most fields of one order. */
export const MOST_ORDERS = 3;

// What stands for "not known", so that it comes last in either direction. The indexes name the same expressions.
const BEYOND_POPULATION = 2_147_483_647;
const BEYOND_AREA = 1_000_000_000;

const UnitOrderField = builder.enumType('UnitOrderField', {
  description: 'What units can be ordered by.',
  values: {
    CODE: { description: 'Official code.' },
    NAME: {
      description: 'Name without the word of its kind, as Vietnamese sorts: a, ă, â … d, đ; 2 before 10.',
    },
    KIND: { description: 'Kind in the order of official tables, then name.' },
    POPULATION: { description: 'Population; units without a figure last.' },
    AREA: { description: 'Area; units without a figure last.' },
    VALID_FROM: { description: 'First day of the version, then name.' },
  },
});

/** One field of an order. */
export const UnitOrderInput = builder.inputType('UnitOrder', {
  description: 'One field of an order.',
  fields: (t) => ({
    field: t.field({ type: UnitOrderField, required: true, description: 'What to order by.' }),
    direction: t.field({ type: OrderDirection, required: true, description: 'Which way.' }),
  }),
});

/** An order as it comes from the reader. */
export type UnitOrder = typeof UnitOrderInput.$inferInput;

type Field = UnitOrder['field'];
type Direction = UnitOrder['direction'];
type Part = Omit<SqlOrder<UnitVersionRow>, 'direction'>;

const CODE: Part = {
  name: 'code',
  expression: Prisma.sql`v."code"`,
  cast: Prisma.sql`text`,
  type: 'text',
  valueOf: (version) => version.code,
};
const NAME: Part = {
  name: 'name',
  expression: Prisma.sql`v."short_name"`,
  cast: Prisma.sql`text`,
  type: 'text',
  valueOf: (version) => version.shortName,
};
const KIND: Part = {
  name: 'kind',
  expression: Prisma.sql`v."kind"`,
  cast: Prisma.sql`"UnitKind"`,
  type: 'text',
  valueOf: (version) => version.kind,
};
const VALID_FROM: Part = {
  name: 'validFrom',
  expression: Prisma.sql`v."valid_from"`,
  cast: Prisma.sql`date`,
  type: 'date',
  valueOf: (version) => version.validFrom,
};
const ID: Part = {
  name: 'id',
  expression: Prisma.sql`v."id"`,
  cast: Prisma.sql`uuid`,
  type: 'uuid',
  valueOf: (version) => version.id,
};

function population(direction: Direction): Part {
  const unknown = direction === 'ASC' ? BEYOND_POPULATION : -1;
  return {
    name: 'population',
    expression: Prisma.sql`coalesce(v."population", ${Prisma.raw(String(unknown))})`,
    cast: Prisma.sql`integer`,
    type: 'number',
    valueOf: (version) => version.population ?? unknown,
  };
}

function area(direction: Direction): Part {
  const unknown = direction === 'ASC' ? BEYOND_AREA : -1;
  return {
    name: 'area',
    expression: Prisma.sql`coalesce(v."area_km2", ${Prisma.raw(String(unknown))})`,
    cast: Prisma.sql`numeric`,
    type: 'decimal',
    valueOf: (version) => version.areaKm2 ?? String(unknown),
  };
}

const PARTS: Readonly<Record<Field, (direction: Direction) => Part[]>> = {
  CODE: () => [CODE],
  NAME: () => [NAME],
  KIND: () => [KIND, NAME],
  POPULATION: (direction) => [population(direction)],
  AREA: (direction) => [area(direction)],
  VALID_FROM: () => [VALID_FROM, NAME],
};

/** The order of a statement over `administrative_unit_version v`; by code where none is asked for, by id at last. */
export function toSqlOrder(orders: readonly UnitOrder[], locale: Locale): SqlOrder<UnitVersionRow>[] {
  if (orders.length > MOST_ORDERS) throw badRequest(locale, 'order.tooMany', { max: MOST_ORDERS });
  const asked = orders.length === 0 ? [{ field: 'CODE', direction: 'ASC' } as const] : orders;
  const own = new Set<string>(asked.map(({ field }) => PARTS[field]('ASC')[0]!.name));
  const found = new Map<string, SqlOrder<UnitVersionRow>>();
  for (const { field, direction } of asked) {
    const [first, ...further] = PARTS[field](direction);
    for (const part of [first!, ...further.filter(({ name }) => !own.has(name))]) {
      if (!found.has(part.name)) found.set(part.name, { ...part, direction });
    }
  }
  const last = [...found.values()].at(-1)!.direction;
  return [...found.values(), { ...ID, direction: last }];
}

/** Children of a unit: by name. */
export const BY_NAME: readonly UnitOrder[] = [{ field: 'NAME', direction: 'ASC' }];
