import { useRouter } from '@tanstack/react-router';
import { useCallback, type MouseEvent } from 'react';

/** Follows a plain address within the client; a click that asks for a new tab or window is left to the browser. */
export function useFollowLink(): (href: string, event: MouseEvent) => void {
  const router = useRouter();
  return useCallback(
    (href, event) => {
      if (event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
      event.preventDefault();
      router.history.push(href);
    },
    [router],
  );
}
