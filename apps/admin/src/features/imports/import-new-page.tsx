import { Alert, Anchor, Button, Group, List, Paper, SegmentedControl, Stack, Text } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';

import { AnchorLink } from '../../shared/anchor-link';
import { useT } from '../../shared/i18n';
import { Needs } from '../../shared/page/needs';
import { Page } from '../../shared/page/page';
import type { ImportKind } from '../../shared/schema.generated';
import { useSession } from '../../shared/viewer';
import { FileDrop } from './file-drop';
import { EXPECTED_FILES, kindsFor, MAY_IMPORT } from './import-kinds';
import { uploadImport } from './upload-import';

/** First step of an import: choose what it brings and the files. */
export function ImportNewPage(): ReactNode {
  return (
    <Needs permission={MAY_IMPORT}>
      <Upload />
    </Needs>
  );
}

function Upload(): ReactNode {
  const t = useT();
  const navigate = useNavigate();
  const kinds = kindsFor(useSession().viewer.permissions);
  const [kind, setKind] = useState<ImportKind>(kinds[0] ?? 'LEDGER');
  const [files, setFiles] = useState<readonly File[]>([]);
  const [isSending, setSending] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);

  const send = async (): Promise<void> => {
    setSending(true);
    setRefusal(null);
    const outcome = await uploadImport(kind, files);
    setSending(false);
    if (outcome.kind === 'refused') setRefusal(outcome.message ?? t('imports.new.noAnswer'));
    else await navigate({ to: '/imports/$importId', params: { importId: outcome.id } });
  };

  const crumb = (
    <AnchorLink key="list" to="/imports">
      {t('imports.list.title')}
    </AnchorLink>
  );
  return (
    <Page title={t('imports.new.title')} description={t('imports.new.description')} breadcrumbs={[crumb]}>
      <Stack gap="md" maw={760}>
        <SegmentedControl
          aria-label={t('imports.new.kind')}
          value={kind}
          onChange={(value) => setKind(value as ImportKind)}
          data={kinds.map((value) => ({
            value,
            label: t(`enums.importKind.${value}`),
          }))}
        />
        <Expected kind={kind} />
        <FileDrop kind={kind} files={files} onChange={setFiles} />
        {refusal !== null && (
          <Alert color="red" variant="light" role="alert" title={t('imports.new.refusedTitle')}>
            <Text size="sm">{refusal}</Text>
          </Alert>
        )}
        <Group>
          <Button onClick={() => void send()} loading={isSending} disabled={files.length === 0}>
            {t('imports.new.preview')}
          </Button>
          <Text size="sm" c="dimmed">
            {t('imports.new.nothingYet')}
          </Text>
        </Group>
      </Stack>
    </Page>
  );
}

function Expected({ kind }: { readonly kind: ImportKind }): ReactNode {
  const t = useT();
  if (kind === 'BOUNDARIES') return <Text size="sm">{t('imports.new.boundaries')}</Text>;
  const template = kind === 'LEDGER' ? '/imports/template.xlsx' : `/imports/template.xlsx?kind=${kind}`;
  return (
    <Paper withBorder p="sm">
      <Text size="sm" mb={4}>
        {t('imports.new.ledger')}
      </Text>
      <List size="sm">
        {EXPECTED_FILES[kind].map((file) => (
          <List.Item key={file}>{t(`imports.new.file.${file}`)}</List.Item>
        ))}
      </List>
      {kind === 'PERSONNEL' && (
        <Text size="sm" mt="xs">
          {t('imports.new.personnelHint')}
        </Text>
      )}
      <Anchor size="sm" href={template} download>
        {t('imports.new.template')}
      </Anchor>
    </Paper>
  );
}
