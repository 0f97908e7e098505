import { Prisma } from '@haicap/database/client';
import { withinReach } from '../../access/within-reach.js';
import { builder } from '../../builder.js';
import { readSqlPage } from '../../graphql/keyset-sql.js';
import { readRows } from '../../graphql/read-rows.js';
import { AuditEntryConnectionType, AuditEntryType } from './audit-entry.js';
import { ENTRY_COLUMNS, type AuditEntryRow } from './audit-entry-row.js';
import { AuditFilterInput, whereFilter } from './audit-filter.js';
import { HISTORY_ORDER } from './history-query.js';
import { mayKnowPrepared } from './prepared-entries.js';

builder.queryField('auditEntries', (t) =>
  t.connection(
    {
      type: AuditEntryType,
      description:
        'The audit trail within the viewer’s reach, the latest first. Empty without the permission audit.read.',
      args: { filter: t.arg({ type: AuditFilterInput, description: 'Which entries.' }) },
      resolve: async (_root, { filter, ...args }, context) => {
        const page = readSqlPage(args, context.locale, HISTORY_ORDER);
        const where = whereFilter(filter ?? {}, context.locale);
        if (!context.access.can('audit.read')) return page.toConnection([]);
        const rows = await readRows<AuditEntryRow>(
          context.db,
          Prisma.sql`SELECT ${ENTRY_COLUMNS} FROM "audit"."entry" entry
            WHERE ${withinReach(context, 'audit.read', Prisma.sql`entry."scope_path"`)}
              AND ${mayKnowPrepared(context)} ${where} ${page.sql.where}
            ORDER BY ${page.sql.orderBy} LIMIT ${page.sql.limit}`,
        );
        return page.toConnection(rows);
      },
    },
    AuditEntryConnectionType,
  ),
);
