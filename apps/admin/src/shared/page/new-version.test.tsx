// @vitest-environment happy-dom
import { loadMessages } from '@haicap/i18n';
import { MantineProvider, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { CombinedError } from '@urql/core';
import { cleanup, render, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { GraphQLError } from 'graphql';
import type { ReactNode } from 'react';
import { afterEach, describe, expect, it, vi } from 'vitest';

import { useDraft } from '../draft/use-draft';
import { EditDialog } from '../form/edit-dialog';
import { LanguageProvider } from '../i18n';
import { requestFailure } from '../request-failure';
import { outcomeOf } from '../result';
import { SessionContext, type Session } from '../viewer';
import { FailureAlert } from './failure-alert';

const messages = await loadMessages('vi');
const code = messages.errors.code.OPERATION_NOT_KNOWN;
const session = { viewer: { id: 'lan' } } as unknown as Session;
const stored = { values: { name: 'Trụ sở cũ' }, version: 1 };
/** What the server of a newer version answers to a page of the older one. */
const answer = new CombinedError({
  graphQLErrors: [new GraphQLError('', { extensions: { code: 'OPERATION_NOT_KNOWN', errorId: 'abc' } })],
});

interface SampleAnswer {
  readonly update: { readonly __typename: 'Payload' };
}

function Sample(): ReactNode {
  const draft = useDraft('facility', stored);
  const form = useForm({ initialValues: draft.values, onValuesChange: draft.keep });
  return (
    <EditDialog
      title="Sửa"
      form={form}
      draft={draft}
      opened={draft.opened}
      save={() =>
        Promise.resolve(
          outcomeOf<SampleAnswer, SampleAnswer['update']>({ error: answer }, (data) => data.update),
        )
      }
      reload={() => Promise.resolve(stored)}
      onSaved={() => undefined}
      onClose={() => undefined}
      fieldLabel={(field) => field}
      valueText={(_, value) => String(value)}
    >
      <TextInput label="Tên" {...form.getInputProps('name')} />
    </EditDialog>
  );
}

function show(content: ReactNode): void {
  render(
    <MantineProvider>
      <LanguageProvider locale="vi" messages={messages}>
        <SessionContext value={session}>{content}</SessionContext>
      </LanguageProvider>
    </MantineProvider>,
  );
}

const nameField = (): HTMLInputElement => screen.getByLabelText('Tên');
const reloadButton = (place: HTMLElement): HTMLElement =>
  within(place).getByRole('button', { name: messages.shell.error.reload });

afterEach(() => {
  cleanup();
  sessionStorage.clear();
  vi.restoreAllMocks();
});

describe('a page of an older version, after the server was renewed', () => {
  it('says that a new version is ready and offers to load it, not to try the same again', async () => {
    const reload = vi.spyOn(window.location, 'reload').mockImplementation(() => undefined);
    show(<FailureAlert failure={requestFailure(answer)} onRetry={() => undefined} />);
    const alert = screen.getByRole('alert');
    expect(alert.textContent).toContain(code.title);
    expect(alert.textContent).toContain(code.advice);
    expect(within(alert).queryByRole('button', { name: messages.ui.action.retry })).toBeNull();
    await userEvent.click(reloadButton(alert));
    expect(reload).toHaveBeenCalledOnce();
  });

  it('keeps what was typed into a form: it is there again after loading the new version', async () => {
    show(<Sample />);
    await userEvent.clear(nameField());
    await userEvent.type(nameField(), 'Trụ sở mới');
    await userEvent.click(screen.getByRole('button', { name: messages.ui.action.save }));
    const alert = await screen.findByRole('alert');
    expect(alert.textContent).toContain(code.title);
    expect(reloadButton(alert)).toBeDefined();
    expect(nameField().value).toBe('Trụ sở mới');

    // The same tab, loaded again.
    cleanup();
    show(<Sample />);
    expect(nameField().value).toBe('Trụ sở mới');
    expect(screen.getByText(messages.identity.fault.restored)).toBeDefined();
  });
});
