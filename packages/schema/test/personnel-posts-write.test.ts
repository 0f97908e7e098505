import { newId } from '@haicap/database/ledger';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { toGlobalId } from '../src/graphql/global-id.js';
import { ask } from './execute.js';
import { openPersonnelOffice, type PersonnelOffice } from './personnel-office.js';
import { structureSteps } from './personnel-structure-steps.js';

let office: PersonnelOffice;
beforeAll(async () => {
  office = await openPersonnelOffice();
});
afterAll(() => office?.close());
const { step, issues, expectRefused } = structureSteps(() => office);

const organization = (id: string): string => toGlobalId('Organization', id);

describe('a post', () => {
  const post = (further: object = {}): Record<string, unknown> => ({
    organizationId: organization(office.bodies.ward),
    typeId: toGlobalId('PositionType', office.types.vice),
    title: 'Phụ trách kinh tế',
    establishment: { validFrom: '2025-07-01', headcount: 2, basis: 'Quyết định 5' },
    ...further,
  });

  it('is set up once for one key, with its headcount', async () => {
    const input = post({ idempotencyKey: 'p1' });
    const [first, second] = await Promise.all([step('positionCreate', input), step('positionCreate', input)]);
    expect(first.position).toMatchObject({
      version: 1,
      title: 'Phụ trách kinh tế',
      type: { key: 'committee_vice_chair' },
      unit: { id: office.unit('dongKinh') },
      establishments: [
        { validFrom: '2025-07-01', validTo: null, headcount: 2, status: 'AUTHORIZED', basis: 'Quyết định 5' },
      ],
    });
    expect(second.position.id).toBe(first.position.id);
    expect(await step('positionCreate', { ...input, title: null })).toMatchObject({
      __typename: 'IdempotencyKeyReused',
    });
  });

  it('is refused with its faults, without a body, and to strangers', async () => {
    const establishment = { validFrom: '2025-07-01', headcount: 1 };
    expect(
      await issues('positionCreate', post({ establishment: { ...establishment, status: 'ABOLISHED' } })),
    ).toEqual(['establishment.headcount positions.abolished.headcount']);
    expect(
      await issues('positionCreate', post({ establishment: { ...establishment, validFrom: '2025-06-30' } })),
    ).toEqual(['establishment.validFrom positions.establishment.outsideBody']);
    expect(await issues('positionCreate', post({ typeId: toGlobalId('PositionType', newId()) }))).toEqual([
      'typeId positions.type.unknown',
    ]);
    const { positionType } = await step('positionTypeCreate', {
      key: 'province_only',
      nameVi: 'Chức danh tỉnh',
      nameEn: 'Of a province',
      nameFr: 'De province',
      precedence: 5,
      levels: ['PROVINCE'],
      validFrom: '2020-01-01',
    });
    expect(await issues('positionCreate', post({ typeId: positionType.id }))).toEqual([
      'typeId positions.type.notOfOrganization',
    ]);
    expect(await step('positionCreate', post({ organizationId: organization(newId()) }))).toMatchObject({
      __typename: 'NotFound',
    });
    await expectRefused('positionCreate', post(), 'besideOfficer');
  });

  it('is changed field by field under its version', async () => {
    const { position } = await step('positionCreate', post({ note: 'Ghi chú' }));
    const input = { id: position.id, expectedVersion: 1, title: 'Phụ trách văn hóa', ordinal: 4 };
    expect((await step('positionUpdate', input)).position).toMatchObject({
      version: 2,
      title: 'Phụ trách văn hóa',
      ordinal: 4,
      note: 'Ghi chú',
    });
    expect(await step('positionUpdate', input)).toMatchObject({ __typename: 'Conflict', currentVersion: 2 });
    expect(await issues('positionUpdate', { ...input, ordinal: -1 })).toEqual(['ordinal input.negative']);
    await expectRefused('positionUpdate', { ...input, expectedVersion: 2 }, 'otherOfficer');
    expect(await step('positionUpdate', { ...input, id: toGlobalId('Position', newId()) })).toMatchObject({
      __typename: 'NotFound',
    });
  });

  it('is meant for more or fewer people from a day on', async () => {
    const { position } = await step(
      'positionCreate',
      post({ establishment: { validFrom: '2025-07-01', headcount: 2 } }),
    );
    const input = {
      positionId: position.id,
      expectedVersion: 1,
      validFrom: '2027-01-01',
      headcount: 1,
      status: 'FROZEN',
      basis: 'Nghị quyết',
    };
    const [first, second] = await Promise.all([
      step('positionEstablish', input),
      step('positionEstablish', input, 'officer2'),
    ]);
    expect([first, second].map(({ __typename }) => __typename).toSorted()).toEqual([
      'Conflict',
      'PositionPayload',
    ]);
    const between = await step('positionEstablish', {
      ...input,
      expectedVersion: 2,
      validFrom: '2026-01-01',
      headcount: 3,
      status: null,
    });
    expect(between.position.establishments).toMatchObject([
      { validFrom: '2025-07-01', validTo: '2026-01-01', headcount: 2, status: 'AUTHORIZED' },
      {
        validFrom: '2026-01-01',
        validTo: '2027-01-01',
        headcount: 3,
        status: 'AUTHORIZED',
        basis: 'Nghị quyết',
      },
      { validFrom: '2027-01-01', validTo: null, headcount: 1, status: 'FROZEN' },
    ]);
    const replaced = await step('positionEstablish', {
      ...input,
      expectedVersion: 3,
      headcount: 0,
      status: 'ABOLISHED',
    });
    expect(replaced.position.establishments[2]).toMatchObject({
      validFrom: '2027-01-01',
      headcount: 0,
      status: 'ABOLISHED',
    });
    expect(await issues('positionEstablish', { ...input, status: 'ABOLISHED', headcount: 1 })).toEqual([
      'headcount positions.abolished.headcount',
    ]);
    expect(await issues('positionEstablish', { ...input, validFrom: '2025-01-01' })).toEqual([
      'validFrom positions.establishment.outsideBody',
    ]);
    const history = `query ($id: ID!) { position(id: $id) { history(first: 3) { nodes { entity operation } } } }`;
    const { position: seen } = await ask(office.db, history, { id: position.id }, await office.as('auditor'));
    expect(seen.history.nodes[0]).toEqual({
      entity: 'PositionEstablishment',
      operation: 'positionEstablish',
    });
    const { position: hidden } = await ask(
      office.db,
      history,
      { id: position.id },
      await office.as('viewer'),
    );
    expect(hidden.history.nodes).toEqual([]);
    await expectRefused('positionEstablish', { ...input, expectedVersion: 4 }, 'besideOfficer');
    expect(
      await step('positionEstablish', { ...input, positionId: toGlobalId('Position', newId()) }),
    ).toMatchObject({ __typename: 'NotFound' });
  });
});

