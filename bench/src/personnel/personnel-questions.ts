import type { BenchPlace } from './place.js';

const NODES = `nodes { id state validFrom person { fullName } position { title type { nameVi } } unit { current { name } } }`;
const PEOPLE = `nodes { fullName staffCode posts { position { type { nameVi } } } }`;

/** What is asked, by its name in the report: what is on pages. */
export function personnelQuestions(place: BenchPlace): Readonly<Record<string, string>> {
  return { ...unitQuestions(place), ...listQuestions(place) };
}

function unitQuestions({ provinceId, communeId }: BenchPlace): Readonly<Record<string, string>> {
  const [province, commune] = [unitIdOf(provinceId), unitIdOf(communeId)];
  return {
    'unit page: bodies, posts, assignments, people (4, 40, 31, 31)': `{ unit(id: ${commune}) { current { name }
      organizations { name kind positions { title type { nameVi } staffing { established filled vacant }
        holders { kind validFrom validTo person { fullName } } } } } }`,
    'vacancies of a province as of a day, first 50': `{ vacancies(unitId: ${province}, asOf: "2046-01-01", first: 50) {
      nodes { vacantSince staffing { established filled vacant } type { nameVi } unit { current { name } }
        organization { name } position { title } } } }`,
    'number of all vacancies of a province': `{ vacancies(unitId: ${province}, asOf: "2046-01-01") { totalCount } }`,
    'staffing table of a province': `{ staffingTable(unitId: ${province}, asOf: "2046-01-01") {
      total { established filled vacant surplus } rows { posts unit { current { name } } staffing { filled vacant } } } }`,
    'post monitor over a year, 99 units × 6 kinds': `{ postMonitor(unitId: ${province}, from: "2045-07-01",
      to: "2046-07-01", first: 100) { totalDaysVacant totalDaysDouble types { nameVi }
      rows { unit { current { name } } cells { days daysVacant daysDouble gaps { from to } } } } }`,
    'headcount ceilings of a province': `{ headcountCeilings(unitId: ${province}, asOf: "2046-01-01") {
      established filled rows { unit { current { name } } established filled } } }`,
    'office holders of a commune on a day': `{ officeHolders(unitId: ${commune}, asOf: "2046-01-01") {
      position { type { nameVi } } assignment { person { fullName } } } }`,
  };
}

/** The viewer reads a province. */
function listQuestions({ communeId, staffCode }: BenchPlace): Readonly<Record<string, string>> {
  const commune = unitIdOf(communeId);
  return {
    'assignments, first 50': `{ assignments(first: 50) { ${NODES} } }`,
    'assignments in force in a commune': `{ assignments(first: 50, filter: { unitId: ${commune}, status: [ACTIVE] }) { ${NODES} } }`,
    'assignments in procedure': `{ assignments(first: 50, filter: { state: [DRAFT, PROPOSED] }) { ${NODES} } }`,
    'assignments of somebody by code': `{ assignments(first: 50, filter: { text: "${staffCode}" }) { ${NODES} } }`,
    'people by name, first 50': `{ persons(first: 50) { ${PEOPLE} } }`,
    'people named Nguyễn, first 50': `{ persons(first: 50, filter: { text: "nguyen" }) { ${PEOPLE} } }`,
    'people by code': `{ persons(first: 50, filter: { text: "${staffCode}" }) { ${PEOPLE} } }`,
    'people with a post in a commune': `{ persons(first: 50, filter: { unitId: ${commune}, hasPost: true }) { ${PEOPLE} } }`,
    'people without a post, first 50': `{ persons(first: 50, filter: { hasPost: false }) { ${PEOPLE} } }`,
  };
}

function unitIdOf(id: string): string {
  return JSON.stringify(Buffer.from(`AdministrativeUnit:${id}`).toString('base64'));
}
