import { builder } from '../../builder.js';
import { isRecordId } from '../../graphql/global-id.js';
import type { PrismaRef } from '../../graphql/prisma-ref.js';
import { loadUnit, type UnitRow } from './unit-row.js';
import { loadVersion } from './unit-version-loaders.js';
import type { UnitVersionRow } from './unit-version-row.js';

/** The identity; its fields are in `unit.ts`. */
export const UnitType: PrismaRef<'AdministrativeUnit'> = builder.prismaObject('AdministrativeUnit', {
  dataClass: 'PUBLIC',
  description:
    'The stable identity of a unit. It is never re-used and has no name of its own: what a unit is called and what it is made of stands in its versions.',
});

/** What a unit was for a time; its fields are in `unit-version.ts`. */
export const UnitVersionType: PrismaRef<'AdministrativeUnitVersion'> = builder.prismaObject(
  'AdministrativeUnitVersion',
  {
    dataClass: 'PUBLIC',
    description:
      'What a unit was from `validFrom` (inclusive) to `validTo` (exclusive). It never depends on the day asked for.',
  },
);

builder.nodeRef(UnitType, {
  id: { resolve: (unit: UnitRow) => unit.id },
  loadManyWithoutCache: (ids, context) =>
    Promise.all(ids.map((id) => (isRecordId(id) ? loadUnit(context, id) : null))),
});
builder.nodeRef(UnitVersionType, {
  id: { resolve: (version: UnitVersionRow) => version.id },
  loadManyWithoutCache: (ids, context) =>
    Promise.all(ids.map((id) => (isRecordId(id) ? loadVersion(context, id) : null))),
});
