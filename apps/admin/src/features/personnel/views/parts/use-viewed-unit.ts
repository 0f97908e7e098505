import { useScope } from '../../../../shared/scope';
import { useUnitOfCode, type UnitOfCode } from '../../../../shared/use-unit-of-code';
import { useSession, type ViewerGrant } from '../../../../shared/viewer';

/** The unit whose personnel a page shows. */
export interface ViewedUnit extends UnitOfCode {
  /** The code it was looked up by; undefined where nothing says which. */
  readonly code: string | undefined;
}

/** The unit of the address, else of the scope in the header, else the one that the viewer works for. */
export function useViewedUnit(chosen: string | undefined): ViewedUnit {
  const { provinceCode } = useScope();
  const { viewer } = useSession();
  const code = chosen ?? provinceCode ?? ownUnitCode(viewer.grants) ?? undefined;
  return { ...useUnitOfCode(code), code };
}

/** Code of the only unit of all grants; null where there are several, or the whole country. */
export function ownUnitCode(grants: readonly ViewerGrant[]): string | null {
  const codes = new Set(grants.map(({ unit }) => unit?.current.code ?? null));
  const [only] = codes;
  return codes.size === 1 && only !== undefined ? only : null;
}
