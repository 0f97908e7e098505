import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { plainDate } from '../src/dates/index.js';
import type {
  Act,
  ActPart,
  ActTarget,
  Extent,
  UnitKind,
  UnitLevel,
  UnitVersion,
} from '../src/units/index.js';
import { act, formed, goesOn, part, unit } from './sample-ledger.js';

/** Row of a table by column name. */
export type Row = Readonly<Record<string, string>>;

/** Where the national tables are; null when they are not on this machine. */
export function findNationalData(): string | null {
  const projectRoot = join(dirname(fileURLToPath(import.meta.url)), '../../..');
  const folder = process.env['HAICAP_SHARED_DATA'] ?? join(projectRoot, '../shared/data');
  return existsSync(join(folder, 'lineage.csv')) ? folder : null;
}

/** Reads a table of comma-separated values with quoted cells. */
export function readTable(folder: string, name: string): Row[] {
  const text = readFileSync(join(folder, name), 'utf8').replace(/^\ufeff/, '');
  const [header, ...rows] = text.trimEnd().split(/\r?\n/).map(cellsOf);
  return rows.map((cells) => Object.fromEntries(header!.map((column, at) => [column, cells[at] ?? ''])));
}

/** The country as of 30 June 2025: provinces, districts, communes. */
export function nationalVersions(folder: string): UnitVersion[] {
  return readTable(folder, 'units-before.csv').map((row) =>
    unit(unitIdBefore(row), {
      ...nameAndKind(row),
      parentUnitId: row['parent_code'] === '' ? null : `b${row['parent_code']}`,
      validFrom: plainDate('2025-03-01'),
    }),
  );
}

/** The rearrangement of 1 July 2025, provinces first, and the changes of 30 April 2026. */
export function nationalActs(folder: string): Act[] {
  const before = readTable(folder, 'units-before.csv');
  const after = readTable(folder, 'units-after.csv');
  const links = readTable(folder, 'lineage.csv');
  const provinces = readTable(folder, 'lineage-provinces.csv');
  const provinceAfter = new Map(provinces.map((row) => [row['old_code']!, row['new_code']!]));
  const goingOn = new Set(
    provinces.filter((row) => row['relation'] === 'unchanged').map((row) => row['new_code']!),
  );
  const provinceId = (code: string): string => (goingOn.has(code) ? `b${code}` : `qh/${code}`);
  const communeActs = [
    ...goingOn,
    ...new Set(provinces.map((row) => row['new_code']!).filter((code) => !goingOn.has(code))),
  ].map((code) => {
    const own = links.filter((row) => row['new_province_code'] === code);
    const districts = before.filter(
      (row) => row['level'] === 'district' && provinceAfter.get(row['province_code']!) === code,
    );
    const communes = after.filter((row) => row['level'] === 'commune' && row['parent_code'] === code);
    return provinceRearrangement(code, provinceId(code), communes, own, districts);
  });
  return [
    provinceMergers(after, provinces, goingOn),
    ...communeActs,
    changesOf2026(folder, links, provinceId),
  ];
}

/** Relations by which a unit goes on as itself. */
const CONTINUING = new Set([
  'unchanged',
  'rename',
  'change_type',
  'rename_part',
  'rename_change_type_part',
  'remainder',
]);

function provinceMergers(
  after: readonly Row[],
  provinces: readonly Row[],
  goingOn: ReadonlySet<string>,
): Act {
  const rows = after.filter((row) => row['level'] === 'province' && !goingOn.has(row['code']!));
  const targets = rows.map((row) => formed(row['code']!, nameAndKind(row)));
  const parts = provinces
    .filter((row) => !goingOn.has(row['new_code']!))
    .map((row) => part(`b${row['old_code']}`, row['new_code']!));
  return act('qh', '2025-07-01', targets, parts);
}

function provinceRearrangement(
  code: string,
  provinceUnitId: string,
  communes: readonly Row[],
  links: readonly Row[],
  districts: readonly Row[],
): Act {
  const continued = new Map(
    links
      .filter((row) => CONTINUING.has(row['relation']!))
      .map((row) => [row['new_code']!, `b${row['old_code']}`]),
  );
  const targets = communes.map((row): ActTarget => {
    const fields = { ...nameAndKind(row), parentUnitId: provinceUnitId, clause: row['clause']! || null };
    const unitId = continued.get(row['code']!);
    return unitId === undefined
      ? formed(row['code']!, fields)
      : { ...goesOn(unitId, fields), key: row['code']! };
  });
  const converted = new Set(
    links.filter((row) => row['old_level'] === 'district').map((row) => row['old_code']!),
  );
  const ended = districts
    .filter((row) => !converted.has(row['code']!))
    .map((row) => part(unitIdBefore(row), null));
  return act(`c${code}`, '2025-07-01', targets, [...links.map(partOf), ...ended], { sequence: 1 });
}

function partOf(row: Row): ActPart {
  const source = row['old_code'] === '' ? null : `b${row['old_code']}`;
  const extent = (column: string): Extent => row[column]!.toUpperCase() as Extent;
  return part(source, row['new_code']!, extent('area_part'), extent('population_part'), {
    clause: row['clause']! || null,
  });
}

function changesOf2026(folder: string, links: readonly Row[], provinceId: (code: string) => string): Act {
  const continued = new Map(
    links
      .filter((row) => CONTINUING.has(row['relation']!))
      .map((row) => [row['new_code']!, `b${row['old_code']}`]),
  );
  const rows = readTable(folder, 'changes-2026.csv');
  const targets = rows.map((row) => {
    const code = row['code']!;
    const province = row['province_code']!;
    const isProvince = row['level'] === 'province';
    const unitId = isProvince ? provinceId(code) : (continued.get(code) ?? `c${province}/${code}`);
    return goesOn(unitId, {
      level: levelOf(row),
      code,
      name: row['new_name']!,
      kind: kindOf(row['new_type']!),
      parentUnitId: isProvince ? null : provinceId(province),
    });
  });
  return act('y2026', '2026-04-30', targets);
}

function unitIdBefore(row: Row): string {
  return `b${row['code']}`;
}

function nameAndKind(row: Row): Pick<UnitVersion, 'level' | 'code' | 'name' | 'shortName' | 'kind'> {
  return {
    level: levelOf(row),
    code: row['code']!,
    name: row['name']!,
    shortName: row['short_name']!,
    kind: kindOf(row['type']!),
  };
}

function levelOf(row: Row): UnitLevel {
  return row['level']!.toUpperCase() as UnitLevel;
}

function kindOf(type: string): UnitKind {
  return type === 'city' ? 'DISTRICT_CITY' : (type.toUpperCase() as UnitKind);
}

function cellsOf(line: string): string[] {
  // A comma in front makes every cell, the first one too, a comma and what follows it.
  return [...`,${line}`.matchAll(/,(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(
    (match) => match[1]?.replaceAll('""', '"') ?? match[2] ?? '',
  );
}
