import { newId } from '@haicap/database/ledger';
import { isObjectType } from 'graphql';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { toGlobalId } from '../src/graphql/global-id.js';
import { schema } from '../src/index.js';
import { ask, type Answer } from './execute.js';
import { openPersonnelOffice, type PersonnelOffice, type StaffName } from './personnel-office.js';
import { openAccess } from './walls/open-access.js';

let office: PersonnelOffice;
beforeAll(async () => {
  office = await openPersonnelOffice();
});
afterAll(() => office?.close());

/** Every protected field, with what the fixture says of Bình. */
const VALUES = {
  birthDate: '1979-08-19',
  sex: 'FEMALE',
  ethnicity: 'Tày',
  phone: '0912 345 678',
  email: 'binh@example.vn',
  address: 'Lạng Sơn',
  qualification: 'Cử nhân luật',
  politicalTheory: 'Cao cấp',
  partyAdmittedOn: '2000-02-03',
  partyOfficialOn: '2001-02-03',
} as const;
const FIELDS = Object.keys(VALUES) as (keyof typeof VALUES)[];

/** Whether somebody reads protected data of Bình, whose file is kept by the ward Đông Kinh. */
const READERS: Readonly<Record<StaffName, boolean>> = {
  officer: true,
  officer2: true,
  approver: true,
  both: true,
  viewer: false,
  secretariat: false,
  congress: false,
  editor: false,
  admin: false,
  auditor: false,
  operator: false,
  developer: false,
  wardOfficer: true,
  wardApprover: true,
  wardViewer: false,
  besideOfficer: false,
  otherOfficer: false,
  otherApprover: false,
};

const read = (fields: string): string =>
  `query Doc($id: ID!) { person(id: $id) { id private { ${fields} } } }`;

async function reads(): Promise<Answer[]> {
  const { rows } = await office.db.pool.query(
    `SELECT actor_id, operation, table_name, record_id, scope_path, after FROM audit.entry
     WHERE event = 'PROTECTED_READ' ORDER BY id`,
  );
  return rows;
}

const binh = (): string => toGlobalId('Person', office.persons.binh);

describe('protected data of a person', () => {
  beforeEach(async () => {
    await office.db.pool.query('ALTER TABLE audit.entry DISABLE TRIGGER ALL');
    await office.db.pool.query(`DELETE FROM audit.entry WHERE event = 'PROTECTED_READ'`);
    await office.db.pool.query('ALTER TABLE audit.entry ENABLE TRIGGER ALL');
  });

  it('is all that the type has', () => {
    const type = schema.getType('PersonPrivate');
    if (!isObjectType(type)) throw new Error('there is no PersonPrivate');
    expect(Object.keys(type.getFields()).toSorted()).toEqual([...FIELDS, 'version'].toSorted());
  });

  const pairs = FIELDS.flatMap((field) =>
    (Object.keys(READERS) as StaffName[]).map((name) => [field, name] as const),
  );
  it.each(pairs)('%s is for who keeps the file: %s', async (field, name) => {
    const { person } = await ask(office.db, read(field), { id: binh() }, await office.as(name));
    if (READERS[name]) expect(person.private).toEqual({ [field]: VALUES[field] });
    else expect(person?.private ?? null).toBeNull();
    // Each reading is recorded: who, whose, which; where nothing was told, nothing.
    const recorded = (await reads()).map(({ actor_id, record_id, after }) => [
      actor_id,
      record_id,
      after.fields,
    ]);
    expect(recorded).toEqual(READERS[name] ? [[office.userId(name), office.persons.binh, [field]]] : []);
  });

  it('of several people is recorded person by person, for the auditors of where the file is kept', async () => {
    const query = 'query Roll { persons(first: 50) { nodes { private { phone sex } } } }';
    await ask(office.db, query, {}, await office.as('officer'));
    const recorded = await reads();
    expect(recorded).toHaveLength(6);
    expect(recorded.every(({ after }) => after.fields.join() === 'phone,sex')).toBe(true);
    const people = await office.db.prisma.person.findMany({ select: { id: true, scopePath: true } });
    const paths = new Map(people.map(({ id, scopePath }) => [id, scopePath]));
    for (const { record_id, scope_path } of recorded) expect(scope_path).toBe(paths.get(record_id));
    const trail = `{ auditEntries(first: 50, filter: { events: [PROTECTED_READ] }) { nodes { entity recordId actorName } } }`;
    const seen = (await ask(office.db, trail, {}, await office.as('auditor'))).auditEntries.nodes;
    expect(seen).toHaveLength(6);
    expect(seen).toContainEqual({ entity: 'Person', recordId: binh(), actorName: 'Người officer' });
  });

  it('stays where it is when only the second wall is left', async () => {
    for (const name of ['viewer', 'admin', 'auditor', 'besideOfficer', 'otherOfficer'] as const) {
      const asker = { ...(await office.as(name)), access: openAccess };
      const { person } = await ask(office.db, read(FIELDS.join(' ')), { id: binh() }, asker);
      // Where the row is out of reach it is as if nothing had been recorded.
      for (const field of FIELDS) expect(person?.private?.[field] ?? null).toBeNull();
    }
  });
});

