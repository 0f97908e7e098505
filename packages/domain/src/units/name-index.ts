import { foldVi, spellVi } from '../text/index.js';
import type { LedgerIndex } from './ledger-index.js';
import type { UnitVersion } from './ledger.js';
import { shortName, withoutKindWord } from './unit-name.js';

/**
 * How a name is written down for comparison. EXACT keeps marks, FOLDED drops them; the LOOSE forms also drop the
 * freedoms of official lists.
 */
export type NameForm = 'EXACT' | 'EXACT_LOOSE' | 'FOLDED' | 'FOLDED_LOOSE';

/** Writes a name in each form. */
export const WRITE_NAME: Readonly<Record<NameForm, (text: string) => string>> = {
  EXACT: spellVi,
  EXACT_LOOSE: (text) => loosen(spellVi(text)),
  FOLDED: foldVi,
  FOLDED_LOOSE: (text) => loosen(foldVi(text)),
};

/** Versions by one form of their full and of their short name. */
export interface NameTable {
  readonly full: ReadonlyMap<string, readonly UnitVersion[]>;
  readonly short: ReadonlyMap<string, readonly UnitVersion[]>;
}

const NAME_TABLES = new WeakMap<LedgerIndex, Map<NameForm, NameTable>>();

/** The names of an indexed ledger in one form; made when first asked for, since most questions need no names. */
export function namesOf(index: LedgerIndex, form: NameForm): NameTable {
  const tables = NAME_TABLES.get(index) ?? new Map<NameForm, NameTable>();
  NAME_TABLES.set(index, tables);
  const table = tables.get(form) ?? makeTable(index, WRITE_NAME[form]);
  tables.set(form, table);
  return table;
}

/** Whether a text names a version, in the loosest form, with or without the word of a kind. */
export function names(text: string, version: UnitVersion): boolean {
  const folded = foldVi(text);
  const wanted = loosen(folded);
  if (wanted === WRITE_NAME.FOLDED_LOOSE(version.name)) return true;
  const short = WRITE_NAME.FOLDED_LOOSE(shortName(version));
  const bare = withoutKindWord(folded);
  return wanted === short || (bare !== null && loosen(bare) === short);
}

function makeTable(index: LedgerIndex, write: (text: string) => string): NameTable {
  const table = { full: new Map<string, UnitVersion[]>(), short: new Map<string, UnitVersion[]>() };
  for (const version of index.versionsInOrder) {
    enter(table.full, write(version.name), version);
    enter(table.short, write(shortName(version)), version);
  }
  return table;
}

function enter(table: Map<string, UnitVersion[]>, name: string, version: UnitVersion): void {
  const versions = table.get(name);
  if (versions) versions.push(version);
  else table.set(name, [version]);
}

/**
 * Takes away the freedoms of official lists: `y` for `i` at the end of a syllable without other vowels (Mỹ = Mĩ,
 * Quý = Quí), `NT` for Nông trường, zeros before numbers (Phường 01), spaces and apostrophes (N' Thôn = N'Thôn).
 */
function loosen(written: string): string {
  return written
    .normalize('NFD')
    .replace(/(?<=^|\s)no\p{M}*ng\s+tru\p{M}*o\p{M}*ng\p{M}*(?=\s|$)/gu, 'nt')
    .replace(/(^|[\sbcdghklmnpqrstvx]|qu)y(?=\p{M}*(?:\s|$))/gu, '$1i')
    .replace(/\b0+(?=\d)/g, '')
    .replace(/[\s'.-]/g, '');
}
