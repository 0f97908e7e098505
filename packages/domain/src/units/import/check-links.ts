import { foldVi } from '../../text/index.js';
import type { Extent } from '../ledger.js';
import { checkRestored } from './check-units.js';
import { importMessage, type ImportCode, type ImportMessage } from './import-codes.js';
import type { LinkRow, ProvinceLinkRow, UnitAfterRow } from './import-rows.js';
import type { ReadTables } from './read-tables.js';
import { relationRule } from './relations.js';
import { groupBy } from '../../collections/group-by.js';
import { unitName, type KnownUnit, type UnitBook } from './unit-book.js';

/** Links that point at nothing, that contradict each other or the units, and units without links. */
export function checkLinks(read: ReadTables, book: UnitBook): ImportMessage[] {
  const { rows, unread } = read;
  const unitsAreKnown = !unread.has('unitsBefore') && !unread.has('unitsAfter');
  const after = new Map(rows.unitsAfter.map((unit) => [unitName(unit.level, unit.code), unit]));
  return [
    ...checkTwice(rows.links),
    ...checkTwice(rows.provinceLinks),
    ...(unitsAreKnown ? rows.links.flatMap((link) => checkLink(link, read, book, after)) : []),
    ...(unitsAreKnown
      ? rows.provinceLinks.flatMap((link) => checkProvinceLink(link, read, book, after))
      : []),
    ...checkConsumption(book),
    ...(unread.size === 0 ? checkUnlinked(read, book) : []),
    ...checkRestored(rows.links, (link, column) => fits(link, column, book)),
    ...checkRestored(rows.provinceLinks, (link, column) =>
      (column === 'old_code' ? book.before : book.after).has(
        unitName('PROVINCE', column === 'old_code' ? link.oldCode : link.newCode),
      ),
    ),
  ];
}

function checkTwice(links: readonly (LinkRow | ProvinceLinkRow)[]): ImportMessage[] {
  const groups = groupBy(links, (link) => `${oldLevel(link)}:${link.oldCode} ${link.newCode}`);
  return [...groups.values()].flatMap((same) =>
    same.slice(1).map((link) => message(link, null, 'LINK_TWICE', { row: same[0]!.origin.row })),
  );
}

function oldLevel(link: LinkRow | ProvinceLinkRow): string {
  return 'oldLevel' in link ? link.oldLevel : 'PROVINCE';
}

function checkLink(
  link: LinkRow,
  read: ReadTables,
  book: UnitBook,
  after: ReadonlyMap<string, UnitAfterRow>,
): ImportMessage[] {
  const old = link.oldCode === null ? null : book.before.get(unitName(link.oldLevel, link.oldCode));
  const target = book.after.get(unitName('COMMUNE', link.newCode));
  const messages = checkEnds(link, read, old, target);
  if (target !== undefined && target.provinceCode !== link.newProvinceCode) {
    const params = { found: link.newProvinceCode, expected: target.provinceCode };
    messages.push(message(link, 'new_province_code', 'LINK_PROVINCE_DIFFERS', params));
  }
  const row = after.get(unitName('COMMUNE', link.newCode));
  if (row === undefined || old === undefined) return messages;
  return [...messages, ...checkArrangement(link, row, old), ...checkLegalBasis(link, row)];
}

function checkProvinceLink(
  link: ProvinceLinkRow,
  read: ReadTables,
  book: UnitBook,
  after: ReadonlyMap<string, UnitAfterRow>,
): ImportMessage[] {
  const old = book.before.get(unitName('PROVINCE', link.oldCode));
  const messages = checkEnds(link, read, old, book.after.get(unitName('PROVINCE', link.newCode)));
  const row = after.get(unitName('PROVINCE', link.newCode));
  return row === undefined || old === undefined
    ? messages
    : [...messages, ...checkArrangement(link, row, old)];
}

function checkEnds(
  link: LinkRow | ProvinceLinkRow,
  read: ReadTables,
  old: KnownUnit | null | undefined,
  target: KnownUnit | undefined,
): ImportMessage[] {
  const messages: ImportMessage[] = [];
  const { oldCode, newCode } = link;
  if (old !== undefined && old !== null) messages.push(...checkName(link, 'old_name', link.oldName, old));
  else if (old === undefined && !read.rejected.has(`unitsBefore:code:${oldCode}`)) {
    messages.push(message(link, 'old_code', 'LINK_OLD_UNKNOWN', { code: oldCode! }));
  }
  if (target !== undefined) messages.push(...checkName(link, 'new_name', link.newName, target));
  else if (!read.rejected.has(`unitsAfter:code:${newCode}`)) {
    messages.push(message(link, 'new_code', 'LINK_NEW_UNKNOWN', { code: newCode }));
  }
  return messages;
}