describe('a change of protected data', () => {
  async function step(input: object, name: StaffName = 'officer'): Promise<Answer> {
    return office.step(
      'personPrivateUpdate',
      input,
      await office.as(name),
      `person { private { version ${FIELDS.join(' ')} } }`,
    );
  }

  it('is made field by field under its version; the first one under none', async () => {
    const personId = toGlobalId('Person', office.persons.cuong);
    const first = { personId, expectedVersion: 0, phone: '0987 654 321', birthDate: '1981-01-02' };
    const [one, two] = await Promise.all([step(first), step(first, 'officer2')]);
    expect([one, two].map(({ __typename }) => __typename).toSorted()).toEqual(['Conflict', 'PersonPayload']);
    const changed = await step({ personId, expectedVersion: 1, birthDate: null, ethnicity: 'Nùng' });
    expect(changed.person.private).toMatchObject({
      version: 2,
      birthDate: null,
      phone: '0987 654 321',
      ethnicity: 'Nùng',
    });
    expect(await step({ personId, expectedVersion: 1 })).toMatchObject({
      __typename: 'Conflict',
      currentVersion: 2,
    });
  });

  it('is refused with its faults', async () => {
    const input = { personId: binh(), expectedVersion: 1 };
    const issues = async (change: object): Promise<string[]> =>
      (await step({ ...input, ...change })).issues.map(
        ({ path, code }: { path: string[]; code: string }) => `${path.join('.')} ${code}`,
      );
    expect(await issues({ birthDate: '2030-01-01', partyAdmittedOn: null, partyOfficialOn: null })).toEqual([
      'birthDate persons.birthDate.future',
    ]);
    expect(await issues({ phone: 'x', email: 'x' })).toEqual([
      'phone persons.phone.shape',
      'email accounts.email.shape',
    ]);
    expect(await issues({ partyOfficialOn: '1999-01-01' })).toEqual(['partyOfficialOn persons.party.order']);
  });

  it('is refused to everybody who does not keep the file', async () => {
    const input = { personId: binh(), expectedVersion: 1, phone: '0900 000 000' };
    const before = await office.checksum();
    for (const name of ['viewer', 'approver', 'auditor', 'admin', 'wardViewer', 'wardApprover'] as const) {
      expect([name, (await step(input, name)).__typename]).toEqual([name, 'Forbidden']);
    }
    for (const name of ['besideOfficer', 'otherOfficer', 'operator'] as const) {
      expect([name, (await step(input, name)).__typename]).toEqual([name, 'NotFound']);
    }
    expect(await step({ ...input, personId: toGlobalId('Person', newId()) })).toMatchObject({
      __typename: 'NotFound',
    });
    expect(await office.checksum()).toBe(before);
  });

  it('is in the history of the person, masked for who may not read it', async () => {
    const personId = binh();
    await step({ personId, expectedVersion: 1, phone: '0911 222 333' });
    const history = `query ($id: ID!) { person(id: $id) { history(first: 5) { nodes { entity operation recordId
      changes { field before after isMasked } } } } }`;
    const entryFor = async (name: StaffName): Promise<Answer> =>
      (await ask(office.db, history, { id: personId }, await office.as(name))).person.history.nodes[0];
    expect(await entryFor('officer')).toEqual({
      entity: 'PersonPrivate',
      operation: 'personPrivateUpdate',
      recordId: personId,
      changes: [{ field: 'phone', before: '0912 345 678', after: '0911 222 333', isMasked: false }],
    });
    expect((await entryFor('auditor')).changes).toEqual([
      { field: 'phone', before: null, after: null, isMasked: true },
    ]);
    expect((await entryFor('viewer')) ?? null).toBeNull();
    expect(
      JSON.stringify(
        await ask(
          office.db,
          '{ auditEntries(first: 100) { nodes { changes { before after } } } }',
          {},
          await office.as('auditor'),
        ),
      ),
    ).not.toContain('0911 222 333');
  });
});
