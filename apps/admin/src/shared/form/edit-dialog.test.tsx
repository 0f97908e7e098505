// @vitest-environment happy-dom
import { loadMessages } from '@haicap/i18n';
import { MantineProvider, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { cleanup, render, screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import type { ReactNode } from 'react';
import { afterEach, describe, expect, it } from 'vitest';

import { LanguageProvider } from '../i18n';
import { EditDialog } from './edit-dialog';
import type { SaveOutcome, VersionedValues } from './use-versioned-save';

type Values = { name: string; seat: string };
type Record = VersionedValues<Values>;

const messages = await loadMessages('vi');
const opened: Record = { values: { name: 'Xã Hồng Phong', seat: '' }, version: 1 };
const CONFLICT: SaveOutcome = {
  kind: 'refused',
  error: { code: 'CONFLICT', message: '', changedBy: 'Nguyễn Thị Mẫu', changedAt: '2025-08-04T02:00:00Z' },
};

/** A record as the API keeps it: saved only over the version one has seen. */
function storedRecord(first: Record) {
  let stored = first;
  return {
    read: () => stored,
    save: (values: Values, over: Record): Promise<SaveOutcome> => {
      if (over.version !== stored.version) return Promise.resolve(CONFLICT);
      stored = { values, version: (stored.version ?? 0) + 1 };
      return Promise.resolve({ kind: 'done' });
    },
    load: () => Promise.resolve(stored),
  };
}

interface SampleProps {
  readonly record: ReturnType<typeof storedRecord>;
  readonly onSaved: () => void;
}

function Sample({ record, onSaved }: SampleProps): ReactNode {
  const form = useForm<Values>({ initialValues: opened.values });
  return (
    <EditDialog
      title="Sửa"
      form={form}
      opened={opened}
      save={record.save}
      reload={record.load}
      onSaved={onSaved}
      onClose={() => undefined}
      fieldLabel={(field) => field}
      valueText={(_, value) => String(value)}
    >
      <TextInput label="Tên" {...form.getInputProps('name')} />
      <TextInput label="Trụ sở" {...form.getInputProps('seat')} />
    </EditDialog>
  );
}

function show(record: ReturnType<typeof storedRecord>): { saved: () => number } {
  let saved = 0;
  render(
    <MantineProvider>
      <LanguageProvider locale="vi" messages={messages}>
        <Sample record={record} onSaved={() => (saved += 1)} />
      </LanguageProvider>
    </MantineProvider>,
  );
  return { saved: () => saved };
}

afterEach(cleanup);

describe('a form over a record that someone else changes meanwhile', () => {
  it('saves at once where nobody was faster', async () => {
    const record = storedRecord(opened);
    const { saved } = show(record);
    await userEvent.type(screen.getByLabelText('Trụ sở'), 'Trụ sở cũ');
    await userEvent.click(screen.getByRole('button', { name: 'Lưu' }));
    await waitFor(() => expect(saved()).toBe(1));
    expect(record.read().values).toEqual({ name: 'Xã Hồng Phong', seat: 'Trụ sở cũ' });
  });

  it('shows mine and theirs, keeps what only they changed, and loses nothing', async () => {
    const theirs = { values: { name: 'Xã Hồng Phong Mới', seat: 'Của họ' }, version: 2 };
    const record = storedRecord(theirs);
    const { saved } = show(record);
    await userEvent.type(screen.getByLabelText('Trụ sở'), 'Của tôi');
    await userEvent.click(screen.getByRole('button', { name: 'Lưu' }));
    await screen.findByText(/Nguyễn Thị Mẫu/);
    expect(screen.getByLabelText<HTMLInputElement>(/ô name: Xã Hồng Phong Mới/).checked).toBe(true);
    expect(screen.getByLabelText<HTMLInputElement>(/ô seat: Của tôi/).checked).toBe(true);
    await userEvent.click(screen.getByRole('button', { name: 'Dùng lựa chọn này và lưu' }));
    await waitFor(() => expect(saved()).toBe(1));
    expect(record.read()).toEqual({ values: { name: 'Xã Hồng Phong Mới', seat: 'Của tôi' }, version: 3 });
  });
});
