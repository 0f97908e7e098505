import { NumberInput, type NumberInputProps } from '@mantine/core';
import type { ReactNode } from 'react';

import { useLanguage } from '../i18n';

/** A number with the decimal sign of the language; both signs can be typed, thousands are not separated. */
export function NumberField(props: NumberInputProps): ReactNode {
  const { locale } = useLanguage();
  return (
    <NumberInput
      hideControls
      decimalSeparator={locale === 'en' ? '.' : ','}
      allowedDecimalSeparators={[',', '.']}
      {...props}
    />
  );
}
