import type { TerritorialChangeFilter } from '../../../../shared/schema.generated';

/** How many people of an act wait for something. */
interface WithPeople {
  readonly placing?: { readonly unplaced: number; readonly proposed: number } | null;
}

/** Acts of a unit that are applied: of a province all within it. */
export function actsFilter({
  unitId,
  code,
}: {
  readonly unitId: string;
  readonly code: string;
}): TerritorialChangeFilter {
  const isProvince = code.length === 2;
  return { status: ['OPERATIONAL'], ...(isProvince ? { provinceCode: code } : { unitId }) };
}

/** Acts of which somebody waits to be placed or approved, most people first. */
export function openActs<Act extends WithPeople>(acts: readonly Act[]): readonly Act[] {
  const waiting = ({ placing }: WithPeople): number => (placing ? placing.unplaced + placing.proposed : 0);
  return acts.filter((act) => waiting(act) > 0).toSorted((a, b) => waiting(b) - waiting(a));
}
