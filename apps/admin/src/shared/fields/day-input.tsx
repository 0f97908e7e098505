import { parsePlainDate } from '@haicap/domain/dates';
import type { ReactNode } from 'react';

import { DayField } from '../day-field';

interface DayInputProps {
  readonly label: string;
  /** `YYYY-MM-DD` or null. */
  readonly value: string | null;
  readonly onChange: (day: string | null) => void;
  readonly required?: boolean;
  readonly error?: ReactNode;
}

/**
 * A day of a form whose days are texts. Typed only: a calendar that opens with the focus would lie over the button
 * that comes next.
 */
export function DayInput({ label, value, onChange, required = false, error }: DayInputProps): ReactNode {
  return (
    <DayField
      label={label}
      value={value === null ? null : parsePlainDate(value)}
      onCommit={onChange}
      required={required}
      error={error}
    />
  );
}
