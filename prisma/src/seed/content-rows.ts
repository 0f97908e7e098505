import { type PlainDate, plainDate } from '@haicap/domain/dates';
import { KIND_WORDS, KINDS_OF_LEVEL, shortNameOf, type UnitKind, type UnitLevel } from '@haicap/domain/units';
import {
  RELATIONS,
  REARRANGEMENT_DAY,
  type ImportRows,
  type LinkRow,
  type Relation,
  type UnitAfterRow,
  type UnitBeforeRow,
} from '@haicap/domain/units/import';
import type { CommuneContent, ContentPart, ContentUnit, DemoContent, ProvinceContent } from './content.js';

/** The demo content in the terms of an import, so that it takes the same way into the ledger. */
export function contentRows(content: DemoContent): ImportRows {
  const { provinces, communes, instruments } = content;
  return {
    unitsBefore: [...provincesBefore(provinces), ...communes.flatMap(unitsBefore)],
    unitsAfter: [...provincesAfter(provinces), ...communes.flatMap(unitsAfter)],
    links: communes.flatMap(links),
    provinceLinks: provinceLinks(provinces),
    instruments: instruments.map((instrument) => ({
      ...PLACE,
      ...instrument,
      issuedOn: day(instrument.issuedOn),
      effectiveOn: day(instrument.effectiveOn),
      operativeOn: day(instrument.operativeOn),
      note: instrument.note ?? null,
    })),
    changes: provinces.changes.map((change) => ({
      ...PLACE,
      effectiveOn: plainDate(change.on),
      level: 'PROVINCE' as const,
      code: change.code,
      oldName: null,
      newName: change.name,
      newKind: kindOf(change.name, 'PROVINCE'),
      legalBasis: change.resolution,
    })),
  };
}

/** Rows of the content have no place in a file. */
const PLACE = { origin: { file: 'demo', row: 0 }, restored: [] } as const;

function provincesBefore({ before }: ProvinceContent): UnitBeforeRow[] {
  return Object.entries(before).map(([code, name]) => unitBefore('PROVINCE', code, name, null, code));
}

function provincesAfter({ after, resolution }: ProvinceContent): UnitAfterRow[] {
  return after.map((unit) => ({
    ...unitAfter('PROVINCE', unit, null),
    isFormed: unit.from !== undefined,
    validFrom: unit.from === undefined ? null : REARRANGEMENT_DAY,
    legalBasis: unit.from === undefined ? null : resolution,
    clause: null,
  }));
}

function provinceLinks({ before, after, resolution }: ProvinceContent): ImportRows['provinceLinks'] {
  return after.flatMap((unit) =>
    (unit.from ?? [unit.code]).map((oldCode) => ({
      ...PLACE,
      oldCode,
      oldName: before[oldCode]!,
      newCode: unit.code,
      newName: unit.name,
      relation: unit.from === undefined ? ('unchanged' as const) : ('merge_whole' as const),
      legalBasis: unit.from === undefined ? null : resolution,
    })),
  );
}

function unitsBefore({ oldProvince, districts }: CommuneContent): UnitBeforeRow[] {
  return districts.flatMap((district) => [
    unitBefore('DISTRICT', district.code, district.name, oldProvince, oldProvince),
    ...Object.entries(district.units).map(([code, name]) =>
      unitBefore('COMMUNE', code, name, district.code, oldProvince),
    ),
  ]);
}

function unitsAfter(content: CommuneContent): UnitAfterRow[] {
  const names = formerNames(content);
  return content.clauses.map((unit) => ({
    ...unitAfter('COMMUNE', { ...unit, ...seatOf(unit, names) }, content.newProvince),
    isFormed: true,
    validFrom: REARRANGEMENT_DAY,
    legalBasis: content.resolution,
    clause: unit.clause,
  }));
}

function links(content: CommuneContent): LinkRow[] {
  const names = formerNames(content);
  return content.clauses.flatMap((unit) =>
    unit.from.map((part) => {
      const { code, area, population } = wholeUnlessSaid(part);
      return {
        ...PLACE,
        oldCode: code,
        oldLevel: 'COMMUNE' as const,
        oldName: names.get(code)!,
        newCode: unit.code,
        newName: unit.name,
        newProvinceCode: content.newProvince,
        relation: relationOf(area, population),
        areaPart: area,
        populationPart: population,
        legalBasis: content.resolution,
        clause: unit.clause,
        note: null,
        correction: null,
      };
    }),
  );
}

/** Names of the former communes of a content, by code. */
export function formerNames({ districts }: CommuneContent): ReadonlyMap<string, string> {
  return new Map(districts.flatMap(({ units }) => Object.entries(units)));
}

function wholeUnlessSaid(part: ContentPart): Exclude<ContentPart, string> {
  return typeof part === 'string' ? { code: part, area: 'ALL', population: 'ALL' } : part;
}

function relationOf(area: string, population: string): Relation {
  const merges = Object.entries(RELATIONS).filter(([name]) => name.startsWith('merge_'));
  const [name] = merges.find(([, rule]) => rule.area === area && rule.population === population)!;
  return name as Relation;
}

function seatOf(unit: ContentUnit, names: ReadonlyMap<string, string>): { readonly seat?: string } {
  if (unit.seat !== undefined || unit.seatOf === undefined) return {};
  return { seat: `Trụ sở Đảng ủy, HĐND, UBND ${lowerFirst(names.get(unit.seatOf)!)}` };
}

function unitBefore(
  level: UnitLevel,
  code: string,
  name: string,
  parentCode: string | null,
  provinceCode: string,
): UnitBeforeRow {
  const kind = kindOf(name, level);
  return { ...PLACE, code, level, kind, name, shortName: shortNameOf(name, kind), parentCode, provinceCode };
}

function unitAfter(level: UnitLevel, unit: ContentUnit, parentCode: string | null) {
  const { code, name } = unit;
  const kind = kindOf(name, level);
  return {
    ...PLACE,
    code,
    level,
    kind,
    name,
    shortName: shortNameOf(name, kind),
    parentCode,
    areaKm2: unit.areaKm2 ?? null,
    population: unit.population ?? null,
    populationQuality: qualityOf(unit),
    seat: unit.seat ?? null,
    longitude: unit.point?.[0] ?? null,
    latitude: unit.point?.[1] ?? null,
    raw: unit.publishedAreaKm2 === undefined ? null : { area_km2: String(unit.publishedAreaKm2) },
  };
}

function qualityOf(unit: ContentUnit): UnitAfterRow['populationQuality'] {
  if (unit.population === undefined) return 'MISSING';
  return unit.populationDoubtful === true ? 'SUSPECT' : 'PUBLISHED';
}

/** "Thành phố" is a municipality among provinces and a city among districts: the level decides. */
function kindOf(name: string, level: UnitLevel): UnitKind {
  const kinds: readonly UnitKind[] = KINDS_OF_LEVEL[level];
  const kind = kinds.find((candidate) => name.startsWith(`${KIND_WORDS[candidate]} `));
  if (kind === undefined) throw new RangeError(`no kind of ${level} stands before "${name}"`);
  return kind;
}

function day(text: string | undefined): PlainDate | null {
  return text === undefined ? null : plainDate(text);
}

/** As a name stands within a sentence: "phường Đông Kinh". */
export function lowerFirst(name: string): string {
  return name.charAt(0).toLowerCase() + name.slice(1);
}
