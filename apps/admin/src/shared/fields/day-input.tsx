import { DateInput } from '@mantine/dates';
import { parseDateInput } from '@haicap/domain/dates';
import type { ReactNode } from 'react';

import { useT } from '../i18n';

interface DayInputProps {
  readonly label: string;
  /** `YYYY-MM-DD` or null. */
  readonly value: string | null;
  readonly onChange: (day: string | null) => void;
  readonly required?: boolean;
  readonly error?: ReactNode;
  readonly description?: string;
  /** Whether the day can be taken away; true unless it is required. */
  readonly clearable?: boolean;
}

/** A day, typed as `4/8/2025`, `04082025` or ISO (4 August in each case), or chosen from a calendar. */
export function DayInput(props: DayInputProps): ReactNode {
  const { label, value, onChange, required, error, description, clearable } = props;
  const t = useT();
  return (
    <DateInput
      label={label}
      description={description}
      placeholder={t('ui.field.datePlaceholder')}
      valueFormat="DD/MM/YYYY"
      // The library's own parser would read 4/8/2025 as 8 April.
      dateParser={(text) => parseDateInput(text)}
      value={value}
      onChange={onChange}
      clearable={clearable ?? required !== true}
      clearButtonProps={{ 'aria-label': t('ui.action.clear') }}
      required={required ?? false}
      error={error}
    />
  );
}
