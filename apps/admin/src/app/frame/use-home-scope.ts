import { useLocation } from '@tanstack/react-router';
import { useEffect } from 'react';

import { useScope } from '../../shared/scope';
import { useSession, type ViewerGrant } from '../../shared/viewer';

const ASKED_KEY = 'haicap.homeScope';

/**
 * Someone whose work lies in one province starts there, once per visit and only on the start page:
 * an address that was sent by someone else shows what it says.
 */
export function useHomeScope(): void {
  const { viewer } = useSession();
  const { provinceCode, setScope } = useScope();
  const { pathname } = useLocation();
  const home = homeProvince(viewer.grants);
  useEffect(() => {
    if (pathname !== '/' || sessionStorage.getItem(ASKED_KEY) === viewer.id) return;
    sessionStorage.setItem(ASKED_KEY, viewer.id);
    if (provinceCode === null && home !== null) setScope(home);
  }, [pathname, viewer.id, provinceCode, home, setScope]);
}

/** The one province that holds all grants; null where there are several, or one for the whole country. */
export function homeProvince(grants: readonly ViewerGrant[]): string | null {
  const codes = new Set(grants.map((grant) => grant.unit?.current.province?.code ?? null));
  const [only] = codes;
  return codes.size === 1 && only !== undefined ? only : null;
}
