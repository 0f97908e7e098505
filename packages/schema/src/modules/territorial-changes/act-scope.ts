import type { Act } from '@haicap/domain/units';
import { namedUnitIds } from './act-domain.js';

const COUNTRY = 'vn.';

/**
 * The narrowest unit that holds everything an act names: who may work there may work on the act. Forming a province is
 * a matter of the country.
 */
export function scopePathOf(
  act: Act,
  scopePaths: ReadonlyMap<string, string>,
  further: readonly string[] = [],
): string {
  const formsProvince = act.targets.some(
    ({ level, continuesUnitId }) => level === 'PROVINCE' && continuesUnitId === null,
  );
  const named = namedUnitIds(act).flatMap((unitId) => scopePaths.get(unitId) ?? []);
  const paths = [...named, ...further];
  if (formsProvince || paths.length === 0) return COUNTRY;
  return paths.reduce(commonPath);
}

function commonPath(left: string, right: string): string {
  const others = right.split('.');
  const segments = left.split('.').slice(0, -1);
  const differing = segments.findIndex((segment, position) => segment !== others[position]);
  const common = differing === -1 ? segments : segments.slice(0, differing);
  return common.map((segment) => `${segment}.`).join('');
}
