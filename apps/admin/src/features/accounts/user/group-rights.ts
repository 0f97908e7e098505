import type { Permission } from '../../../shared/schema.generated';
import type { GrantReasonFragment, UnitPartsFragment, UserRightsQuery } from '../operations.generated';

type Right = NonNullable<UserRightsQuery['user']>['rights'][number];

/** All that the same roles allow in the same place. */
export interface RightGroup {
  readonly key: string;
  /** Null = the whole country. */
  readonly unit: UnitPartsFragment | null;
  /** For former units only, and reading only. */
  readonly isInherited: boolean;
  readonly grants: readonly GrantReasonFragment[];
  readonly permissions: readonly Permission[];
}

/** Puts rights together that come from the same roles in the same place: one line to read instead of twenty. */
export function groupRights(rights: readonly Right[]): readonly RightGroup[] {
  const groups = new Map<string, RightGroup>();
  for (const { unit = null, isInherited, grants, permission } of rights) {
    const roles = grants.map((grant) => grant.id).toSorted();
    const key = [unit?.id ?? '', isInherited, ...roles].join(' ');
    const group = groups.get(key) ?? { key, unit, isInherited, grants, permissions: [] };
    groups.set(key, { ...group, permissions: [...group.permissions, permission] });
  }
  return [...groups.values()];
}
