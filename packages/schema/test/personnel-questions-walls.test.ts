import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { toGlobalId } from '../src/graphql/global-id.js';
import { ask } from './execute.js';
import { openDesk, type Desk } from './personnel-desk.js';
import type { PersonnelOffice, StaffName } from './personnel-office.js';
import { openAccess } from './walls/open-access.js';

let desk: Desk;
let office: PersonnelOffice;
beforeAll(async () => {
  desk = await openDesk();
  office = desk.office;
  await desk.stored({ who: 'khanh', post: 'wardClerk', state: 'PROPOSED' });
});
afterAll(() => office?.close());

/** Everything that the questions tell somebody for whom the first wall lets everything through. */
async function told(who: StaffName): Promise<string> {
  const asker = { ...(await office.as(who)), access: openAccess };
  const held = `id state proposedBy decidedBy person { fullName } position { id } organization { name } decision { number }`;
  const ward = office.unit('dongKinh');
  const province = office.unit('langSon');
  const sources = [
    `assignments(first: 100) { totalCount nodes { ${held} } }`,
    ...Object.values(office.assignments).map(
      (id) => `assignment(id: "${toGlobalId('Assignment', id)}") { ${held} }`,
    ),
    `officeHolders(unitId: "${ward}", asOf: "2026-11-23") { position { id } assignment { ${held} } }`,
    `officeHolders(unitId: "${ward}", asOf: "2025-06-30") { position { id } assignment { ${held} } }`,
    `vacancies(unitId: "${province}") { totalCount nodes { vacantSince position { id } unit { id } } }`,
    `staffingTable(unitId: "${province}") { rows { unit { id } posts staffing { filled } } }`,
    `postMonitor(unitId: "${province}", from: "2025-06-01", to: "2025-08-01") { totalUnits rows { unit { id }
      cells { days spans { assignment { ${held} } decision { number } } } } }`,
    `secondmentsReturning(until: "2030-01-01") { nodes { ${held} } }`,
  ];
  const answers = [];
  for (const source of sources) answers.push(await ask(office.db, `{ q: ${source} }`, {}, asker));
  return JSON.stringify(answers);
}

describe('with the first wall open', () => {
  it('who works in a commune learns of nobody of the ward, the province or elsewhere', async () => {
    const text = await told('besideOfficer');
    expect(text).toContain('Hoàng Văn Em');
    for (const name of [
      'Nguyễn Văn An',
      'Trần Thị Bình',
      'Lê Quốc Cường',
      'Vũ Thị Hà',
      'Phạm Thùy Dung',
      'Đỗ Minh Khánh',
    ])
      expect(text).not.toContain(name);
    expect(text).not.toContain(office.unit('dongKinh'));
    expect(text).not.toContain(office.unit('langSon'));
  });

  it('who only reads learns of nothing that is being prepared', async () => {
    const text = await told('viewer');
    expect(text).toContain('Trần Thị Bình');
    expect(text).not.toContain('PROPOSED');
    expect(text).not.toContain('DRAFT');
    expect(text).not.toContain('Người officer');
    expect(await told('officer')).toContain('Người officer');
  });

  it('whoever reads no personnel learns of nobody', async () => {
    const text = await told('operator');
    expect(text).not.toContain('fullName');
    expect(text).not.toContain('"unit":{');
  });
});
