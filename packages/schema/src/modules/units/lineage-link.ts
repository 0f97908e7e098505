import { builder } from '../../builder.js';
import type { SchemaContext } from '../../context.js';
import { toGlobalId } from '../../graphql/global-id.js';
import { loaderOf } from '../../graphql/loader.js';
import {
  countPredecessors,
  findLinksOfUnits,
  findLinksOfVersions,
  type LineageLinkRow,
  type LineageSide,
} from './lineage-query.js';
import { ActType, getAct } from './unit-act.js';
import { ExtentEnum } from './unit-enums.js';
import { UnitType, UnitVersionType } from './unit-types.js';
import { loadVersion } from './unit-version-loaders.js';

/** One part of an applied act. */
export const LineageLinkType = builder.objectRef<LineageLinkRow>('LineageLink').implement({
  dataClass: 'PUBLIC',
  description: 'One part of an applied act: how much of a source became part of a target.',
  fields: (t) => ({
    id: t.id({
      description: 'Id of the part.',
      resolve: (link) => toGlobalId('TerritorialChangePart', link.id),
    }),
    source: t.field({
      type: UnitVersionType,
      nullable: true,
      description: 'The source as it was until the act; null for area that belonged to no unit.',
      resolve: (link, _args, context) =>
        link.source ?? (link.sourceId === null ? null : loadVersion(context, link.sourceId)),
    }),
    target: t.field({
      type: UnitVersionType,
      nullable: true,
      description: 'The target as it is from the act on; null where the source ended without a successor.',
      resolve: (link, _args, context) =>
        link.target ?? (link.targetId === null ? null : loadVersion(context, link.targetId)),
    }),
    areaPart: t.expose('areaPart', { type: ExtentEnum, description: 'How much of the area of the source.' }),
    populationPart: t.expose('populationPart', {
      type: ExtentEnum,
      description: 'How much of the population of the source.',
    }),
    areaKm2: t.exposeFloat('areaKm2', {
      nullable: true,
      description: 'Square kilometres of the part, only where published.',
    }),
    persons: t.exposeInt('persons', {
      nullable: true,
      description: 'Persons of the part, only where published.',
    }),
    clause: t.exposeString('clause', { nullable: true, description: 'Clause of the legal instrument.' }),
    note: t.exposeString('note', { nullable: true, description: 'Note of the published table.' }),
    correction: t.exposeString('correction', {
      nullable: true,
      description: 'Correction made to the published table.',
    }),
    event: t.field({
      type: ActType,
      description: 'The act, with its legal basis.',
      resolve: (link, _args, context) => getAct(context, link.eventId),
    }),
  }),
});

builder.prismaObjectFields(UnitVersionType, (t) => ({
  predecessors: t.field({
    type: [LineageLinkType],
    description: 'Links to the units that this version was made of, by the act that started it.',
    resolve: async (version, _args, context) =>
      (await loadLinks(context, 'version', 'predecessors', version.id)).map((link) => ({
        ...link,
        target: version,
      })),
  }),
  successors: t.field({
    type: [LineageLinkType],
    description: 'Links to the units that this version became part of, by the act that ended it.',
    resolve: async (version, _args, context) =>
      (await loadLinks(context, 'version', 'successors', version.id)).map((link) => ({
        ...link,
        source: version,
      })),
  }),
  predecessorCount: t.int({
    description: 'Number of `predecessors`.',
    resolve: (version, _args, context) =>
      loaderOf(context, 'units.predecessorCount', (ids: readonly string[]) =>
        countPredecessors(context.db, ids),
      ).load(version.id),
  }),
}));

builder.prismaObjectFields(UnitType, (t) => ({
  predecessors: t.field({
    type: [LineageLinkType],
    description: 'Links from the units that this one was made of or gained from, in the order of time.',
    resolve: (unit, _args, context) => loadLinks(context, 'unit', 'predecessors', unit.id),
  }),
  successors: t.field({
    type: [LineageLinkType],
    description: 'Links to the units that this one became part of or gave to, in the order of time.',
    resolve: (unit, _args, context) => loadLinks(context, 'unit', 'successors', unit.id),
  }),
}));

function loadLinks(
  context: SchemaContext,
  of: 'version' | 'unit',
  side: LineageSide,
  id: string,
): Promise<LineageLinkRow[]> {
  const find = of === 'version' ? findLinksOfVersions : findLinksOfUnits;
  return loaderOf(context, `units.${of}.${side}`, (ids: readonly string[]) =>
    find(context.db, side, ids),
  ).load(id);
}
