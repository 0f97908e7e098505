import { Textarea } from '@mantine/core';
import type { ReactNode } from 'react';

interface ReasonFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (reason: string) => void;
  readonly required?: boolean;
}

/** Why something is done; kept in the audit trail. */
export function ReasonField({ label, value, onChange, required = false }: ReasonFieldProps): ReactNode {
  return (
    <Textarea
      autosize
      data-autofocus
      label={label}
      maxLength={500}
      minRows={2}
      onChange={(event) => onChange(event.currentTarget.value)}
      required={required}
      value={value}
    />
  );
}
