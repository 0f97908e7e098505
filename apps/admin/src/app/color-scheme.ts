import { localStorageColorSchemeManager } from '@mantine/core';

/** Remembers light, dark or as the system; `public/first-paint.js` reads the same key. */
export const colorSchemeManager = localStorageColorSchemeManager({ key: 'haicap.colorScheme' });
