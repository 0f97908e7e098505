import { COUNTRY_PATH } from '@haicap/database/ledger';
import type { Permission } from '@haicap/domain/accounts';
import { builder } from '../../builder.js';
import type { SchemaContext } from '../../context.js';
import { GrantType } from '../accounts/account-types.js';
import { LegalInstrumentType } from '../documents/legal-instrument.js';
import { ImportBatchType } from '../imports/import.js';
import { FacilityType } from '../units/facility.js';
import { UnitIndicatorType } from '../units/unit-indicator.js';
import { loadUnit } from '../units/unit-row.js';
import { AuditEntryConnectionType, AuditEntryType } from './audit-entry.js';
import { historyFor } from './history-field.js';

// Histories of records that have no file of their own for it. Who may change a kind of record reads its history; so
// does who may read the audit trail where it stands.

builder.prismaObjectFields(FacilityType, (t) => ({
  history: t.connection(
    {
      type: AuditEntryType,
      description:
        'Who changed what of it, the latest first. Empty without AUDIT_READ, UNITS_EDIT or FACILITIES_EDIT on its unit.',
      resolve: async (facility, args, context) =>
        historyFor(
          await mayOnUnit(context, facility.unitId, ['audit.read', 'units.edit', 'facilities.edit']),
          context,
          { table: 'facility' },
          facility.id,
          args,
        ),
    },
    AuditEntryConnectionType,
  ),
}));

builder.prismaObjectFields(UnitIndicatorType, (t) => ({
  history: t.connection(
    {
      type: AuditEntryType,
      description:
        'Who changed what of it, the latest first. Empty without AUDIT_READ, UNITS_EDIT or INDICATORS_EDIT on its unit.',
      resolve: async (indicator, args, context) =>
        historyFor(
          await mayOnUnit(context, indicator.unitId, ['audit.read', 'units.edit', 'indicators.edit']),
          context,
          { table: 'unit_indicator' },
          indicator.id,
          args,
        ),
    },
    AuditEntryConnectionType,
  ),
}));

builder.prismaObjectFields(LegalInstrumentType, (t) => ({
  history: t.connection(
    {
      type: AuditEntryType,
      description:
        'Who changed what of it, the latest first. Empty without INSTRUMENTS_EDIT, or AUDIT_READ on the whole country.',
      resolve: (instrument, args, context) =>
        historyFor(
          context.access.can('instruments.edit') || mayOnCountry(context, 'audit.read'),
          context,
          { table: 'legal_instrument' },
          instrument.id,
          args,
        ),
    },
    AuditEntryConnectionType,
  ),
}));

builder.prismaObjectFields(ImportBatchType, (t) => ({
  history: t.connection(
    {
      type: AuditEntryType,
      description: 'Who did what with it, the latest first: for whoever sees the import.',
      resolve: (batch, args, context) =>
        historyFor(
          mayOnCountry(context, 'imports.run') ||
            mayOnCountry(context, 'audit.read') ||
            batch.createdById === context.viewer?.userId,
          context,
          { table: 'import_batch' },
          batch.id,
          args,
        ),
    },
    AuditEntryConnectionType,
  ),
}));

builder.objectFields(GrantType, (t) => ({
  history: t.connection(
    {
      type: AuditEntryType,
      description: 'Who gave and ended it, and why; empty without the permission AUDIT_READ where it holds.',
      resolve: (grant, args, context) =>
        historyFor(context.access.can('audit.read', grant), context, { table: 'grant' }, grant.id, args),
    },
    AuditEntryConnectionType,
  ),
}));

async function mayOnUnit(
  context: SchemaContext,
  unitId: string,
  permissions: readonly Permission[],
): Promise<boolean> {
  const unit = await loadUnit(context, unitId);
  return unit !== null && permissions.some((permission) => context.access.can(permission, unit));
}

function mayOnCountry({ access }: SchemaContext, permission: Permission): boolean {
  return access.can(permission, { scopePath: COUNTRY_PATH });
}
