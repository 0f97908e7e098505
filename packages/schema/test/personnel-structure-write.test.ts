import { newId } from '@haicap/database/ledger';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { toGlobalId } from '../src/graphql/global-id.js';
import type { Answer } from './execute.js';
import { openPersonnelOffice, type PersonnelOffice } from './personnel-office.js';
import { structureSteps } from './personnel-structure-steps.js';

let office: PersonnelOffice;
beforeAll(async () => {
  office = await openPersonnelOffice();
});
afterAll(() => office?.close());
const { step, issues, expectRefused } = structureSteps(() => office);

const organization = (id: string): string => toGlobalId('Organization', id);

describe('a body', () => {
  const body = (): Record<string, unknown> => ({
    unitId: office.unit('dongKinh'),
    kind: 'SPECIALIZED_OFFICE',
    name: 'Phòng Kinh tế',
    parentId: organization(office.bodies.ward),
    validFrom: '2025-07-01',
  });

  it('is set up once for one key', async () => {
    const input = { ...body(), idempotencyKey: 'o1' };
    const [first, second] = await Promise.all([
      step('organizationCreate', input),
      step('organizationCreate', input),
    ]);
    expect(first.organization).toMatchObject({
      version: 1,
      kind: 'SPECIALIZED_OFFICE',
      parent: { id: organization(office.bodies.ward) },
      unit: { id: office.unit('dongKinh') },
      validTo: null,
    });
    expect(second.organization.id).toBe(first.organization.id);
    expect(await step('organizationCreate', { ...input, name: 'Khác' })).toMatchObject({
      __typename: 'IdempotencyKeyReused',
    });
  });

  it('is refused with its faults, without a unit, and to strangers', async () => {
    const change = (further: object): object => ({ ...body(), ...further });
    expect(await issues('organizationCreate', change({ name: ' ', validTo: '2025-01-01' }))).toEqual([
      'name input.required',
      'validTo dates.validityOrder',
    ]);
    expect(await issues('organizationCreate', change({ parentId: 'x' }))).toEqual([
      'parentId input.identifier',
    ]);
    expect(await issues('organizationCreate', change({ parentId: organization(newId()) }))).toEqual([
      'parentId organizations.parent.unknown',
    ]);
    expect(
      await issues('organizationCreate', change({ parentId: organization(office.bodies.commune) })),
    ).toEqual(['parentId organizations.parent.notAbove']);
    // The ward does not exist before, and the former one no longer after 1 July 2025.
    expect(await issues('organizationCreate', change({ validFrom: '2024-01-01' }))).toEqual([
      'validFrom organizations.unit.period',
    ]);
    const former = { unitId: office.unit('vinhTrai'), parentId: null };
    expect(await issues('organizationCreate', change(former))).toEqual([
      'validFrom organizations.unit.period',
    ]);
    expect(await issues('organizationCreate', change({ ...former, validFrom: '2020-01-01' }))).toEqual([
      'validFrom organizations.unit.period',
    ]);
    expect(
      await step('organizationCreate', change({ ...former, validFrom: '2020-01-01', validTo: '2025-07-01' })),
    ).toMatchObject({
      __typename: 'OrganizationPayload',
    });
    const nowhere = change({ unitId: toGlobalId('AdministrativeUnit', newId()), parentId: null });
    expect(await step('organizationCreate', nowhere)).toMatchObject({ __typename: 'NotFound' });
    await expectRefused('organizationCreate', body(), null);
    for (const name of ['besideOfficer', 'otherOfficer'] as const) {
      expect(await step('organizationCreate', body(), name)).toMatchObject({ __typename: 'Forbidden' });
    }
  });

  it('is changed field by field under its version', async () => {
    const { organization: made } = await step('organizationCreate', { ...body(), abbreviation: 'PKT' });
    const input = {
      id: made.id,
      expectedVersion: 1,
      name: 'Phòng Kinh tế, Hạ tầng và Đô thị',
      parentId: null,
    };
    const [first, second] = await Promise.all([
      step('organizationUpdate', input),
      step('organizationUpdate', input, 'officer2'),
    ]);
    expect([first, second].map(({ __typename }) => __typename).toSorted()).toEqual([
      'Conflict',
      'OrganizationPayload',
    ]);
    const changed = first.organization ?? second.organization;
    expect(changed).toMatchObject({
      version: 2,
      name: 'Phòng Kinh tế, Hạ tầng và Đô thị',
      abbreviation: 'PKT',
      parent: null,
    });
    expect(await step('organizationUpdate', input)).toMatchObject({
      __typename: 'Conflict',
      currentVersion: 2,
    });
    const faulty = { id: made.id, expectedVersion: 2 };
    expect(await issues('organizationUpdate', { ...faulty, name: '' })).toEqual(['name input.required']);
    expect(await issues('organizationUpdate', { ...faulty, parentId: made.id })).toEqual([
      'parentId organizations.parent.loop',
    ]);
    expect(await issues('organizationUpdate', { ...faulty, validFrom: '2020-01-01' })).toEqual([
      'validFrom organizations.unit.period',
    ]);
    // Somebody holds a post in the ward's committee since 1 July 2025.
    const ward = { id: organization(office.bodies.ward), expectedVersion: 1, validFrom: '2025-09-01' };
    expect(await issues('organizationUpdate', ward)).toEqual(['validFrom organizations.holders']);
    await expectRefused('organizationUpdate', { ...input, expectedVersion: 2 }, 'besideOfficer');
    expect(await step('organizationUpdate', { ...input, id: organization(newId()) })).toMatchObject({
      __typename: 'NotFound',
    });
  });

  it('may not go round in a circle', async () => {
    const { organization: upper } = await step('organizationCreate', { ...body(), name: 'Ban trên' });
    const { organization: lower } = await step('organizationCreate', {
      ...body(),
      name: 'Ban dưới',
      parentId: upper.id,
    });
    const input = { id: upper.id, expectedVersion: 1, parentId: lower.id };
    expect(await issues('organizationUpdate', input)).toEqual(['parentId organizations.parent.loop']);
  });

  it('ends when nobody holds a post in it any more', async () => {
    const { organization: made } = await step('organizationCreate', { ...body(), name: 'Ban Chỉ đạo' });
    const input = { id: made.id, expectedVersion: 1, validTo: '2026-03-01', reason: 'DISSOLVED' };
    expect(await issues('organizationEnd', { ...input, validTo: '2025-07-01' })).toEqual([
      'validTo dates.validityOrder',
    ]);
    expect(await issues('organizationEnd', { ...input, reason: 'UNIT_ENDED' })).toEqual([
      'reason input.choice',
    ]);
    const ward = { ...input, id: organization(office.bodies.ward) };
    expect(await issues('organizationEnd', ward)).toEqual(['validTo organizations.holders']);
    const former = { ...input, id: organization(office.bodies.former), validTo: '2025-01-01' };
    expect(await issues('organizationEnd', former)).toEqual(['id organizations.ended']);
    await expectRefused('organizationEnd', input, 'otherOfficer');
    const ended = await step('organizationEnd', input);
    expect(ended.organization).toMatchObject({ version: 2, validTo: '2026-03-01', endReason: 'DISSOLVED' });
    expect(await step('organizationEnd', input)).toMatchObject({ __typename: 'Conflict' });
    const corrected = await step('organizationEnd', {
      ...input,
      expectedVersion: 2,
      validTo: '2026-04-01',
      reason: 'MERGED',
    });
    expect(corrected.organization).toMatchObject({ version: 3, validTo: '2026-04-01', endReason: 'MERGED' });
  });
});

