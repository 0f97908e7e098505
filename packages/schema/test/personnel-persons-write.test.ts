import { newId } from '@haicap/database/ledger';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { toGlobalId } from '../src/graphql/global-id.js';
import type { Answer } from './execute.js';
import { openPersonnelOffice, type PersonnelOffice, type StaffName } from './personnel-office.js';

let office: PersonnelOffice;
beforeAll(async () => {
  office = await openPersonnelOffice();
});
afterAll(() => office?.close());

const PERSON = 'person { id version fullName formOfAddress staffCode note unit { id } }';

async function step(mutation: string, input: object, name: StaffName = 'officer'): Promise<Answer> {
  return office.step(mutation, input, await office.as(name), PERSON);
}

async function issues(mutation: string, input: object): Promise<string[]> {
  const answer = await step(mutation, input);
  if (answer.__typename !== 'InvalidInput') throw new Error(JSON.stringify(answer));
  return answer.issues.map(({ path, code }: { path: string[]; code: string }) => `${path.join('.')} ${code}`);
}

async function expectRefused(
  mutation: string,
  input: object,
  typename: 'Forbidden' | 'NotFound',
  strangers: readonly StaffName[],
): Promise<void> {
  const before = await office.checksum();
  for (const name of strangers) {
    expect([name, (await step(mutation, input, name)).__typename]).toEqual([name, typename]);
  }
  expect(await office.checksum()).toBe(before);
}

const NOT_OFFICERS = ['viewer', 'approver', 'auditor', 'admin', 'editor', 'wardViewer'] as const;

describe('a person', () => {
  const person = (further: object = {}): Record<string, unknown> => ({
    fullName: '  Nông  Thị Lan ',
    formOfAddress: 'MS',
    staffCode: 'LS-100',
    unitId: office.unit('dongKinh'),
    ...further,
  });

  it('is recorded once for one key', async () => {
    const input = person({ idempotencyKey: 'n1' });
    const [first, second] = await Promise.all([step('personCreate', input), step('personCreate', input)]);
    expect(first.person).toMatchObject({
      version: 1,
      fullName: 'Nông Thị Lan',
      formOfAddress: 'MS',
      staffCode: 'LS-100',
      unit: { id: office.unit('dongKinh') },
    });
    expect(second.person.id).toBe(first.person.id);
    expect(await step('personCreate', { ...input, note: 'x' })).toMatchObject({
      __typename: 'IdempotencyKeyReused',
    });
    const stored = await office.db.prisma.person.findFirstOrThrow({ where: { staffCode: 'LS-100' } });
    expect(stored).toMatchObject({ sortName: 'Lan Nông Thị', searchText: 'nong thi lan | ls 100' });
  });

  it('is refused with the faults, without a unit, and to strangers', async () => {
    expect(await issues('personCreate', person({ fullName: ' ', staffCode: '#' }))).toEqual([
      'fullName input.required',
      'staffCode persons.staffCode.shape',
    ]);
    // The code is that of somebody in another province, whom the officer does not know.
    expect(await issues('personCreate', person({ staffCode: 'LS-7' }))).toEqual([
      'staffCode persons.staffCode.taken',
    ]);
    const two = await Promise.all([
      step('personCreate', person({ staffCode: 'LS-200' })),
      step('personCreate', person({ staffCode: 'LS-200' }), 'officer2'),
    ]);
    expect(two.map(({ __typename }) => __typename).toSorted()).toEqual(['InvalidInput', 'PersonPayload']);
    const nowhere = person({ unitId: toGlobalId('AdministrativeUnit', newId()) });
    expect(await step('personCreate', nowhere)).toMatchObject({ __typename: 'NotFound' });
    await expectRefused('personCreate', person({ staffCode: 'LS-300' }), 'Forbidden', [
      ...NOT_OFFICERS,
      'besideOfficer',
      'otherOfficer',
    ]);
  });

  it('is changed field by field under the version', async () => {
    const id = toGlobalId('Person', office.persons.cuong);
    const input = { id, expectedVersion: 1, fullName: 'Lê Quốc Cường', note: 'Ghi chú' };
    const [first, second] = await Promise.all([
      step('personUpdate', input),
      step('personUpdate', input, 'officer2'),
    ]);
    expect([first, second].map(({ __typename }) => __typename).toSorted()).toEqual([
      'Conflict',
      'PersonPayload',
    ]);
    expect(await step('personUpdate', input)).toMatchObject({ __typename: 'Conflict', currentVersion: 2 });
    const cleared = await step('personUpdate', { id, expectedVersion: 2, staffCode: null });
    expect(cleared.person).toMatchObject({
      version: 3,
      staffCode: null,
      note: 'Ghi chú',
      formOfAddress: 'MR',
    });
    expect(await issues('personUpdate', { id, expectedVersion: 3, staffCode: 'LS-1' })).toEqual([
      'staffCode persons.staffCode.taken',
    ]);
    expect(await issues('personUpdate', { id, expectedVersion: 3, unitId: id })).toEqual([
      'unitId input.identifier',
    ]);
    await expectRefused('personUpdate', { ...input, expectedVersion: 3 }, 'Forbidden', NOT_OFFICERS);
    await expectRefused('personUpdate', { ...input, expectedVersion: 3 }, 'NotFound', [
      'besideOfficer',
      'otherOfficer',
    ]);
    expect(await step('personUpdate', { ...input, id: toGlobalId('Person', newId()) })).toMatchObject({
      __typename: 'NotFound',
    });
  });

  it('moves with the file where the viewer keeps personnel in both units', async () => {
    const id = toGlobalId('Person', office.persons.dung);
    const moved = { id, expectedVersion: 1, unitId: office.unit('kienMoc') };
    await expectRefused('personUpdate', moved, 'Forbidden', ['wardOfficer']);
    expect((await step('personUpdate', moved)).person).toMatchObject({
      version: 2,
      unit: { id: office.unit('kienMoc') },
    });
    const stored = await office.db.prisma.personPrivate.findUniqueOrThrow({
      where: { personId: office.persons.dung },
    });
    const unit = await office.db.prisma.administrativeUnit.findUniqueOrThrow({
      where: { id: office.north.units.kienMoc.id },
    });
    expect(stored.scopePath).toBe(unit.scopePath);
  });
});
