import { Button, Group, Stack, Text } from '@mantine/core';
import { ChangeTable, FactList } from '@haicap/ui';
import type { ReactNode } from 'react';

import { AnchorLink } from '../../shared/anchor-link';
import { operationText } from '../../shared/history/entry-words';
import { changeLines } from '../../shared/history/history-entries';
import { useLanguage } from '../../shared/i18n';
import classes from './audit.module.css';
import { NO_CONDITIONS } from './audit-search';
import type { AuditRowFragment } from './operations.generated';
import { useAuditSearch } from './use-audit-search';

/** What was before and after, and everything else that is known of an entry. */
export function AuditDetail({ entry }: { readonly entry: AuditRowFragment }): ReactNode {
  const language = useLanguage();
  const { t } = language;
  const changes = changeLines(language, entry.changes, entry.entity);
  return (
    <div className={classes['detail']}>
      {changes.length > 0 ? (
        <ChangeTable
          changes={changes}
          emptyValue="–"
          headings={{
            field: t('audit.detail.field'),
            before: t('audit.detail.before'),
            after: t('audit.detail.after'),
          }}
        />
      ) : (
        <Text c="dimmed" size="sm">
          {t('audit.detail.noChanges')}
        </Text>
      )}
      <Stack gap="xs">
        <Facts entry={entry} />
        <Further entry={entry} />
      </Stack>
    </div>
  );
}

function Facts({ entry }: { readonly entry: AuditRowFragment }): ReactNode {
  const { t } = useLanguage();
  const sealed = entry.sealNumber;
  const facts: [string, ReactNode][] = [
    [t('audit.detail.operation'), entry.operation ? operationText(t, entry.operation) : null],
    [t('audit.detail.reason'), entry.reason],
    [t('audit.detail.decision'), entry.decision?.number],
    [t('audit.detail.address'), entry.address],
    [t('audit.detail.request'), entry.requestId],
    [t('audit.detail.number'), entry.id],
    [
      t('audit.detail.seal'),
      sealed == null ? t('audit.detail.unsealed') : t('audit.detail.sealed', { number: sealed }),
    ],
  ];
  const known = facts.filter(([, value]) => value !== null && value !== undefined && value !== '');
  return <FactList facts={known.map(([term, value]) => ({ term, value }))} unknownLabel="–" />;
}

/** From one entry to others like it. */
function Further({ entry }: { readonly entry: AuditRowFragment }): ReactNode {
  const { t } = useLanguage();
  const { narrow } = useAuditSearch();
  const { recordId, actor } = entry;
  return (
    <Group gap="xs">
      {recordId && (
        <Button onClick={() => narrow({ ...NO_CONDITIONS, record: recordId })} size="xs" variant="default">
          {t('audit.detail.thisRecord')}
        </Button>
      )}
      {actor && (
        <>
          <Button onClick={() => narrow({ ...NO_CONDITIONS, actor: actor.id })} size="xs" variant="default">
            {t('audit.detail.thisPerson')}
          </Button>
          <AnchorLink params={{ userId: actor.id }} to="/users/$userId">
            {entry.actorName}
          </AnchorLink>
        </>
      )}
    </Group>
  );
}
