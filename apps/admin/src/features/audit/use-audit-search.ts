import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback } from 'react';

import type { PageSearch } from '../../shared/page-search';
import type { AuditConditions, AuditSearch } from './audit-search';

/** The address of the page, and ways to change it. */
export function useAuditSearch(): {
  readonly search: AuditSearch;
  /** Other conditions: back to the first page. */
  readonly narrow: (changed: AuditConditions) => void;
  readonly turn: (page: PageSearch) => void;
} {
  const search = useSearch({ from: '/app/audit' });
  const navigate = useNavigate({ from: '/audit' });
  const narrow = useCallback(
    (changed: AuditConditions) =>
      void navigate({
        search: (previous) => ({ ...previous, after: undefined, before: undefined, ...changed }),
      }),
    [navigate],
  );
  const turn = useCallback(
    (page: PageSearch) =>
      void navigate({
        search: (previous) => ({ ...previous, after: undefined, before: undefined, ...page }),
      }),
    [navigate],
  );
  return { search, narrow, turn };
}
