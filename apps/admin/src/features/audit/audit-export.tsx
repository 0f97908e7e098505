import { Button, Group, Menu, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { Icon } from '@haicap/ui';
import { useRef, useState, type ReactNode } from 'react';
import { useClient } from 'urql';

import { saveTables } from '../../shared/export/save-tables';
import { useLanguage } from '../../shared/i18n';
import { outcomeOf } from '../../shared/result';
import { todayInVietnam } from '../../shared/today';
import { auditSheet } from './audit-sheet';
import { filterOf } from './audit-search';
import { fetchWholeTrail, MOST_ROWS } from './fetch-whole-trail';
import { filterInWords } from './filter-in-words';
import { ExportRecordDocument } from './operations.generated';
import { useAuditSearch } from './use-audit-search';

const FORMATS = ['xlsx', 'csv'] as const;
type Format = (typeof FORMATS)[number];

/**
 * Saves everything that fits the filters, not only the page. That it is taken out is recorded first, after a fresh
 * proof of who asks; without it nothing is fetched.
 */
export function AuditExport(): ReactNode {
  const { t, format: formats } = useLanguage();
  const { count, run, stop } = useExport();
  if (count !== null) {
    return (
      <Group gap="xs">
        <Text aria-live="polite" role="status" size="sm">
          {t('audit.export.progress', { count: formats.integer(count) })}
        </Text>
        <Button onClick={stop} variant="default">
          {t('audit.export.stop')}
        </Button>
      </Group>
    );
  }
  return (
    <Menu position="bottom-end" withinPortal>
      <Menu.Target>
        <Button leftSection={<Icon name="download" size={16} />} variant="default">
          {t('audit.export.button')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {FORMATS.map((format) => (
          <Menu.Item key={format} onClick={() => void run(format)}>
            {t('audit.export.format', { format })}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

/** Rows fetched so far (null while nothing runs), and how to begin and end. */
function useExport(): {
  readonly count: number | null;
  readonly run: (format: Format) => Promise<void>;
  readonly stop: () => void;
} {
  const language = useLanguage();
  const { t, format: formats } = language;
  const { search } = useAuditSearch();
  const client = useClient();
  const [count, setCount] = useState<number | null>(null);
  const isStopped = useRef(false);
  const tell = (message: string, color?: string): void =>
    void notifications.show({ message, ...(color && { color }) });

  async function run(format: Format): Promise<void> {
    const input = {
      list: 'AUDIT_TRAIL' as const,
      format: format === 'csv' ? ('CSV' as const) : ('XLSX' as const),
      filter: filterInWords(language, search),
    };
    const answer = await client.mutation(ExportRecordDocument, { input }).toPromise();
    const outcome = outcomeOf(answer, (data) => data.exportRecord);
    if (outcome.kind === 'refused') return tell(outcome.error.message, 'red');
    if (outcome.kind === 'failed') return tell(t(`errors.code.${outcome.failure.code}.title`), 'red');
    isStopped.current = false;
    setCount(0);
    const fetched = await fetchWholeTrail(client, filterOf(search), (rows) => {
      setCount(rows);
      return !isStopped.current;
    });
    setCount(null);
    if (fetched.kind === 'stopped') return tell(t('audit.export.stopped'));
    if (fetched.kind === 'tooMany') {
      return tell(t('audit.export.tooMany', { max: formats.integer(MOST_ROWS) }), 'red');
    }
    if (fetched.kind === 'failed') return tell(t(`errors.code.${fetched.failure.code}.title`), 'red');
    const name = t('audit.export.file', { date: todayInVietnam() });
    await saveTables(name, format, [auditSheet(fetched.entries, language)]);
    tell(t('audit.export.done', { count: formats.integer(fetched.entries.length) }));
  }
  const stop = (): void => {
    isStopped.current = true;
  };
  return { count, run, stop };
}
