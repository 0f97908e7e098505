import { toPlainDate } from '@haicap/domain/dates';
import { nextStates, type ChangeType } from '@haicap/domain/units';
import { permissionsOn } from '../../access/access.js';
import { PermissionType } from '../../access/permission-type.js';
import { builder } from '../../builder.js';
import { toDayOrNull } from '../../graphql/days.js';
import { readTotalCount } from '../../graphql/keyset-connection.js';
import { loadLegalInstrument } from '../documents/legal-instrument-row.js';
import { LegalInstrumentType } from '../documents/legal-instrument.js';
import { loadUnit } from '../units/unit-row.js';
import { UnitType } from '../units/unit-types.js';
import { loadPartPage, loadTargetPage } from './act-child-pages.js';
import { ChangeTypeEnum, TerritorialChangeStatusEnum } from './act-enums.js';
import { loadProof } from './act-proof-query.js';
import { loadActCounts } from './act-row.js';
import { ActType, PartType, TargetType } from './act-types.js';
import { ProofSheetType } from './proof-sheet.js';

builder.prismaObjectFields(ActType, (t) => ({
  title: t.exposeString('title', { description: 'Title.' }),
  instrument: t.field({
    type: LegalInstrumentType,
    nullable: true,
    description: 'Legal instrument that the act rests on; null before it is adopted.',
    resolve: ({ instrumentId }, _args, context) =>
      instrumentId === null ? null : loadLegalInstrument(context, instrumentId),
  }),
  adoptedOn: t.field({
    type: 'Date',
    nullable: true,
    description: 'Day the instrument was adopted.',
    resolve: ({ adoptedOn }) => toDayOrNull(adoptedOn),
  }),
  inForceOn: t.field({
    type: 'Date',
    nullable: true,
    description: 'Day the instrument entered into force.',
    resolve: ({ inForceOn }) => toDayOrNull(inForceOn),
  }),
  operationalFrom: t.field({
    type: 'Date',
    description: 'First day the new units work: the day on which the ledger changes.',
    resolve: ({ operationalFrom }) => toPlainDate(operationalFrom),
  }),
  sequence: t.exposeInt('sequence', { description: 'Order among acts of one day.' }),
  status: t.expose('status', { type: TerritorialChangeStatusEnum, description: 'State of the act.' }),
  types: t.field({
    type: [ChangeTypeEnum],
    description: 'What the act does, derived from its parts.',
    resolve: ({ types }) => types as ChangeType[],
  }),
  scopeUnit: t.field({
    type: UnitType,
    nullable: true,
    description: 'The unit whose territory is rearranged, usually a province.',
    resolve: ({ scopeUnitId }, _args, context) =>
      scopeUnitId === null ? null : loadUnit(context, scopeUnitId),
  }),
  note: t.exposeString('note', { nullable: true, description: 'Remark.' }),
  cancelReason: t.exposeString('cancelReason', { nullable: true, description: 'Why it was given up.' }),
  appliedAt: t.expose('appliedAt', {
    type: 'DateTime',
    nullable: true,
    description: 'When it was applied to the ledger.',
  }),
  completedAt: t.expose('completedAt', {
    type: 'DateTime',
    nullable: true,
    description: 'When it was marked complete: everybody whose unit ended has been placed.',
  }),
  version: t.exposeInt('version', { description: 'Give it back as `expectedVersion`.' }),
  nextStates: t.field({
    type: [TerritorialChangeStatusEnum],
    description: 'States that the act may go to from here.',
    resolve: ({ status }) => nextStates(status),
  }),
  viewerPermissions: t.field({
    type: [PermissionType],
    description: 'What the viewer may do with this act.',
    resolve: ({ scopePath }, _args, context) => permissionsOn(context, scopePath),
  }),
}));

/** One page of the targets of an act. */
const TargetConnection = builder.connectionObject(
  {
    type: TargetType,
    name: 'TerritorialChangeTargetConnection',
    description: 'One page of the targets of an act.',
    fields: (t) => ({
      totalCount: t.int({ description: 'Number of targets in the whole list.', resolve: readTotalCount }),
    }),
  },
  { name: 'TerritorialChangeTargetEdge', description: 'A target and its position in the list.' },
);

/** One page of the parts of an act. */
const PartConnection = builder.connectionObject(
  {
    type: PartType,
    name: 'TerritorialChangePartConnection',
    description: 'One page of the parts of an act.',
    fields: (t) => ({
      totalCount: t.int({ description: 'Number of parts in the whole list.', resolve: readTotalCount }),
    }),
  },
  { name: 'TerritorialChangePartEdge', description: 'A part and its position in the list.' },
);

builder.prismaObjectFields(ActType, (t) => ({
  targetCount: t.int({
    description: 'Number of targets.',
    resolve: async ({ id }, _args, context) => (await loadActCounts(context, id)).targets,
  }),
  partCount: t.int({
    description: 'Number of parts.',
    resolve: async ({ id }, _args, context) => (await loadActCounts(context, id)).parts,
  }),
  targets: t.connection(
    {
      type: TargetType,
      description: 'Targets in the order of the act.',
      args: { text: t.arg.string({ description: 'Words of the code or name, accents or not.' }) },
      resolve: ({ id }, { text, ...page }, context) => loadTargetPage(context, id, text, page),
    },
    TargetConnection,
  ),
  parts: t.connection(
    {
      type: PartType,
      description: 'All parts of the act, also those without a target (a source that ends).',
      resolve: ({ id }, page, context) => loadPartPage(context, id, page),
    },
    PartConnection,
  ),
  proof: t.field({
    type: ProofSheetType,
    description: 'What the act would do; for an applied act, what was proved before it was applied.',
    complexity: { field: 50 },
    resolve: ({ id }, _args, context) => loadProof(context, id),
  }),
}));
