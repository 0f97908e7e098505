import { Button, Stack, Text, TextInput, Title } from '@mantine/core';
import { useState, type FormEvent, type ReactNode } from 'react';

import type { AuthFailure } from '../../shared/auth-post';
import { CodeField, MONOSPACE_INPUT } from '../../shared/code-field';
import { useT } from '../../shared/i18n';
import { FailureAlert } from '../../shared/page/failure-alert';
import { giveSecondFactor } from './auth-requests';

interface SecondFactorFormProps {
  readonly onSignedIn: () => void;
  /** Back to the password; `isOver` when there was no time or no attempt left. */
  readonly onRestart: (isOver: boolean) => void;
}

/** The second step of signing in: a code of the application, or one of the recovery codes. */
export function SecondFactorForm({ onSignedIn, onRestart }: SecondFactorFormProps): ReactNode {
  const t = useT();
  const [isRecovery, setRecovery] = useState(false);
  const [code, setCode] = useState('');
  const [recoveryCode, setRecoveryCode] = useState('');
  const [isRunning, setRunning] = useState(false);
  const [failure, setFailure] = useState<AuthFailure | null>(null);
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setRunning(true);
    const answer = await giveSecondFactor(isRecovery ? { recoveryCode: recoveryCode.trim() } : { code });
    setRunning(false);
    if (answer.kind === 'done') {
      onSignedIn();
      return;
    }
    if (answer.failure.reason === 'CHALLENGE_OVER') onRestart(true);
    else setFailure(answer.failure);
    setCode('');
  };
  return (
    <form onSubmit={(event) => void submit(event)}>
      <Stack gap="sm">
        <Title order={2} size="h4">
          {t('identity.signIn.codeTitle')}
        </Title>
        <Text c="dimmed" size="sm">
          {t(isRecovery ? 'identity.signIn.recoveryText' : 'identity.signIn.codeText')}
        </Text>
        {isRecovery ? (
          <TextInput
            key="recovery"
            autoComplete="off"
            // oxlint-disable-next-line jsx-a11y/no-autofocus -- the only purpose of this step
            autoFocus
            styles={MONOSPACE_INPUT}
            label={t('identity.signIn.recovery')}
            onChange={(event) => setRecoveryCode(event.currentTarget.value)}
            placeholder="xxxx-xxxx-xxxx-xxxx"
            required
            spellCheck={false}
            value={recoveryCode}
          />
        ) : (
          <CodeField isFirst label={t('identity.signIn.code')} onChange={setCode} value={code} />
        )}
        {failure && <FailureAlert failure={failure} />}
        <Button fullWidth loading={isRunning} type="submit">
          {t('identity.signIn.submit')}
        </Button>
        <Button onClick={() => setRecovery(!isRecovery)} size="compact-sm" variant="subtle">
          {t(isRecovery ? 'identity.signIn.useCode' : 'identity.signIn.useRecovery')}
        </Button>
        <Button onClick={() => onRestart(false)} size="compact-sm" variant="subtle">
          {t('identity.signIn.back')}
        </Button>
      </Stack>
    </form>
  );
}