describe('a kind of post', () => {
  const type = {
    key: 'chief_of_office',
    nameVi: 'Chánh Văn phòng',
    nameEn: 'Chief of Office',
    nameFr: 'Chef de cabinet',
    precedence: 40,
    organizationKinds: ['SPECIALIZED_OFFICE'],
    validFrom: '2020-01-01',
  };

  it('comes into the catalogue once, by whoever keeps personnel anywhere', async () => {
    const input = { ...type, idempotencyKey: 't1' };
    const first = await step('positionTypeCreate', input, 'wardOfficer');
    expect(first.positionType).toMatchObject({
      version: 1,
      key: 'chief_of_office',
      isKeyLeadership: false,
      levels: [],
    });
    expect((await step('positionTypeCreate', input, 'wardOfficer')).positionType.id).toBe(
      first.positionType.id,
    );
    expect(await step('positionTypeCreate', { ...input, precedence: 1 }, 'wardOfficer')).toMatchObject({
      __typename: 'IdempotencyKeyReused',
    });
    expect(await issues('positionTypeCreate', type)).toEqual(['key positions.key.taken']);
    expect(await issues('positionTypeCreate', { ...type, key: 'Chánh', precedence: 0 })).toEqual([
      'key positions.key.shape',
      'precedence positions.precedence.range',
    ]);
    await expectRefused('positionTypeCreate', { ...type, key: 'another' }, null);
  });

  it('is changed under its version', async () => {
    const id = toGlobalId('PositionType', office.types.clerk);
    const input = { id, expectedVersion: 1, nameVi: 'Chuyên viên', isKeyLeadership: false };
    expect((await step('positionTypeUpdate', input)).positionType).toMatchObject({
      version: 2,
      nameVi: 'Chuyên viên',
      precedence: 90,
    });
    expect(await step('positionTypeUpdate', input)).toMatchObject({
      __typename: 'Conflict',
      currentVersion: 2,
    });
    expect(await issues('positionTypeUpdate', { id, expectedVersion: 2, nameFr: ' ' })).toEqual([
      'nameFr input.required',
    ]);
    await expectRefused('positionTypeUpdate', { ...input, expectedVersion: 2 }, null);
    expect(
      await step('positionTypeUpdate', { ...input, id: toGlobalId('PositionType', newId()) }),
    ).toMatchObject({ __typename: 'NotFound' });
  });
});