describe('a body that goes on in another unit', () => {
  const carry = (further: object = {}): object => ({
    id: organization(office.bodies.former),
    expectedVersion: 1,
    toUnitId: office.unit('dongKinh'),
    validFrom: '2025-07-01',
    ...further,
  });

  it('is a new body there with copies of its posts', async () => {
    expect(await issues('organizationCarryOver', carry({ toUnitId: office.unit('vinhTrai') }))).toEqual([
      'toUnitId organizations.carry.sameUnit',
    ]);
    expect(await issues('organizationCarryOver', carry({ validFrom: '2025-06-01' }))).toEqual([
      'validFrom organizations.holders',
    ]);
    expect(await step('organizationCarryOver', carry({ expectedVersion: 7 }))).toMatchObject({
      __typename: 'Conflict',
    });
    expect(
      await step('organizationCarryOver', carry({ toUnitId: toGlobalId('AdministrativeUnit', newId()) })),
    ).toMatchObject({ __typename: 'NotFound' });
    await expectRefused('organizationCarryOver', carry(), 'besideOfficer');
    const input = carry({ idempotencyKey: 'c1', name: 'Ủy ban nhân dân phường (Vĩnh Trại cũ)' });
    const { organization: made } = await step('organizationCarryOver', input);
    expect(made).toMatchObject({
      name: 'Ủy ban nhân dân phường (Vĩnh Trại cũ)',
      unit: { id: office.unit('dongKinh') },
      continues: { id: organization(office.bodies.former) },
      validFrom: '2025-07-01',
      validTo: null,
    });
    expect(
      made.positions.map(({ type, establishment }: Answer) => [type.key, establishment.headcount]),
    ).toEqual([
      ['committee_chair', 1],
      ['committee_vice_chair', 1],
    ]);
    expect((await step('organizationCarryOver', input)).organization.id).toBe(made.id);
  });

  it('ends where it was, unless somebody still holds a post there', async () => {
    const held = carry({ id: organization(office.bodies.commune), validFrom: '2026-01-01' });
    expect(await issues('organizationCarryOver', held)).toEqual(['validFrom organizations.holders']);
    const unitId = office.unit('kienMoc');
    const { organization: made } = await step('organizationCreate', {
      unitId,
      kind: 'OTHER',
      name: 'Trung tâm',
      validFrom: '2025-07-01',
    });
    await step('organizationCarryOver', carry({ id: made.id, validFrom: '2026-01-01' }));
    const stored = await office.db.prisma.organization.findFirstOrThrow({
      where: { name: 'Trung tâm', validTo: { not: null } },
    });
    expect(stored).toMatchObject({ endReason: 'CARRIED_OVER', version: 2 });
  });
});
