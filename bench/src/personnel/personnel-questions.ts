import type { BenchPlace } from './place.js';

/** What is asked, by its name in the report. */
export function personnelQuestions({ provinceId, communeId }: BenchPlace): Readonly<Record<string, string>> {
  const [province, commune] = [provinceId, communeId].map((id) =>
    JSON.stringify(Buffer.from(`AdministrativeUnit:${id}`).toString('base64')),
  );
  return {
    'unit page: bodies, posts, assignments, people (4, 40, 31, 31)': `{ unit(id: ${commune}) { current { name }
      organizations { name kind positions { title type { nameVi } staffing { established filled vacant }
        holders { kind validFrom validTo person { fullName } } } } } }`,
    'vacancies of a province as of a day, first 50': `{ vacancies(unitId: ${province}, asOf: "2026-01-01", first: 50) {
      nodes { vacantSince staffing { established filled vacant } type { nameVi } unit { current { name } }
        organization { name } position { title } } } }`,
    'number of all vacancies of a province': `{ vacancies(unitId: ${province}, asOf: "2026-01-01") { totalCount } }`,
    'staffing table of a province': `{ staffingTable(unitId: ${province}, asOf: "2026-01-01") {
      total { established filled vacant surplus } rows { posts unit { current { name } } staffing { filled vacant } } } }`,
    'post monitor over a year, 98 units × 6 kinds': `{ postMonitor(unitId: ${province}, from: "2025-07-01",
      to: "2026-07-01", first: 100) { totalDaysVacant totalDaysDouble types { nameVi }
      rows { unit { current { name } } cells { days daysVacant daysDouble gaps { from to } } } } }`,
    'office holders of a commune on a day': `{ officeHolders(unitId: ${commune}, asOf: "2026-01-01") {
      position { type { nameVi } } assignment { person { fullName } } } }`,
    'list of assignments, first 50': `{ assignments(first: 50) { nodes { state validFrom person { fullName }
      position { title type { nameVi } } unit { current { name } } } } }`,
  };
}
