import { MantineProvider } from '@mantine/core';
import { Notifications } from '@mantine/notifications';
import type { FirstMessages, Locale } from '@haicap/i18n';
import { RouterProvider } from '@tanstack/react-router';
import { useCallback, useEffect, useMemo, useState, type ReactNode } from 'react';
import { Provider as ApiProvider } from 'urql';

import { LanguageProvider } from '../shared/i18n';
import { setPageRefresh } from '../shared/live/page-refresh';
import { createApiClient } from './api-client';
import { colorSchemeManager } from './color-scheme';
import { router } from './router';
import { SessionControlContext, type SessionControl } from './session/session-control';
import { cssVariables, theme } from './theme';

interface AppProps {
  readonly locale: Locale;
  readonly messages: FirstMessages;
}

/** Everything around the pages: look, language, session, API. */
export function App({ locale, messages }: AppProps): ReactNode {
  const [hasEnded, setHasEnded] = useState(false);
  const [api, setApi] = useState(() => createApiClient(() => setHasEnded(true)));
  const restart = useCallback(() => {
    setHasEnded(false);
    setApi(createApiClient(() => setHasEnded(true)));
  }, []);
  useEffect(() => setPageRefresh(api.refresh), [api]);
  const control = useMemo<SessionControl>(() => {
    const resume = (): void => {
      setHasEnded(false);
      api.refresh();
    };
    return { hasEnded, restart, resume, refresh: api.refresh };
  }, [hasEnded, restart, api]);
  return (
    <MantineProvider
      colorSchemeManager={colorSchemeManager}
      cssVariablesResolver={cssVariables}
      defaultColorScheme="auto"
      getStyleNonce={styleNonce}
      theme={theme}
    >
      <LanguageProvider locale={locale} messages={messages}>
        <SessionControlContext value={control}>
          <ApiProvider value={api.client}>
            <Notifications position="bottom-right" />
            <RouterProvider router={router} />
          </ApiProvider>
        </SessionControlContext>
      </LanguageProvider>
    </MantineProvider>
  );
}

function styleNonce(): string {
  return document.querySelector<HTMLMetaElement>('meta[property=csp-nonce]')?.nonce ?? '';
}
