import { groupBy } from '../../collections/group-by.js';
import type { PlainDate } from '../../dates/index.js';
import {
  hasErrors,
  importMessage,
  type ImportCode,
  type ImportMessage,
  type RowOrigin,
} from '../../units/import/index.js';
import { isDayOf } from '../periods.js';
import type { PersonnelFinding } from '../personnel-findings.js';
import { foldName } from './read-cells.js';
import type { PersonnelRow } from './rows.js';
import type {
  PersonnelSnapshot,
  SnapshotAssignment,
  SnapshotEstablishment,
  SnapshotOrganization,
  SnapshotPerson,
  SnapshotPosition,
  SnapshotType,
  SnapshotUnit,
} from './snapshot.js';
import { emptyWrite, type PersonnelTable, type PersonnelWrite } from './write.js';

/** What happens to the record behind a row; null while nothing is known. */
export type PersonnelOutcome = 'NEW' | 'CHANGED' | 'SAME';

/** What an import is planned with. */
export interface PlanOptions {
  /** The day on which codes of units are read where a row names none. */
  readonly asOf: PlainDate;
  /** Whether who imports may do so on a scope path. */
  readonly mayRunOn: (scopePath: string) => boolean;
  /** Whether who imports may record what was decided, and go above a headcount. */
  readonly mayDecideOn: (scopePath: string) => boolean;
  /** Account of who imports; null for the command line. */
  readonly actorId: string | null;
  readonly newId: () => string;
}

/** A post with its headcounts. */
export interface KnownPosition extends SnapshotPosition {
  readonly establishments: SnapshotEstablishment[];
}

/** What is known while rows are planned one after another: what is stored, and what former rows bring. */
export interface PlanContext extends PlanOptions {
  readonly snapshot: PersonnelSnapshot;
  readonly messages: ImportMessage[];
  readonly outcomes: Map<string, PersonnelOutcome>;
  readonly write: PersonnelWrite;
  readonly scopePaths: Set<string>;
  readonly types: ReadonlyMap<string, SnapshotType>;
  readonly organizations: Map<string, SnapshotOrganization>;
  readonly positions: Map<string, KnownPosition>;
  readonly persons: Map<string, SnapshotPerson>;
  readonly assignments: Map<string, SnapshotAssignment>;
  /** Rows by what they are about: a second row about the same is an error. */
  readonly taken: Map<string, RowOrigin>;
  /** People whom rows of this import bring or name, by folded name. */
  readonly broughtPersons: Map<string, Set<string>>;
}

/** Starts planning. */
export function planContext(snapshot: PersonnelSnapshot, options: PlanOptions): PlanContext {
  const establishments = groupBy(snapshot.establishments, ({ positionId }) => positionId);
  return {
    ...options,
    snapshot,
    messages: [],
    outcomes: new Map(),
    write: emptyWrite(),
    scopePaths: new Set(),
    types: new Map(snapshot.types.map((type) => [type.id, type])),
    organizations: byId(snapshot.organizations),
    positions: byId(
      snapshot.positions.map((post) => ({
        ...post,
        establishments: [...(establishments.get(post.id) ?? [])],
      })),
    ),
    persons: byId(snapshot.persons),
    assignments: byId(snapshot.assignments),
    taken: new Map(),
    broughtPersons: new Map(),
  };
}

/** Says something about a row. */
export function tell(
  context: PlanContext,
  { origin }: Pick<PersonnelRow, 'origin'>,
  column: string | null,
  code: ImportCode,
  params: ImportMessage['params'] = {},
): void {
  context.messages.push(importMessage(origin, column, code, params));
}

/** Says what is wrong with a row; returns null, so that planning it can end there. */
export function refuse(
  context: PlanContext,
  row: PersonnelRow,
  column: string | null,
  code: ImportCode,
  params: ImportMessage['params'] = {},
): null {
  tell(context, row, column, code, params);
  return null;
}

/** Passes on what a rule of personnel finds; whether the row may go on. */
export function passFindings(
  context: PlanContext,
  row: PersonnelRow,
  findings: readonly PersonnelFinding[],
): boolean {
  const messages = findings.map(({ severity, code, params }) =>
    importMessage(row.origin, null, severity === 'ERROR' ? 'PERSONNEL_REFUSED' : 'PERSONNEL_NOTED', {
      ...params,
      finding: code,
    }),
  );
  context.messages.push(...messages);
  return !hasErrors(messages);
}

