import { Table } from '@mantine/core';
import { Icon } from '@haicap/ui';
import { useId, useState, type ReactNode } from 'react';

import { entryText } from '../../shared/history/entry-words';
import { useLanguage, useT } from '../../shared/i18n';
import classes from './audit.module.css';
import { AuditDetail } from './audit-detail';
import { RecordLink } from './record-link';
import type { AuditRowFragment } from './operations.generated';

interface AuditTableProps {
  readonly entries: readonly AuditRowFragment[];
  /** Newer entries are on their way. */
  readonly isRefreshing: boolean;
}

const COLUMNS = ['when', 'who', 'what', 'where', 'why'] as const;

/** One page of the trail; each line opens to what was before and after. */
export function AuditTable({ entries, isRefreshing }: AuditTableProps): ReactNode {
  const t = useT();
  return (
    <div className={classes['scroll']}>
      <Table
        aria-busy={isRefreshing}
        aria-label={t('audit.label')}
        className={classes['table']}
        highlightOnHover
        verticalSpacing={6}
      >
        <Table.Thead>
          <Table.Tr>
            <Table.Td className={classes['toggle']} />
            {COLUMNS.map((column) => (
              <Table.Th key={column} scope="col">
                {t(`audit.column.${column}`)}
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {entries.map((entry) => (
            <Line entry={entry} key={entry.id} />
          ))}
        </Table.Tbody>
      </Table>
    </div>
  );
}

function Line({ entry }: { readonly entry: AuditRowFragment }): ReactNode {
  const { t, format } = useLanguage();
  const [isOpen, setOpen] = useState(false);
  const detail = useId();
  const what = entryText(t, entry);
  return (
    <>
      <Table.Tr data-open={isOpen || undefined}>
        <Table.Td className={classes['toggle']}>
          <button
            aria-controls={isOpen ? detail : undefined}
            aria-expanded={isOpen}
            aria-label={`${t(isOpen ? 'audit.detail.hide' : 'audit.detail.show')}: ${what}`}
            className={classes['button']}
            onClick={() => setOpen(!isOpen)}
            type="button"
          >
            <Icon name={isOpen ? 'chevronDown' : 'chevronRight'} size={15} />
          </button>
        </Table.Td>
        <Table.Td className={classes['when']}>
          <time dateTime={entry.at}>{format.dateTime(entry.at)}</time>
        </Table.Td>
        <Table.Td>{whoText(t, entry)}</Table.Td>
        <Table.Td className={classes['what']}>
          <RecordLink entry={entry}>{what}</RecordLink>
        </Table.Td>
        <Table.Td>{entry.unit?.current.name ?? ''}</Table.Td>
        <Table.Td className={classes['why']}>{entry.reason ?? entry.decision?.number ?? ''}</Table.Td>
      </Table.Tr>
      {isOpen && (
        <Table.Tr className={classes['detailRow']} id={detail}>
          <Table.Td colSpan={COLUMNS.length + 1}>
            <AuditDetail entry={entry} />
          </Table.Td>
        </Table.Tr>
      )}
    </>
  );
}

/** Who did it: a failed sign-in is nobody's, and not the system's either. */
export function whoText(t: ReturnType<typeof useT>, entry: AuditRowFragment): string {
  if (entry.actorName) return entry.actorName;
  return t(
    entry.event === 'SIGN_IN_FAILED' || entry.event === 'LIMIT_REACHED'
      ? 'audit.unknownPerson'
      : 'audit.system',
  );
}
