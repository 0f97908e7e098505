import type { PlainDate } from '../dates/index.js';
import { foldVi, spellVi } from '../text/index.js';
import type { LedgerIndex } from './ledger-index.js';
import { compareText, holdsOn } from './ledger-order.js';
import type { UnitLevel, UnitVersion } from './ledger.js';
import { lineage } from './lineage.js';
import { names, namesOf, WRITE_NAME, type NameForm } from './name-index.js';
import { CODE_LENGTHS, UNIT_LEVELS } from './unit-lists.js';
import { expandKindWord, shortName, withoutKindWord } from './unit-name.js';
import { ancestorsOf, provinceOf } from './units-as-of.js';

/** Outcomes of a resolution. */
export const RESOLVE_STATUSES = ['ONE', 'AMBIGUOUS', 'NONE'] as const;
/** What of a unit can match. */
export const MATCHED_BY = ['CODE', 'NAME', 'SHORT_NAME', 'NAME_WITH_PARENT'] as const;
/**
 * How well it matched: exactly as spelled (wherever the tone mark stands), without marks, with the freedoms of official
 * lists (i for y, spaces, NT for Nông trường), a code whose leading zeros a spreadsheet ate, or a unit of another kind.
 */
export const MATCH_REASONS = ['EXACT', 'FOLDED', 'LOOSE', 'ZEROS_RESTORED', 'KIND_DIFFERS'] as const;

/** Outcome of a resolution. */
export type ResolveStatus = (typeof RESOLVE_STATUSES)[number];
/** What of a unit matched. */
export type MatchedBy = (typeof MATCHED_BY)[number];
/** How well it matched. */
export type MatchReason = (typeof MATCH_REASONS)[number];

/** Narrows a resolution. */
export interface ResolveOptions {
  readonly provinceUnitId?: string | undefined;
  readonly level?: UnitLevel | undefined;
}

/** A unit that a query may mean. */
export interface ResolveCandidate {
  readonly version: UnitVersion;
  readonly matchedBy: MatchedBy;
  readonly reason: MatchReason;
}

/** When a query that means nothing on the day did or will mean something. */
export interface ResolveHint {
  readonly knownFrom: PlainDate;
  /** Exclusive; null while it goes on. */
  readonly knownTo: PlainDate | null;
  readonly unitIds: readonly string[];
}

/** Answer to a resolution. */
export interface Resolution {
  /** A match by another kind alone is never ONE: it is offered, not assumed. */
  readonly status: ResolveStatus;
  /** By level and code. */
  readonly candidates: readonly ResolveCandidate[];
  /** Only when the status is NONE. */
  readonly hint: ResolveHint | null;
}

/**
 * Finds the unit that a code or name means on a day. Understands `05977`, `5977`, `Vĩnh Trại`, `phường Vĩnh Trại`,
 * `P. Vinh Trai`, and `Hòa Bình, huyện Bình Gia, Lạng Sơn`. The best kind of match decides; if that fits several units
 * all of them come back.
 * @example resolveUnit(index, 'Hồng Phong', plainDate('2025-06-30'), { provinceUnitId: langSon }).status // 'AMBIGUOUS'
 */
export function resolveUnit(
  index: LedgerIndex,
  query: string,
  date: PlainDate,
  options: ResolveOptions = {},
): Resolution {
  const candidates = match(
    index,
    query,
    (version) => inScope(index, version, date, options),
    () => date,
  );
  if (candidates.length === 0) return { status: 'NONE', candidates, hint: hintFor(index, query, options) };
  const guessed = candidates.some((candidate) => candidate.reason === 'KIND_DIFFERS');
  return { status: candidates.length === 1 && !guessed ? 'ONE' : 'AMBIGUOUS', candidates, hint: null };
}

type InScope = (version: UnitVersion) => boolean;
/** The day on which the superior units of a version are looked at. */
type DayFor = (version: UnitVersion) => PlainDate;

function inScope(
  index: LedgerIndex,
  version: UnitVersion,
  date: PlainDate,
  options: ResolveOptions,
): boolean {
  const { level, provinceUnitId } = options;
  if (!holdsOn(version, date) || (level !== undefined && version.level !== level)) return false;
  return provinceUnitId === undefined || provinceOf(index, version, date)?.unitId === provinceUnitId;
}

function match(index: LedgerIndex, query: string, scope: InScope, dayFor: DayFor): ResolveCandidate[] {
  const typed = query.normalize('NFC').trim().replace(/\s+/g, ' ');
  if (typed === '') return [];
  if (/^\d{1,6}$/.test(typed)) {
    const byCode = matchCode(index, typed, scope);
    if (byCode.length > 0) return byCode;
  }
  const [name = '', ...superiors] = typed
    .split(/[,;()]/)
    .map((segment) => expandKindWord(segment.trim()))
    .filter((segment) => segment !== '');
  const fits: InScope = (version) =>
    scope(version) && isBelow(ancestorsOf(index, version, dayFor(version)), superiors);
  const found = matchName(index, name, superiors.length === 0 ? scope : fits);
  return superiors.length === 0
    ? found
    : found.map((candidate) => ({ ...candidate, matchedBy: 'NAME_WITH_PARENT' as const }));
}

