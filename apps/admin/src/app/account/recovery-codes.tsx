import { Alert, Button, Group, Stack } from '@mantine/core';
import { Icon } from '@haicap/ui';
import type { ReactNode } from 'react';

import { CopyValueButton } from '../../shared/copy-value-button';
import { saveFile } from '../../shared/export/save-file';
import { useT } from '../../shared/i18n';
import { PrintSheet } from '../../shared/print-sheet';
import { useSession } from '../../shared/viewer';
import classes from './recovery-codes.module.css';

interface RecoveryCodesProps {
  readonly codes: readonly string[];
  readonly onDone: () => void;
}

/** Recovery codes, shown once: copied, printed or saved, then put away on purpose. */
export function RecoveryCodes({ codes, onDone }: RecoveryCodesProps): ReactNode {
  const t = useT();
  const { login } = useSession().viewer;
  const text = codes.join('\n');
  const save = (): void => {
    const file = new Blob([`${t('identity.own.codesSheet', { login })}\n\n${text}\n`], {
      type: 'text/plain;charset=utf-8',
    });
    saveFile(`${t('identity.own.codesFile', { login })}.txt`, file);
  };
  const list = (
    <ol aria-label={t('identity.own.codesTitle')} className={classes['codes']}>
      {codes.map((code) => (
        <li key={code}>
          <code>{code}</code>
        </li>
      ))}
    </ol>
  );
  return (
    <Stack gap="sm">
      <Alert color="yellow" icon={<Icon name="warning" />}>
        {t('identity.own.codesText')}
      </Alert>
      {list}
      <PrintSheet>
        <h1>{t('identity.own.codesSheet', { login })}</h1>
        <p>{t('identity.own.codesText')}</p>
        {list}
      </PrintSheet>
      <Group justify="flex-end">
        <CopyValueButton value={text} />
        <Button leftSection={<Icon name="download" size={16} />} onClick={save} variant="default">
          {t('identity.own.codesDownload')}
        </Button>
        <Button
          leftSection={<Icon name="print" size={16} />}
          onClick={() => window.print()}
          variant="default"
        >
          {t('accounts.code.print')}
        </Button>
        <Button onClick={onDone}>{t('identity.own.codesKept')}</Button>
      </Group>
    </Stack>
  );
}
