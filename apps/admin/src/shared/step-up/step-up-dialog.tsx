import { Button, Group, Modal, PasswordInput, Stack, Text } from '@mantine/core';
import { useEffect, useState, type FormEvent, type ReactNode } from 'react';

import { authGet, authPost, type AuthFailure } from '../auth-post';
import { CodeField } from '../code-field';
import { useT } from '../i18n';
import { FailureAlert } from '../page/failure-alert';
import { Loading } from '../page/loading';
import type { ProofRequest } from './proof-request';

/** What a proof consists of for this account. */
interface ProofParts {
  readonly password: boolean;
  readonly code: boolean;
  readonly singleSignOn: { readonly label: string } | null;
}

/** Asks the signed-in person to prove who they are; whatever was being done goes on afterwards. */
export function StepUpDialog({ request }: { readonly request: ProofRequest }): ReactNode {
  const t = useT();
  const { parts, failure } = useProofParts();
  const cancel = (): void => request.settle(false);
  return (
    <Modal
      closeButtonProps={{ 'aria-label': t('ui.action.close') }}
      closeOnClickOutside={false}
      onClose={cancel}
      opened
      title={t('identity.stepUp.title')}
      zIndex={300}
    >
      <Stack gap="sm">
        <Text c="dimmed" size="sm">
          {t('identity.stepUp.text')}
        </Text>
        {failure && <FailureAlert failure={failure} />}
        {!parts && !failure && <Loading lines={2} />}
        {parts?.password && (
          <ProofForm needsCode={parts.code} onCancel={cancel} onProved={() => request.settle(true)} />
        )}
        {parts?.singleSignOn && <ProofElsewhere label={parts.singleSignOn.label} />}
        {!parts?.password && (
          <Group justify="flex-end">
            <Button onClick={cancel} variant="default">
              {t('ui.action.cancel')}
            </Button>
          </Group>
        )}
      </Stack>
    </Modal>
  );
}

interface ProofFormProps {
  readonly needsCode: boolean;
  readonly onCancel: () => void;
  readonly onProved: () => void;
}

function ProofForm({ needsCode, onCancel, onProved }: ProofFormProps): ReactNode {
  const t = useT();
  const [password, setPassword] = useState('');
  const [code, setCode] = useState('');
  const [isRunning, setRunning] = useState(false);
  const [failure, setFailure] = useState<AuthFailure | null>(null);
  const prove = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    // The form of the page behind must not take this for its own.
    event.stopPropagation();
    setRunning(true);
    const answer = await authPost('/auth/step-up', needsCode ? { password, code } : { password });
    setRunning(false);
    setFailure(answer.kind === 'failed' ? answer.failure : null);
    if (answer.kind === 'done') onProved();
  };
  return (
    <form onSubmit={(event) => void prove(event)}>
      <Stack gap="sm">
        <PasswordInput
          autoComplete="current-password"
          data-autofocus
          label={t('identity.stepUp.password')}
          onChange={(event) => setPassword(event.currentTarget.value)}
          required
          value={password}
        />
        {needsCode && <CodeField label={t('identity.stepUp.code')} onChange={setCode} value={code} />}
        {failure && <FailureAlert failure={failure} />}
        <Group justify="flex-end">
          <Button onClick={onCancel} variant="default">
            {t('ui.action.cancel')}
          </Button>
          <Button loading={isRunning} type="submit">
            {t('identity.stepUp.confirm')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

/** At the provider of single sign-on; forms that are open are kept until the browser is back. */
function ProofElsewhere({ label }: { readonly label: string }): ReactNode {
  const t = useT();
  const [failure, setFailure] = useState<AuthFailure | null>(null);
  const go = async (): Promise<void> => {
    const { pathname, search } = window.location;
    const input = { purpose: 'PROVE', return: pathname + search };
    const answer = await authPost<{ readonly url: string }>('/auth/sso/start', input);
    if (answer.kind === 'done') window.location.assign(answer.body.url);
    else setFailure(answer.failure);
  };
  return (
    <Stack gap="xs">
      <Text c="dimmed" size="sm">
        {t('identity.stepUp.ssoText')}
      </Text>
      <Button onClick={() => void go()} variant="default">
        {t('identity.stepUp.sso', { label })}
      </Button>
      {failure && <FailureAlert failure={failure} />}
    </Stack>
  );
}

function useProofParts(): { readonly parts: ProofParts | null; readonly failure: AuthFailure | null } {
  const [state, setState] = useState<{ parts: ProofParts | null; failure: AuthFailure | null }>({
    parts: null,
    failure: null,
  });
  useEffect(() => {
    let isWanted = true;
    void authGet<ProofParts>('/auth/proof').then((answer) => {
      if (!isWanted) return;
      if (answer.kind === 'done') setState({ parts: answer.body, failure: null });
      else setState({ parts: null, failure: answer.failure });
    });
    return () => {
      isWanted = false;
    };
  }, []);
  return state;
}