function checkName(
  link: LinkRow | ProvinceLinkRow,
  column: 'old_name' | 'new_name',
  found: string,
  unit: KnownUnit,
): ImportMessage[] {
  if (foldVi(found) === foldVi(unit.name)) return [];
  return [message(link, column, 'LINK_NAME_DIFFERS', { code: unit.code, found, expected: unit.name })];
}

/** A unit that was not rearranged goes on unchanged under its code; every other relation forms a unit. */
function checkArrangement(
  link: LinkRow | ProvinceLinkRow,
  row: UnitAfterRow,
  old: KnownUnit | null,
): ImportMessage[] {
  const isUnchanged = link.relation === 'unchanged';
  if (isUnchanged === row.isFormed) {
    const arrangement = row.isFormed ? 'formed' : 'not_rearranged';
    return [message(link, 'relation', 'ARRANGEMENT_CONTRADICTS', { arrangement, relation: link.relation })];
  }
  if (!isUnchanged || (link.oldCode === link.newCode && old?.kind === row.kind)) return [];
  const params = { oldCode: link.oldCode ?? '', newCode: link.newCode };
  return [message(link, 'relation', 'UNCHANGED_DIFFERS', params)];
}

function checkLegalBasis(link: LinkRow, row: UnitAfterRow): ImportMessage[] {
  if (relationRule(link.relation).continues || link.legalBasis === row.legalBasis) return [];
  const params = { found: link.legalBasis ?? '', expected: row.legalBasis ?? '' };
  return [message(link, 'legal_basis', 'LEGAL_BASIS_DIFFERS', params)];
}

/** ALL beside another part takes more than there is; a single PART leaves a rest that goes nowhere. */
function checkConsumption(book: UnitBook): ImportMessage[] {
  return [...book.linksByOld.values()].flatMap((links) => [
    ...checkDimension(links, 'area', (link) => link.areaPart),
    ...checkDimension(links, 'population', (link) => link.populationPart),
  ]);
}

function checkDimension(
  links: readonly LinkRow[],
  dimension: 'area' | 'population',
  extentOf: (link: LinkRow) => Extent,
): ImportMessage[] {
  const taken = links.filter((link) => extentOf(link) !== 'NONE');
  const last = taken.at(-1) ?? links.at(-1)!;
  const params = { name: last.oldName, dimension };
  const column = `${dimension}_part`;
  const hasAll = taken.some((link) => extentOf(link) === 'ALL');
  if (hasAll && taken.length > 1) return [message(last, column, 'SOURCE_CONSUMED_TWICE', params)];
  return hasAll || taken.length > 1 ? [] : [message(last, column, 'SOURCE_NOT_CONSUMED', params)];
}

/** Only units of the files themselves: what is stored beside them may belong to a later import. */
function checkUnlinked({ rows, rejected }: ReadTables, book: UnitBook): ImportMessage[] {
  if (rows.links.length === 0) return [];
  const linkedProvinces = new Set(
    rows.provinceLinks.flatMap((link) => [`o${link.oldCode}`, `n${link.newCode}`]),
  );
  const parents = new Set(rows.unitsBefore.map((unit) => unitName('DISTRICT', unit.parentCode ?? '')));
  const old = rows.unitsBefore.filter((unit) => {
    const name = unitName(unit.level, unit.code);
    if (unit.level === 'PROVINCE')
      return rows.provinceLinks.length > 0 && !linkedProvinces.has(`o${unit.code}`);
    if (book.linksByOld.has(name) || rejected.has(`lineage:old_code:${unit.code}`)) return false;
    return unit.level !== 'DISTRICT' || !parents.has(name);
  });
  const formed = rows.unitsAfter.filter((unit) =>
    unit.level === 'PROVINCE'
      ? rows.provinceLinks.length > 0 && !linkedProvinces.has(`n${unit.code}`)
      : !book.linksByNew.has(unitName(unit.level, unit.code)) &&
        !rejected.has(`lineage:new_code:${unit.code}`),
  );
  return [
    ...old.map((unit) => importMessage(unit.origin, 'code', 'OLD_WITHOUT_LINK', { name: unit.name })),
    ...formed.map((unit) => importMessage(unit.origin, 'code', 'NEW_WITHOUT_LINK', { name: unit.name })),
  ];
}

function fits(link: LinkRow, column: string, book: UnitBook): boolean {
  if (column === 'old_code') return book.before.has(unitName(link.oldLevel, link.oldCode!));
  const isCommune = column === 'new_code';
  return book.after.has(
    unitName(isCommune ? 'COMMUNE' : 'PROVINCE', isCommune ? link.newCode : link.newProvinceCode),
  );
}

function message(
  link: LinkRow | ProvinceLinkRow,
  column: string | null,
  code: ImportCode,
  params: ImportMessage['params'],
): ImportMessage {
  return importMessage(link.origin, column, code, params);
}
