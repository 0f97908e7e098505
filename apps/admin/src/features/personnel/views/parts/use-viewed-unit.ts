import { useScope } from '../../../../shared/scope';
import { useUnitOfCode, type UnitOfCode } from '../../../../shared/use-unit-of-code';
import { useSession, type ViewerGrant } from '../../../../shared/viewer';

/** The unit whose personnel a page shows. */
export interface ViewedUnit extends UnitOfCode {
  /** The code it was looked up by; undefined where nothing says which. */
  readonly code: string | undefined;
}

/** The unit of the address, else the one that the viewer works for, else the scope in the header. */
export function useViewedUnit(chosen: string | undefined): ViewedUnit {
  const { provinceCode } = useScope();
  const { viewer } = useSession();
  const code = chosen ?? usualUnitCode(viewer.grants, provinceCode) ?? undefined;
  return { ...useUnitOfCode(code), code };
}

/**
 * Code of the unit that is meant where none is named: within the province of the header the only unit of all grants,
 * because its staff see nothing of the rest; else that province.
 */
export function usualUnitCode(grants: readonly ViewerGrant[], scope: string | null): string | null {
  const units = new Map(grants.map(({ unit }) => [unit?.current.code ?? null, unit?.current]));
  const [own] = units.values();
  if (units.size !== 1 || !own) return scope;
  return scope === null || own.province?.code === scope ? own.code : scope;
}
