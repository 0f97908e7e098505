import { builder } from '../../builder.js';
import type { SchemaContext } from '../../context.js';
import { AuditEntryConnectionType, AuditEntryType, loadHistory, noHistory } from '../audit/audit-entry.js';
import { UnitType } from './unit-types.js';

const TABLES = ['administrative_unit', 'administrative_unit_version', 'facility', 'unit_indicator'];

builder.prismaObjectFields(UnitType, (t) => ({
  history: t.connection(
    {
      dataClass: 'INTERNAL',
      type: AuditEntryType,
      description:
        'Who changed what of the unit, the latest first. Empty for a viewer who may neither read the audit trail (AUDIT_READ) nor edit this unit (UNITS_EDIT).',
      resolve: (unit, args, context) =>
        mayReadHistory(context, unit.scopePath)
          ? loadHistory(context, { unitTables: TABLES }, unit.id, args)
          : noHistory(context, args),
    },
    AuditEntryConnectionType,
  ),
}));

function mayReadHistory({ access }: SchemaContext, scopePath: string): boolean {
  return access.can('audit.read', { scopePath }) || access.can('units.edit', { scopePath });
}
