import type { Db } from '@haicap/database';
import { Prisma } from '@haicap/database/client';
import type { PlainDate } from '@haicap/domain/dates';
import { createFormatters } from '@haicap/i18n/format';
import { builder } from '../../builder.js';
import { readDay } from '../../graphql/days.js';
import { badRequest } from '../../graphql/page-request.js';
import { readTuples } from '../../graphql/read-rows.js';
import { UnitVersionType } from './unit-types.js';
import { isValidOn, toVersion, versionColumns, type UnitVersionRow } from './unit-version-row.js';

interface Boundary {
  readonly unit: UnitVersionRow;
  readonly geometry: unknown;
  readonly source: string;
}

const UnitBoundaryType = builder.objectRef<Boundary>('UnitBoundary').implement({
  dataClass: 'PUBLIC',
  description: 'Boundary of a unit for display, simplified: not for measuring.',
  fields: (t) => ({
    unit: t.field({
      type: UnitVersionType,
      description: 'The unit as it is on the day.',
      resolve: (boundary) => boundary.unit,
    }),
    geometry: t.field({
      type: 'JSON',
      description: 'GeoJSON geometry, WGS 84.',
      resolve: (boundary) => boundary.geometry,
    }),
    source: t.exposeString('source', { description: 'Where the boundary comes from.' }),
  }),
});

builder.queryField('unitBoundaries', (t) =>
  t.field({
    type: [UnitBoundaryType],
    description: 'Boundaries of the communes of a province for a map; of those that have one, by code.',
    args: {
      provinceCode: t.arg.string({ required: true, description: 'Code that the province holds on the day.' }),
      asOf: t.arg({ type: 'Date', description: 'The day (default: today).' }),
    },
    resolve: async (_root, { provinceCode, asOf }, context) => {
      const day = readDay(context, asOf);
      const boundaries = await findBoundaries(context.db, provinceCode, day);
      if (boundaries !== null) return boundaries;
      throw badRequest(context.locale, 'province.unknown', {
        code: provinceCode,
        day: createFormatters(context.locale).date(day),
      });
    },
  }),
);

/** Null when no province holds the code on the day. */
async function findBoundaries(db: Db, provinceCode: string, day: PlainDate): Promise<Boundary[] | null> {
  const on = Prisma.sql`${day}::date`;
  const tuples = await readTuples(
    db,
    Prisma.sql`SELECT b."geometry", b."source", ${versionColumns('v')}
      FROM "administrative_unit_version" province
      LEFT JOIN "administrative_unit_version" v ON v."province_unit_id" = province."unit_id"
        AND v."level" = 'COMMUNE' AND ${isValidOn('v', on)}
      LEFT JOIN LATERAL (
        SELECT boundary."geometry", boundary."source" FROM "unit_boundary" boundary
        WHERE boundary."unit_id" = v."unit_id" AND boundary."valid_from" <= ${on}
        ORDER BY boundary."valid_from" DESC LIMIT 1) b ON true
      WHERE province."level" = 'PROVINCE' AND province."code" = ${provinceCode} AND ${isValidOn('province', on)}
      ORDER BY v."code"`,
  );
  if (tuples.length === 0) return null;
  return tuples
    .filter(([geometry]) => geometry !== null)
    .map((tuple) => ({ geometry: tuple[0], source: tuple[1] as string, unit: toVersion(tuple, 2)! }));
}
