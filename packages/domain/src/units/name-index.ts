import { foldVi, spellVi } from '../text/index.js';
import type { LedgerIndex } from './ledger-index.js';
import type { UnitVersion } from './ledger.js';
import { shortName, withoutKindWord } from './unit-name.js';

/** How a name is written down for comparison, from strict to tolerant. */
export type NameForm = 'EXACT' | 'FOLDED' | 'LOOSE';

/** The forms, best first. */
export const NAME_FORMS: readonly NameForm[] = ['EXACT', 'FOLDED', 'LOOSE'];

/** Versions by each form of their full and short names. */
export type NameIndex = Readonly<Record<NameForm, { readonly full: NameTable; readonly short: NameTable }>>;
type NameTable = ReadonlyMap<string, readonly UnitVersion[]>;

/** The form of a text. */
export const WRITE_NAME: Readonly<Record<NameForm, (text: string) => string>> = {
  EXACT: spellVi,
  FOLDED: foldVi,
  LOOSE: (text) => looseName(foldVi(text)),
};

const NAME_INDEXES = new WeakMap<LedgerIndex, NameIndex>();

/** The names of an indexed ledger; made when first asked for, since most questions need no names. */
export function namesOf(index: LedgerIndex): NameIndex {
  const known = NAME_INDEXES.get(index);
  if (known) return known;
  const tables = {
    EXACT: { full: new Map<string, UnitVersion[]>(), short: new Map<string, UnitVersion[]>() },
    FOLDED: { full: new Map<string, UnitVersion[]>(), short: new Map<string, UnitVersion[]>() },
    LOOSE: { full: new Map<string, UnitVersion[]>(), short: new Map<string, UnitVersion[]>() },
  };
  for (const version of index.versionsInOrder) {
    enter(tables, 'full', version.name, version);
    enter(tables, 'short', shortName(version), version);
  }
  NAME_INDEXES.set(index, tables);
  return tables;
}

/** Whether a text names a version, in any form, with or without the word of a kind. */
export function names(text: string, version: UnitVersion): boolean {
  const folded = foldVi(text);
  const wanted = looseName(folded);
  if (wanted === WRITE_NAME.LOOSE(version.name)) return true;
  const short = WRITE_NAME.LOOSE(shortName(version));
  const bare = withoutKindWord(folded);
  return wanted === short || (bare !== null && looseName(bare) === short);
}

function enter(
  tables: Record<NameForm, Record<'full' | 'short', Map<string, UnitVersion[]>>>,
  which: 'full' | 'short',
  name: string,
  version: UnitVersion,
): void {
  const folded = foldVi(name);
  const forms: Record<NameForm, string> = { EXACT: spellVi(name), FOLDED: folded, LOOSE: looseName(folded) };
  for (const form of NAME_FORMS) {
    const list = tables[form][which].get(forms[form]);
    if (list) list.push(version);
    else tables[form][which].set(forms[form], [version]);
  }
}

/**
 * What remains of a folded name when the freedoms of official lists are taken away: `y` for `i` at the end of an open
 * syllable (Mỹ = Mĩ, Quý = Quí), `NT` for Nông trường, zeros before numbers (Phường 01), spaces (N' Thôn = N'Thôn).
 */
function looseName(folded: string): string {
  return folded
    .replace(/\bn ?t\b/g, 'nong truong')
    .replace(/(^|[bcdghklmnpqrstvx]|qu)y\b/g, '$1i')
    .replace(/\b0+(?=\d)/g, '')
    .replace(/ /g, '');
}
