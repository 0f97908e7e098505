import type { BoardGroup } from '@haicap/ui';
import { foldVi } from '@haicap/domain/text';

import type { ShownLine } from '../edit/shown-line';

/** Which lines are shown. */
export interface LineView {
  readonly text: string | undefined;
  /** Only units with gaps, or with errors. */
  readonly only: 'open' | 'faulty' | undefined;
}

/** Lines of one unit. */
export interface UnitLines {
  readonly unitId: string;
  readonly name: string;
  readonly lines: readonly ShownLine[];
}

/** Words of the board in the language of the page. */
export interface BoardWords {
  readonly post: (line: ShownLine) => string;
  /** Null where the candidate holds nothing now. */
  readonly posts: (line: ShownLine) => string | null;
  /** Null where nobody holds the post now. */
  readonly holders: (line: ShownLine) => string | null;
  readonly hidden: string;
}

/** Lines unit by unit, in the order of the plan. */
export function byUnit(lines: readonly ShownLine[]): readonly UnitLines[] {
  const units = new Map<string, { unitId: string; name: string; lines: ShownLine[] }>();
  for (const shown of lines) {
    const { unit } = shown.line.position;
    const found = units.get(unit.id);
    if (found) found.lines.push(shown);
    else units.set(unit.id, { unitId: unit.id, name: unit.current.name, lines: [shown] });
  }
  return [...units.values()];
}

/** The units that a view shows, whole: a unit is seen with all its posts. Text is found in units, posts and people. */
export function shownUnits(
  units: readonly UnitLines[],
  { text, only }: LineView,
  faults: ReadonlyMap<string, string>,
  post: BoardWords['post'],
): readonly UnitLines[] {
  const wanted = foldVi(text ?? '');
  return units.filter(({ name, lines }) => {
    if (only === 'open' && lines.every(isFilled)) return false;
    if (only === 'faulty' && !lines.some(({ line }) => faults.has(line.id))) return false;
    if (wanted === '' || foldVi(name).includes(wanted)) return true;
    return lines.some((line) => foldVi(`${post(line)} ${line.candidate?.fullName ?? ''}`).includes(wanted));
  });
}

/** Whether somebody stands in a line, also somebody whom the viewer may not know. */
export function isFilled({ terms, isHidden }: ShownLine): boolean {
  return terms.personId !== null || isHidden;
}

/** The units as columns of the board. */
export function boardGroups(
  units: readonly UnitLines[],
  faults: ReadonlyMap<string, string>,
  words: BoardWords,
): readonly BoardGroup[] {
  return units.map(({ unitId, name, lines }) => ({
    id: unitId,
    title: name,
    summary: `${lines.filter(isFilled).length}/${lines.length}`,
    places: lines.map((shown) => ({
      id: shown.line.id,
      title: words.post(shown),
      subtitle: words.holders(shown) ?? undefined,
      fault: faults.get(shown.line.id),
      card: shown.candidate
        ? {
            id: shown.candidate.id,
            title: shown.candidate.fullName,
            subtitle: words.posts(shown) ?? undefined,
            isPending: shown.isPending,
          }
        : null,
      emptyText: shown.isHidden ? words.hidden : undefined,
    })),
  }));
}
