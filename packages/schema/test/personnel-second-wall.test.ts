import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { toGlobalId } from '../src/graphql/global-id.js';
import { ask } from './execute.js';
import { openPersonnelOffice, type PersonnelOffice, type StaffName } from './personnel-office.js';
import { openAccess } from './walls/open-access.js';

let office: PersonnelOffice;
beforeAll(async () => {
  office = await openPersonnelOffice();
});
afterAll(() => office?.close());

/** Whoever reads or keeps personnel elsewhere, or nowhere. */
const STRANGERS = ['besideOfficer', 'otherOfficer', 'otherApprover', 'operator'] as const;

/** What the first wall would let through to everybody: bodies, posts and people of the ward. */
function inputs(): [string, object][] {
  const body = toGlobalId('Organization', office.bodies.ward);
  const post = toGlobalId('Position', office.posts.wardVice);
  const person = toGlobalId('Person', office.persons.cuong);
  const unitId = office.unit('dongKinh');
  const day = '2026-01-01';
  return [
    ['organizationCreate', { unitId, kind: 'OTHER', name: 'Ban', validFrom: day }],
    ['organizationUpdate', { id: body, expectedVersion: 1, name: 'Ban' }],
    ['organizationEnd', { id: body, expectedVersion: 1, validTo: '2030-01-01', reason: 'DISSOLVED' }],
    [
      'organizationCarryOver',
      { id: body, expectedVersion: 1, toUnitId: office.unit('chauSon'), validFrom: day },
    ],
    [
      'positionCreate',
      {
        organizationId: body,
        typeId: toGlobalId('PositionType', office.types.vice),
        establishment: { validFrom: day, headcount: 1 },
      },
    ],
    ['positionUpdate', { id: post, expectedVersion: 1, title: 'Khác' }],
    ['positionEstablish', { positionId: post, expectedVersion: 1, validFrom: day, headcount: 9 }],
    ['personCreate', { fullName: 'Người Lạ', unitId }],
    ['personUpdate', { id: person, expectedVersion: 1, fullName: 'Người Lạ' }],
    ['personPrivateUpdate', { personId: person, expectedVersion: 0, phone: '0900 000 000' }],
    ['headcountCeilingSet', { unitId, expectedVersion: 0, validFrom: day, ceiling: 1 }],
  ];
}

describe('with the first wall open', () => {
  it('nobody changes bodies, posts and people where they do not keep personnel', async () => {
    const before = await office.checksum();
    for (const name of STRANGERS) {
      const asker = { ...(await office.as(name)), access: openAccess };
      for (const [mutation, input] of inputs()) {
        // Refused in words, or by the database.
        const answer = await office.step(mutation, input, asker).catch(() => null);
        expect([name, mutation, answer?.__typename ?? 'refused']).not.toEqual([
          name,
          mutation,
          expect.stringMatching(/Payload$/),
        ]);
      }
    }
    expect(await office.checksum()).toBe(before);
  });

  it('nobody who only reads there changes anything there', async () => {
    const before = await office.checksum();
    for (const name of ['viewer', 'approver', 'auditor', 'wardViewer'] as const) {
      const asker = { ...(await office.as(name)), access: openAccess };
      for (const [mutation, input] of inputs()) {
        await office.step(mutation, input, asker).catch(() => null);
      }
    }
    expect(await office.checksum()).toBe(before);
  });

  it('nobody reads bodies, posts and people where they do not read personnel', async () => {
    const query = `query ($unitId: ID!, $person: ID!, $body: ID!, $post: ID!) {
      organization(id: $body) { id } position(id: $post) { id } person(id: $person) { id }
      organizations(unitId: $unitId) { totalCount } persons(filter: { text: "le quoc cuong" }) { totalCount }
      personDuplicates(fullName: "Lê Quốc Cường") { reasons } search(text: "le quoc cuong") { kind }
      headcountCeilings(unitId: $unitId) { established filled } }`;
    const variables = {
      unitId: office.unit('dongKinh'),
      person: toGlobalId('Person', office.persons.cuong),
      body: toGlobalId('Organization', office.bodies.ward),
      post: toGlobalId('Position', office.posts.wardVice),
    };
    const told = async (name: StaffName): Promise<unknown> =>
      ask(office.db, query, variables, { ...(await office.as(name)), access: openAccess });
    for (const name of STRANGERS) {
      expect(await told(name)).toEqual({
        organization: null,
        position: null,
        person: null,
        organizations: { totalCount: 0 },
        persons: { totalCount: 0 },
        personDuplicates: [],
        search: [],
        headcountCeilings: { established: 0, filled: 0 },
      });
    }
    expect(await told('wardViewer')).toMatchObject({
      persons: { totalCount: 1 },
      search: [{ kind: 'PERSON' }],
    });
  });
});
