// @vitest-environment happy-dom
import { plainDate, type PlainDate } from '@haicap/domain/dates';
import { loadMessages } from '@haicap/i18n';
import { MantineProvider } from '@mantine/core';
import { cleanup, render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { useState, type ReactNode } from 'react';
import { afterEach, describe, expect, it, vi } from 'vitest';

import { DayField } from './day-field';
import { LanguageProvider } from './i18n';

const messages = await loadMessages('vi');

function Sample({ onCommit }: { readonly onCommit: (day: PlainDate | null) => void }): ReactNode {
  const [day, setDay] = useState<PlainDate | null>(plainDate('2025-07-01'));
  return (
    <MantineProvider>
      <LanguageProvider locale="vi" messages={messages}>
        <DayField
          label="Ngày"
          onCommit={(next) => {
            setDay(next);
            onCommit(next);
          }}
          value={day}
        />
      </LanguageProvider>
    </MantineProvider>
  );
}

afterEach(cleanup);

describe('a field for a day', () => {
  it.each([
    ['4/8/2025', '2025-08-04'],
    ['04/08/2025', '2025-08-04'],
    ['04082025', '2025-08-04'],
    ['2025-08-04', '2025-08-04'],
  ])('reads %s as the fourth of August', async (typed, day) => {
    const user = userEvent.setup();
    const commit = vi.fn<(day: PlainDate | null) => void>();
    render(<Sample onCommit={commit} />);
    const field = screen.getByLabelText<HTMLInputElement>('Ngày');
    expect(field.value).toBe('01/07/2025');
    await user.clear(field);
    await user.type(field, `${typed}{Enter}`);
    expect(commit).toHaveBeenLastCalledWith(day);
    expect(field.value).toBe('04/08/2025');
  });
  it('refuses a day that does not exist and keeps what was typed', async () => {
    const user = userEvent.setup();
    const commit = vi.fn<(day: PlainDate | null) => void>();
    render(<Sample onCommit={commit} />);
    const field = screen.getByLabelText<HTMLInputElement>('Ngày');
    await user.clear(field);
    await user.type(field, '31/2/2025{Enter}');
    expect(commit).not.toHaveBeenCalled();
    expect(field.value).toBe('31/2/2025');
    expect(field.getAttribute('aria-invalid')).toBe('true');
  });
});