/** A code as typed, or else with the zeros a spreadsheet took away. */
function matchCode(index: LedgerIndex, typed: string, scope: InScope): ResolveCandidate[] {
  const exact = (index.versionsByCode.get(typed) ?? []).filter(scope);
  if (exact.length > 0) return inOrder(exact, 'CODE', 'EXACT');
  const padded = Object.values(CODE_LENGTHS)
    .filter((length) => length > typed.length)
    .flatMap((length) => index.versionsByCode.get(typed.padStart(length, '0')) ?? []);
  return inOrder(padded.filter(scope), 'CODE', 'ZEROS_RESTORED');
}

/** Forms that are tried together, best first. What has marks that fit nothing may mean any name it resembles. */
const FORMS_WITH_MARKS: readonly (readonly NameForm[])[] = [
  ['EXACT'],
  ['EXACT_LOOSE'],
  ['FOLDED', 'FOLDED_LOOSE'],
];
const FORMS_WITHOUT_MARKS: readonly (readonly NameForm[])[] = [['FOLDED'], ['FOLDED_LOOSE']];
const REASON_OF_FORM: Readonly<Record<NameForm, MatchReason>> = {
  EXACT: 'EXACT',
  EXACT_LOOSE: 'LOOSE',
  FOLDED: 'FOLDED',
  FOLDED_LOOSE: 'LOOSE',
};

function matchName(index: LedgerIndex, name: string, scope: InScope): ResolveCandidate[] {
  const hasMarks = spellVi(name) !== spellVi(foldVi(name));
  for (const forms of hasMarks ? FORMS_WITH_MARKS : FORMS_WITHOUT_MARKS) {
    const found = new Map<UnitVersion, ResolveCandidate>();
    for (const form of forms) {
      for (const candidate of matchForm(index, name, form, scope)) {
        if (!found.has(candidate.version)) found.set(candidate.version, candidate);
      }
    }
    if (found.size > 0)
      return [...found.values()].toSorted((left, right) => byPlace(left.version, right.version));
  }
  const bare = withoutKindWord(foldVi(name));
  if (bare === null) return [];
  return inOrder(
    (namesOf(index, 'FOLDED').short.get(bare) ?? []).filter(scope),
    'SHORT_NAME',
    'KIND_DIFFERS',
  );
}

function matchForm(index: LedgerIndex, name: string, form: NameForm, scope: InScope): ResolveCandidate[] {
  const { full, short } = namesOf(index, form);
  const written = WRITE_NAME[form](name);
  const reasonFor = (unitName: string): MatchReason =>
    WRITE_NAME.EXACT(unitName) === WRITE_NAME.EXACT(name) ? 'EXACT' : REASON_OF_FORM[form];
  return [
    ...(full.get(written) ?? [])
      .filter(scope)
      .map((version) => ({ version, matchedBy: 'NAME' as const, reason: reasonFor(version.name) })),
    ...(short.get(written) ?? []).filter(scope).map((version) => ({
      version,
      matchedBy: 'SHORT_NAME' as const,
      reason: reasonFor(shortName(version)),
    })),
  ];
}

/** Whether the superior units named stand above the unit, in that order; levels may be left out. */
function isBelow(ancestors: readonly UnitVersion[], superiors: readonly string[]): boolean {
  let position = 0;
  return superiors.every((superior) => {
    const found = ancestors.findIndex((ancestor, at) => at >= position && names(superior, ancestor));
    position = found + 1;
    return found >= 0;
  });
}

function hintFor(index: LedgerIndex, query: string, options: ResolveOptions): ResolveHint | null {
  const { level, provinceUnitId } = options;
  const provinces =
    provinceUnitId === undefined
      ? null
      : new Set(lineage(index, provinceUnitId, 'BOTH').nodes.map((node) => node.unitId));
  const scope: InScope = (version) =>
    version.validTo !== version.validFrom &&
    (level === undefined || version.level === level) &&
    (provinces === null || provinces.has(provinceOf(index, version, version.validFrom)?.unitId ?? ''));
  const known = match(index, query, scope, (version) => version.validFrom).map(
    (candidate) => candidate.version,
  );
  const [first] = known.toSorted((left, right) => compareText(left.validFrom, right.validFrom));
  if (first === undefined) return null;
  const ends = known.map((version) => version.validTo);
  return {
    knownFrom: first.validFrom,
    knownTo: ends.includes(null) ? null : (ends as PlainDate[]).toSorted(compareText).at(-1)!,
    unitIds: [...new Set(known.map((version) => version.unitId))],
  };
}

function inOrder(
  versions: readonly UnitVersion[],
  matchedBy: MatchedBy,
  reason: MatchReason,
): ResolveCandidate[] {
  return versions.map((version) => ({ version, matchedBy, reason }));
}

function byPlace(left: UnitVersion, right: UnitVersion): number {
  return (
    UNIT_LEVELS.indexOf(left.level) - UNIT_LEVELS.indexOf(right.level) || compareText(left.code, right.code)
  );
}
