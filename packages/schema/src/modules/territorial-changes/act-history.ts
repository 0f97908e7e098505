import { builder } from '../../builder.js';
import type { SchemaContext } from '../../context.js';
import { AuditEntryConnectionType, AuditEntryType, loadHistory, noHistory } from '../audit/audit-entry.js';
import { ActType } from './act-types.js';

builder.prismaObjectFields(ActType, (t) => ({
  history: t.connection(
    {
      type: AuditEntryType,
      description:
        'Who changed what of the act itself, the latest first. Empty for a viewer who may neither read the audit trail (AUDIT_READ) nor draft acts here (ACTS_DRAFT).',
      resolve: (act, args, context) =>
        mayReadHistory(context, act.scopePath)
          ? loadHistory(context, { table: 'territorial_change_event' }, act.id, args)
          : noHistory(context, args),
    },
    AuditEntryConnectionType,
  ),
}));

function mayReadHistory({ access }: SchemaContext, scopePath: string): boolean {
  return access.can('audit.read', { scopePath }) || access.can('acts.draft', { scopePath });
}
