import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback } from 'react';

/** The province that lists are narrowed to. */
export interface Scope {
  /** Code of the province, or null for the whole country. */
  readonly provinceCode: string | null;
  readonly setScope: (provinceCode: string | null) => void;
}

/** Reads and sets the scope, which stands in the address and goes along to every page. */
export function useScope(): Scope {
  const { scope } = useSearch({ from: '__root__' });
  const navigate = useNavigate();
  const setScope = useCallback(
    (provinceCode: string | null) => {
      const changed = { scope: provinceCode ?? undefined, after: undefined, before: undefined };
      void navigate({ to: '.', search: (previous) => ({ ...previous, ...changed }) });
    },
    [navigate],
  );
  return { provinceCode: scope ?? null, setScope };
}
