import { toPlainDate } from '@haicap/domain/dates';
import { builder } from '../../builder.js';
import { toDayOrNull } from '../../graphql/days.js';
import { toGlobalId } from '../../graphql/global-id.js';
import { ActType, findAct } from './unit-act.js';
import { PopulationQualityEnum, UnitKindEnum, UnitLevelEnum } from './unit-enums.js';
import { getUnit } from './unit-row.js';
import { UnitType, UnitVersionType } from './unit-types.js';
import { dayWithin, loadRawValues, loadVersionOn } from './unit-version-loaders.js';
import type { UnitVersionRow } from './unit-version-row.js';

interface Point {
  readonly longitude: number;
  readonly latitude: number;
}

const GeoPoint = builder.objectRef<Point>('GeoPoint').implement({
  dataClass: 'PUBLIC',
  description: 'One point in or near a unit, WGS 84.',
  fields: (t) => ({
    longitude: t.exposeFloat('longitude', { description: 'Degrees east.' }),
    latitude: t.exposeFloat('latitude', { description: 'Degrees north.' }),
  }),
});

builder.prismaObjectFields(UnitVersionType, (t) => ({
  unit: t.field({
    type: UnitType,
    description: 'The identity that this is a version of.',
    resolve: (version, _args, context) => getUnit(context, version.unitId),
  }),
  unitId: t.id({
    description: 'Id of the unit; the same for all its versions.',
    resolve: (version) => toGlobalId('AdministrativeUnit', version.unitId),
  }),
  level: t.expose('level', { type: UnitLevelEnum, description: 'Tier.' }),
  code: t.exposeString('code', {
    description:
      'Official code, with its leading zeros. Codes are re-used: only with a day does one name a unit.',
  }),
  name: t.exposeString('name', { description: 'Full name with the word of its kind: "Phường Đông Kinh".' }),
  shortName: t.exposeString('shortName', { description: 'Name without the word of its kind: "Đông Kinh".' }),
  kind: t.expose('kind', { type: UnitKindEnum, description: 'Legal kind.' }),
  validFrom: t.field({
    type: 'Date',
    description: 'First day.',
    resolve: (version) => toPlainDate(version.validFrom),
  }),
  validTo: t.field({
    type: 'Date',
    nullable: true,
    description: 'First day on which it was no longer so; null while it goes on.',
    resolve: (version) => toDayOrNull(version.validTo),
  }),
  areaKm2: t.float({
    nullable: true,
    description: 'Square kilometres as published; null when not known.',
    resolve: (version) => (version.areaKm2 === null ? null : Number(version.areaKm2)),
  }),
  population: t.exposeInt('population', {
    nullable: true,
    description: 'Persons as published; null when not known.',
  }),
  populationAsOf: t.field({
    type: 'Date',
    nullable: true,
    description: 'Reference day of the population.',
    resolve: (version) => toDayOrNull(version.populationAsOf),
  }),
  populationQuality: t.expose('populationQuality', {
    type: PopulationQualityEnum,
    description: 'How far to trust the population.',
  }),
  seat: t.exposeString('seat', { nullable: true, description: 'Where the seat is, as published.' }),
  location: t.field({
    type: GeoPoint,
    nullable: true,
    description: 'One point in or near the unit.',
    resolve: pointOf,
  }),
  version: t.exposeInt('version', {
    description: 'Grows with every correction; give it back as `expectedVersion`.',
  }),
  raw: t.field({
    type: 'JSON',
    nullable: true,
    description: 'Values as imported, by column, where they were kept beside what was understood of them.',
    resolve: (version, _args, context) => version.raw ?? loadRawValues(context, version.id),
  }),
}));

builder.prismaObjectFields(UnitVersionType, (t) => ({
  parent: t.field({
    type: UnitVersionType,
    nullable: true,
    description:
      'Superior unit as it is on a day (default: today). A day outside of this version counts as its nearest day.',
    args: { asOf: t.arg({ type: 'Date', description: 'The day.' }) },
    resolve: (version, { asOf }, context) =>
      version.parentUnitId === null
        ? null
        : loadVersionOn(context, { unitId: version.parentUnitId, day: dayWithin(context, version, asOf) }),
  }),
  province: t.field({
    type: UnitVersionType,
    nullable: true,
    description:
      'Province as it is on a day (default: today); a province is its own. A day outside of this version counts as its nearest day.',
    args: { asOf: t.arg({ type: 'Date', description: 'The day.' }) },
    resolve: (version, { asOf }, context) => {
      if (version.level === 'PROVINCE') return version;
      if (version.provinceUnitId === null) return null;
      const day = dayWithin(context, version, asOf);
      return loadVersionOn(context, { unitId: version.provinceUnitId, day });
    },
  }),
  startedBy: t.field({
    type: ActType,
    nullable: true,
    description: 'The act that made the unit what this version says; null where the ledger begins.',
    resolve: (version, _args, context) => findAct(context, version.startedByEventId),
  }),
  endedBy: t.field({
    type: ActType,
    nullable: true,
    description: 'The act that ended this version; null while it goes on.',
    resolve: (version, _args, context) => findAct(context, version.endedByEventId),
  }),
}));

function pointOf({ longitude, latitude }: UnitVersionRow): Point | null {
  return longitude === null || latitude === null ? null : { longitude, latitude };
}
