import { TextInput } from '@mantine/core';
import type { ReactNode } from 'react';

/** Every character as wide as the next, in the field only: labels keep their marks in place. */
export const MONOSPACE_INPUT = { input: { fontFamily: 'var(--mantine-font-family-monospace)' } } as const;

interface CodeFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (code: string) => void;
  readonly error?: ReactNode;
  /** Takes the focus when it appears. */
  readonly isFirst?: boolean;
}

/** Six digits of an authenticator application; telephones offer to fill it in. Spaces are taken away. */
export function CodeField({ label, value, onChange, error, isFirst = false }: CodeFieldProps): ReactNode {
  return (
    <TextInput
      autoComplete="one-time-code"
      // oxlint-disable-next-line jsx-a11y/no-autofocus -- the only purpose of its step
      autoFocus={isFirst}
      error={error}
      styles={MONOSPACE_INPUT}
      inputMode="numeric"
      label={label}
      maxLength={9}
      onChange={(event) => onChange(event.currentTarget.value.replaceAll(/\D/g, '').slice(0, 6))}
      pattern="[0-9]{6}"
      required
      value={value}
    />
  );
}
