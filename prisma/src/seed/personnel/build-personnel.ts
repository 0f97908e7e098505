import type { DemoContent } from '../content.js';
import { demoId } from './demo-id.js';
import type { DemoUnit, Era } from './demo-units.js';
import { fillOfficials, fillPosts } from './fill-posts.js';
import { fillFormerUnits, nextFrom, recordPlacements } from './former-units.js';
import { addBodies, unitOf, type PersonnelBook, type TypeIds } from './personnel-book.js';
import type { PersonnelContent } from './personnel-content.js';
import { noRows, type PersonnelRows } from './personnel-rows.js';
import { addPlan } from './plan-rows.js';
import { samplePeople } from './sample-people.js';
import { keepVacant, showCases } from './show-cases.js';

/** Code of the province whose communes have people. */
const LANG_SON = '20';
/** Former provinces of which a news item names an official. */
const NINH_THUAN = '58';
const HOA_BINH = '17';

/** Codes of the units that the content speaks of. */
export function personnelCodes(
  content: PersonnelContent,
  { communes }: DemoContent,
): Record<Era, readonly string[]> {
  return {
    old: [NINH_THUAN, HOA_BINH, ...Object.values(content.placing.units).flat()],
    new: [LANG_SON, content.plan.unit, ...communes.flatMap(({ clauses }) => clauses.map(({ code }) => code))],
  };
}

/** Everything about personnel, as rows: bodies and posts, who holds them, and what is to be seen of plans and placing. */
export function buildPersonnel(
  content: PersonnelContent,
  { communes }: DemoContent,
  units: ReadonlyMap<string, DemoUnit>,
  typeIds: TypeIds,
): PersonnelRows {
  const book: PersonnelBook = { content, units, rows: noRows(), seats: new Map(), typeIds };
  const people = samplePeople(content, book.rows);
  const { bodies } = content;
  const codesOf = (province: string) =>
    communes.flatMap(({ oldProvince, clauses }) =>
      oldProvince === province ? clauses.map(({ code }) => code) : [],
    );
  const own = [LANG_SON, ...codesOf(LANG_SON)].flatMap((code) => unitOf(book, 'new', code) ?? []);
  const seats = own.map((unit) => addBodies(book, unit, bodies[templateOf(unit)]));
  for (const [code, former] of [
    [NINH_THUAN, bodies.ninhThuan],
    [HOA_BINH, bodies.hoaBinh],
  ] as const) {
    const unit = unitOf(book, 'old', code);
    if (unit !== null) addBodies(book, unit, former);
  }
  keepVacant(book);
  fillOfficials(book);
  const former = fillFormerUnits(book, people);
  own.forEach((unit, index) => {
    fillPosts(book, seats[index]!, people, nextFrom(former.waiting.get(unit.code) ?? [], people));
  });
  recordPlacements(book, former);
  showCases(book, people);
  addPlan(book, people, codesOf(content.plan.formerProvince));
  addCeilings(book, own);
  return book.rows;
}

function templateOf({ kind }: DemoUnit): 'province' | 'ward' | 'commune' {
  if (kind === 'PROVINCE' || kind === 'MUNICIPALITY') return 'province';
  return kind === 'WARD' ? 'ward' : 'commune';
}

function addCeilings({ content, rows }: PersonnelBook, units: readonly DemoUnit[]): void {
  const { basis, ...ceilings } = content.ceilings;
  for (const unit of units) {
    rows.headcount_ceiling.push({
      id: demoId('ceiling', unit.code),
      unit_id: unit.id,
      valid_from: unit.validFrom,
      ceiling: ceilings[templateOf(unit)],
      basis,
    });
  }
}