/** The unit that has a code on a day, within the reach of who imports. */
export function findUnit(
  context: PlanContext,
  row: PersonnelRow,
  code: string | null,
  day: PlainDate,
): SnapshotUnit | null {
  if (code === null || code === '') return refuse(context, row, 'unit_code', 'VALUE_MISSING');
  const own = context.snapshot.units.filter((unit) => unit.code === code);
  const found =
    own.find((unit) => isDayOf(unit, day)) ??
    // Before the ledger begins a unit had the code that it is first known by.
    own.find(({ lifeFrom, validFrom }) => lifeFrom === null && day < validFrom);
  if (found === undefined) return refuse(context, row, 'unit_code', 'UNIT_UNKNOWN', { code, date: day });
  if (!context.mayRunOn(found.scopePath)) {
    return refuse(context, row, 'unit_code', 'UNIT_BEYOND_REACH', { name: found.name });
  }
  context.scopePaths.add(found.scopePath);
  return found;
}

/** The unit of a body. */
export function unitOfOrganization(context: PlanContext, unitId: string): SnapshotUnit | null {
  const versions = context.snapshot.units.filter((unit) => unit.unitId === unitId);
  return versions.find((unit) => isDayOf(unit, context.asOf)) ?? versions.at(-1) ?? null;
}

/** Whether no other row is about the same; the second one is told of the first. */
export function takeOnce(context: PlanContext, row: PersonnelRow, key: string): boolean {
  const other = context.taken.get(key);
  if (other !== undefined) refuse(context, row, null, 'ROW_TWICE', { row: other.row });
  else context.taken.set(key, row.origin);
  return other === undefined;
}

/** A new record. */
export function insert(
  context: PlanContext,
  row: PersonnelRow,
  table: PersonnelTable,
  record: Readonly<Record<string, unknown>> & { readonly id: string },
): void {
  context.write.tables[table].inserts.push(record);
  context.outcomes.set(placeOf(row.origin), 'NEW');
}

/**
 * Compares what a row says with what is stored; what it leaves empty stays. Returns the changed fields, or null where the
 * record was changed since the row was exported.
 */
export function correct<Stored extends { readonly id: string; readonly version: number }>(
  context: PlanContext,
  row: PersonnelRow,
  table: PersonnelTable,
  stored: Stored,
  said: Partial<Stored>,
): Partial<Stored> | null {
  const place = placeOf(row.origin);
  const changed = Object.fromEntries(
    Object.entries(said).filter(
      ([field, value]) => value !== null && value !== undefined && value !== stored[field as keyof Stored],
    ),
  ) as Partial<Stored>;
  if (Object.keys(changed).length === 0) {
    if (!context.outcomes.has(place)) context.outcomes.set(place, 'SAME');
    return changed;
  }
  if (row.version !== null && row.version !== stored.version) {
    return refuse(context, row, 'version', 'VERSION_STALE');
  }
  for (const [field, value] of Object.entries(changed)) {
    const found = stored[field as keyof Stored];
    const column = field.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
    if (field.endsWith('Id')) continue;
    tell(context, row, column, 'VALUE_CORRECTED', { found: String(found ?? ''), expected: String(value) });
  }
  context.write.tables[table].corrections.push({ id: stored.id, version: stored.version, fields: changed });
  context.outcomes.set(place, 'CHANGED');
  return changed;
}

/** Row and file as one text. */
export function placeOf({ file, row }: RowOrigin): string {
  return `${row}@${file}`;
}

/** Notes that this import speaks of a person. */
export function bringPerson(context: PlanContext, { id, fullName }: SnapshotPerson): void {
  const name = foldName(fullName);
  const known = context.broughtPersons.get(name) ?? new Set();
  context.broughtPersons.set(name, known.add(id));
}

function byId<Item extends { readonly id: string }>(items: readonly Item[]): Map<string, Item> {
  return new Map(items.map((item) => [item.id, item]));
}
