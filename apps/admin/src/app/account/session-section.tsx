import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useState, type ReactNode } from 'react';
import { useMutation } from 'urql';

import { useT } from '../../shared/i18n';
import { OutcomeAlert, type ShownOutcome } from '../../shared/page/outcome-alert';
import { Section } from '../../shared/page/section';
import { outcomeOf } from '../../shared/result';
import type { SessionRowFragment } from '../../shared/operations.generated';
import { SessionTable } from '../../shared/session-table';
import { SessionEndDocument, SessionsEndOthersDocument } from '../operations.generated';

/** Where I am signed in; one session or all others can be ended. */
export function SessionSection({
  sessions,
}: {
  readonly sessions: readonly SessionRowFragment[];
}): ReactNode {
  const t = useT();
  const [outcome, setOutcome] = useState<ShownOutcome | null>(null);
  const [, endOne] = useMutation(SessionEndDocument);
  const [{ fetching }, endOthers] = useMutation(SessionsEndOthersDocument);
  const finish = (ended: ShownOutcome, message: string): void => {
    setOutcome(ended);
    if (ended.kind === 'done') notifications.show({ color: 'green', message });
  };
  const end = async (id: string, device: string): Promise<void> => {
    const ended = outcomeOf(await endOne({ input: { id } }), (data) => data.sessionEnd);
    finish(ended, t('identity.sessions.endedOne', { device }));
  };
  const endAll = async (): Promise<void> => {
    const ended = outcomeOf(await endOthers({}), (data) => data.sessionsEndOthers);
    finish(ended, t('identity.sessions.endedOthers'));
  };
  return (
    <Section
      action={
        sessions.length > 1 && (
          <Button loading={fetching} onClick={() => void endAll()} variant="default">
            {t('identity.sessions.endOthers')}
          </Button>
        )
      }
      hint={sessions.length > 1 ? t('identity.sessions.endOthersText') : undefined}
      title={t('shell.account.sessionsTitle')}
    >
      <OutcomeAlert outcome={outcome} />
      <SessionTable
        action={(session, device) =>
          !session.isCurrent && (
            <Button
              aria-label={t('identity.sessions.endNamed', { device })}
              color="red"
              onClick={() => void end(session.id, device)}
              size="compact-sm"
              variant="subtle"
            >
              {t('identity.sessions.end')}
            </Button>
          )
        }
        sessions={sessions}
      />
    </Section>
  );
}
