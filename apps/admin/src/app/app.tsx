import { MantineProvider } from '@mantine/core';
import { ModalsProvider } from '@mantine/modals';
import { Notifications } from '@mantine/notifications';
import type { Locale, Messages } from '@haicap/i18n';
import { RouterProvider } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { Provider as ApiProvider } from 'urql';

import { LanguageProvider } from '../shared/i18n';
import { createApiClient } from './api-client';
import { colorSchemeManager } from './color-scheme';
import { router } from './router';
import { cssVariables, theme } from './theme';

interface AppProps {
  readonly locale: Locale;
  readonly messages: Messages;
}

/** Everything around the pages: look, language, API. */
export function App({ locale, messages }: AppProps): ReactNode {
  const [client] = useState(() => createApiClient(() => undefined));
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={cssVariables}
      colorSchemeManager={colorSchemeManager}
      defaultColorScheme="auto"
      getStyleNonce={styleNonce}
    >
      <LanguageProvider locale={locale} messages={messages}>
        <ApiProvider value={client}>
          <ModalsProvider>
            <Notifications position="bottom-right" />
            <RouterProvider router={router} />
          </ModalsProvider>
        </ApiProvider>
      </LanguageProvider>
    </MantineProvider>
  );
}

function styleNonce(): string {
  return document.querySelector<HTMLMetaElement>('meta[property=csp-nonce]')?.nonce ?? '';
}
