import { parseDateInput, type PlainDate } from '@haicap/domain/dates';
import { TextInput, type TextInputProps } from '@mantine/core';
import { useState, type ReactNode } from 'react';

import { useFormat, useT } from './i18n';

interface DayFieldProps extends Omit<
  TextInputProps,
  'value' | 'defaultValue' | 'onChange' | 'onBlur' | 'onKeyDown' | 'error'
> {
  readonly value: PlainDate | null;
  /** Called when a real day was typed (or the field emptied: null) and the field is left or Enter pressed. */
  readonly onCommit: (day: PlainDate | null) => void;
  /** A problem found by the server or the form. */
  readonly error?: ReactNode;
}

/** A day typed the Vietnamese way: `4/8/2025`, `04082025` or ISO. A day that does not exist is refused. */
export function DayField({ value, onCommit, error, ...rest }: DayFieldProps): ReactNode {
  const t = useT();
  const format = useFormat();
  const shown = value === null ? '' : format.date(value);
  const [draft, setDraft] = useState<string | null>(null);
  const text = draft ?? shown;
  const isWrong = draft !== null && draft.trim() !== '' && parseDateInput(draft) === null;

  const commit = (isFinal: boolean): void => {
    if (draft === null) {
      if (isFinal) onCommit(value);
      return;
    }
    const day = draft.trim() === '' ? null : parseDateInput(draft);
    if (day === null && draft.trim() !== '') return;
    setDraft(null);
    onCommit(day);
  };
  return (
    <TextInput
      inputMode="numeric"
      placeholder={t('ui.field.datePlaceholder')}
      {...rest}
      error={isWrong ? t('ui.field.dateInvalid') : error}
      onBlur={() => commit(false)}
      onChange={(event) => setDraft(event.currentTarget.value)}
      onKeyDown={(event) => {
        if (event.key === 'Enter') {
          event.preventDefault();
          commit(true);
        }
        if (event.key === 'Escape') setDraft(null);
      }}
      value={text}
    />
  );
}
