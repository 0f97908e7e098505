import { afterAll, beforeAll, expect, it } from 'vitest';
import { toGlobalId } from '../src/graphql/global-id.js';
import { ask } from './execute.js';
import { openPersonnelOffice, type PersonnelOffice } from './personnel-office.js';

let office: PersonnelOffice;
beforeAll(async () => {
  office = await openPersonnelOffice();
});
afterAll(() => office?.close());

const HELD = `query ($id: ID!) { node(id: $id) { ... on Assignment { state kind validFrom validTo person { id }
  position { id } organization { id } unit { id } } } }`;

it('an assignment is known where it stands, a draft to who prepares', async () => {
  const id = toGlobalId('Assignment', office.assignments.binhBefore);
  expect((await ask(office.db, HELD, { id }, await office.as('viewer'))).node).toEqual({
    state: 'APPROVED',
    kind: 'PRINCIPAL',
    validFrom: '2021-06-01',
    validTo: '2025-07-01',
    person: { id: toGlobalId('Person', office.persons.binh) },
    position: { id: toGlobalId('Position', office.posts.formerChair) },
    organization: { id: toGlobalId('Organization', office.bodies.former) },
    unit: { id: office.unit('vinhTrai') },
  });
  // The ward has become part of Đông Kinh, whose viewer reads on.
  expect((await ask(office.db, HELD, { id }, await office.as('wardViewer'))).node).not.toBeNull();
  for (const name of ['besideOfficer', 'otherOfficer', 'operator'] as const) {
    expect((await ask(office.db, HELD, { id }, await office.as(name))).node).toBeNull();
  }
  const draft = toGlobalId('Assignment', office.assignments.dung);
  for (const name of ['officer', 'wardOfficer', 'approver', 'auditor'] as const) {
    expect((await ask(office.db, HELD, { id: draft }, await office.as(name))).node?.state).toBe('DRAFT');
  }
  for (const name of ['viewer', 'wardViewer', 'besideOfficer'] as const) {
    expect((await ask(office.db, HELD, { id: draft }, await office.as(name))).node).toBeNull();
  }
});
