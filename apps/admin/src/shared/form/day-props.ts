import type { UseFormReturnType } from '@mantine/form';
import type { ReactNode } from 'react';

/** Ties a `DayInput` to a field of a form. */
export function dayProps<Values extends object, Field extends keyof Values & string>(
  form: UseFormReturnType<Values>,
  field: Field,
): { value: string | null; onChange: (day: string | null) => void; error: ReactNode } {
  return {
    value: (form.values[field] as string | null) ?? null,
    onChange: (day) => form.setFieldValue(field, day as never),
    error: form.errors[field],
  };
}
