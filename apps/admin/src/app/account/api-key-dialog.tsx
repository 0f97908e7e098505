import { Button, Group, Modal, Radio, Stack, TextInput } from '@mantine/core';
import { addDays, type PlainDate } from '@haicap/domain/dates';
import { useState, type FormEvent, type ReactNode } from 'react';
import { useMutation } from 'urql';

import { DayField } from '../../shared/day-field';
import { useT } from '../../shared/i18n';
import { OutcomeAlert, type ShownOutcome } from '../../shared/page/outcome-alert';
import { outcomeOf } from '../../shared/result';
import { todayInVietnam } from '../../shared/today';
import { ApiKeyCreateDocument } from '../operations.generated';
import { SecretOnce } from './secret-once';

const USUAL_DAYS = 90;

/** Creates a key, then shows its secret once. */
export function ApiKeyDialog({ onClose }: { readonly onClose: () => void }): ReactNode {
  const t = useT();
  const [secret, setSecret] = useState<string | null>(null);
  return (
    <Modal
      closeButtonProps={{ 'aria-label': t('ui.action.close') }}
      closeOnClickOutside={secret === null}
      closeOnEscape={secret === null}
      onClose={onClose}
      opened
      title={t(secret === null ? 'shell.account.keyCreateTitle' : 'shell.account.keySecretTitle')}
      withCloseButton={secret === null}
    >
      {secret === null ? (
        <ApiKeyForm onCancel={onClose} onCreated={setSecret} />
      ) : (
        <SecretOnce onDone={onClose} secret={secret} />
      )}
    </Modal>
  );
}

interface ApiKeyFormProps {
  readonly onCreated: (secret: string) => void;
  readonly onCancel: () => void;
}

function ApiKeyForm({ onCreated, onCancel }: ApiKeyFormProps): ReactNode {
  const t = useT();
  const [idempotencyKey] = useState(() => crypto.randomUUID());
  const [name, setName] = useState('');
  const [access, setAccess] = useState('read');
  const [expiresOn, setExpiresOn] = useState<PlainDate | null>(() => addDays(todayInVietnam(), USUAL_DAYS));
  const [outcome, setOutcome] = useState<ShownOutcome | null>(null);
  const [{ fetching }, create] = useMutation(ApiKeyCreateDocument);
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (expiresOn === null) return;
    const input = { idempotencyKey, name: name.trim(), readOnly: access === 'read', expiresOn };
    const ended = outcomeOf(await create({ input }), (data) => data.apiKeyCreate);
    setOutcome(ended);
    if (ended.kind !== 'done') return;
    // Sent twice: the first answer had the secret, and only that one.
    if (ended.payload.secret == null) onCancel();
    else onCreated(ended.payload.secret);
  };
  return (
    <form onSubmit={(event) => void submit(event)}>
      <Stack>
        <TextInput
          data-autofocus
          description={t('shell.account.keyNameHint')}
          label={t('shell.account.keyName')}
          maxLength={100}
          onChange={(event) => setName(event.currentTarget.value)}
          required
          value={name}
        />
        <Radio.Group label={t('shell.account.keyAccess')} onChange={setAccess} value={access}>
          <Group mt={4}>
            <Radio label={t('shell.account.keyReadOnly')} value="read" />
            <Radio label={t('shell.account.keyReadWrite')} value="write" />
          </Group>
        </Radio.Group>
        <DayField label={t('shell.account.keyExpires')} onCommit={setExpiresOn} required value={expiresOn} />
        <OutcomeAlert outcome={outcome} />
        <Group justify="flex-end">
          <Button onClick={onCancel} variant="default">
            {t('ui.action.cancel')}
          </Button>
          <Button disabled={name.trim() === '' || expiresOn === null} loading={fetching} type="submit">
            {t('shell.account.keyCreate')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
