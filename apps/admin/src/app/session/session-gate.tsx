import { Center } from '@mantine/core';
import { useLocation, useRouter } from '@tanstack/react-router';
import { useCallback, useEffect, useMemo, useRef, type ReactNode } from 'react';
import { useQuery } from 'urql';

import { isLocale } from '@haicap/i18n';
import { forgetLocale, storedLocale, useLanguage } from '../../shared/i18n';
import { FailureAlert } from '../../shared/page/failure-alert';
import { Loading } from '../../shared/page/loading';
import { requestFailure } from '../../shared/request-failure';
import { useLastValue } from '../../shared/use-last-value';
import { SessionContext, type Session } from '../../shared/viewer';
import { takeLocaleWish } from './locale-wish';
import { useRememberLocale } from '../frame/use-remember-locale';
import { ViewerDocument, type ViewerQuery } from '../operations.generated';
import { signOut } from './auth-requests';
import { useSessionControl } from './session-control';

type SignedIn = NonNullable<ViewerQuery['viewer']>;

/** Lets only signed-in people through; everyone else goes to the sign-in page and comes back afterwards. */
export function SessionGate({ children }: { readonly children: ReactNode }): ReactNode {
  const { hasEnded } = useSessionControl();
  const [query, retry] = useQuery({ query: ViewerDocument });
  // The page stays while the viewer is asked for again, for example after signing in anew.
  const viewer = useLastValue(query.data?.viewer ?? undefined);
  const leave = useCallback(async () => {
    await signOut();
    forgetLocale();
    window.location.assign('/sign-in');
  }, []);
  const session = useMemo<Session | null>(
    () => (viewer ? { viewer, signOut: leave } : null),
    [viewer, leave],
  );
  useLocaleOf(viewer);
  useFreshViewer(retry);

  if (session) return <SessionContext value={session}>{children}</SessionContext>;
  const failure = query.error && requestFailure(query.error);
  if (failure && failure.code !== 'UNAUTHENTICATED') {
    return (
      <Center p="xl">
        <FailureAlert failure={failure} onRetry={() => retry({ requestPolicy: 'network-only' })} />
      </Center>
    );
  }
  if (!failure && !hasEnded && (query.fetching || query.data === undefined)) return <Loading />;
  return <ToSignIn />;
}

/** Milliseconds between two questions. */
const FRESH = 3_000;

/** Roles may be given and ended at any moment: who goes to another page sees what is theirs now. */
function useFreshViewer(ask: (options: { readonly requestPolicy: 'network-only' }) => void): void {
  const { pathname } = useLocation();
  const last = useRef({ pathname, at: 0 });
  useEffect(() => {
    const now = Date.now();
    if (last.current.pathname === pathname || now - last.current.at < FRESH) return;
    last.current = { pathname, at: now };
    ask({ requestPolicy: 'network-only' });
  }, [pathname, ask]);
}

/** Goes to the sign-in page once, and remembers where from. */
function ToSignIn(): null {
  const router = useRouter();
  useEffect(() => {
    const { href, pathname } = router.state.location;
    if (pathname === '/sign-in') return;
    const returnTo = href === '/' ? undefined : href;
    void router.navigate({ to: '/sign-in', search: { returnTo }, replace: true });
  }, [router]);
  return null;
}

/** Without a choice in this browser the account's language; a choice made while signing in is told to the account. */
function useLocaleOf(viewer: SignedIn | undefined): void {
  const { showLocale } = useLanguage();
  const remember = useRememberLocale();
  const wished = viewer?.locale;
  const asked = useRef<string | null>(null);
  useEffect(() => {
    if (!isLocale(wished) || asked.current === viewer?.id) return;
    asked.current = viewer?.id ?? null;
    const chosen = takeLocaleWish();
    if (chosen !== null) void remember(chosen);
    else if (storedLocale() === null) void showLocale(wished);
  }, [wished, viewer?.id, showLocale, remember]);
}
