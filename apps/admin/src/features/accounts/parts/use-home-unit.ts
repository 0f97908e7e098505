import { useSession } from '../../../shared/viewer';

/** A unit that the viewer has a role on. */
export interface HomeUnit {
  readonly unitId: string;
  readonly code: string;
  readonly name: string;
}

/** Where the viewer's first role is; null for those with a role in the whole country. */
export function useHomeUnit(): HomeUnit | null {
  const { grants } = useSession().viewer;
  const unit = grants.every((grant) => grant.unit) ? grants[0]?.unit : null;
  return unit ? { unitId: unit.id, code: unit.current.code, name: unit.current.name } : null;
}
