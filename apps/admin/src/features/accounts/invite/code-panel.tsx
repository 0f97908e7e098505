import { Alert, Button, Code, Group, Modal, Stack, Text } from '@mantine/core';
import { Icon } from '@haicap/ui';
import type { ReactNode } from 'react';

import { CopyValueButton } from '../../../shared/copy-value-button';
import { useLanguage } from '../../../shared/i18n';
import { PrintSheet } from '../../../shared/print-sheet';
import { QrCode } from '../../../shared/qr-code';

/** A one-time code as it came; without one when the request was a repetition. */
export interface MadeCode {
  readonly oneTimeCode?: string | null;
  readonly codeExpiresAt?: string | null;
  readonly user: { readonly displayName: string; readonly login: string };
}

interface CodePanelProps {
  readonly title: string;
  readonly made: MadeCode;
  readonly onDone: () => void;
}

/** The one-time link, shown once: copied or printed and handed over. The dialog closes only on purpose. */
export function CodePanel({ title, made, onDone }: CodePanelProps): ReactNode {
  const { t, format } = useLanguage();
  const { oneTimeCode, codeExpiresAt, user } = made;
  const link = oneTimeCode ? `${window.location.origin}/welcome#${oneTimeCode}` : null;
  return (
    <Modal
      closeOnClickOutside={false}
      closeOnEscape={false}
      onClose={onDone}
      opened
      size="lg"
      title={title}
      withCloseButton={false}
    >
      <Stack gap="sm">
        <Alert color="yellow" icon={<Icon name="warning" />}>
          {t(link ? 'accounts.code.text' : 'accounts.code.repeated', { name: user.displayName })}
        </Alert>
        {link && (
          <>
            <div>
              <Text fw={600} id="one-time-link" size="sm">
                {t('accounts.code.link')}
              </Text>
              <Code aria-labelledby="one-time-link" block data-one-time-link style={WRAPPED}>
                {link}
              </Code>
            </div>
            {codeExpiresAt && (
              <Text size="sm">{t('accounts.code.until', { time: format.dateTime(codeExpiresAt) })}</Text>
            )}
            <CodeSheet link={link} made={made} />
          </>
        )}
        <Group justify="flex-end">
          {link && (
            <>
              <CopyValueButton label={t('accounts.code.copy')} value={link} />
              <Button
                leftSection={<Icon name="print" size={16} />}
                onClick={() => window.print()}
                variant="default"
              >
                {t('accounts.code.print')}
              </Button>
            </>
          )}
          <Button data-autofocus onClick={onDone}>
            {t(link ? 'accounts.code.done' : 'ui.action.close')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}

const WRAPPED = { overflowWrap: 'anywhere', whiteSpace: 'pre-wrap' } as const;

/** The slip to hand over. */
function CodeSheet({ link, made }: { readonly link: string; readonly made: MadeCode }): ReactNode {
  const { t, format } = useLanguage();
  const { user, codeExpiresAt } = made;
  return (
    <PrintSheet>
      <h1>
        {t('shell.app.name')} – {t('accounts.code.sheetTitle')}
      </h1>
      <p>
        <strong>{user.displayName}</strong>
        <br />
        {t('accounts.user.login', { login: user.login })}
      </p>
      <p>{t('accounts.code.sheetText')}</p>
      <p>
        <code>{link}</code>
      </p>
      <QrCode label={t('accounts.code.link')} text={link} />
      {codeExpiresAt && <p>{t('accounts.code.until', { time: format.dateTime(codeExpiresAt) })}</p>}
      <p>{t('accounts.code.sheetWarning')}</p>
    </PrintSheet>
  );
}
