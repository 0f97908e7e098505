import type { TransactionClient } from '@haicap/database';
import { newId } from '@haicap/database/ledger';
import { sortNameOf, type AssignmentEndReason, type AssignmentState } from '@haicap/domain/personnel';
import type { North } from './north.js';

// What the personnel of these tests is: a province with communes, one of which ended, and a province beside it.

type Place = keyof North['units'];

const TYPES = {
  secretary: {
    key: 'party_secretary',
    nameVi: 'Bí thư',
    nameEn: 'Secretary',
    nameFr: 'Secrétaire',
    precedence: 1,
  },
  chair: { key: 'committee_chair', nameVi: 'Chủ tịch', nameEn: 'Chair', nameFr: 'Président', precedence: 2 },
  vice: {
    key: 'committee_vice_chair',
    nameVi: 'Phó Chủ tịch',
    nameEn: 'Vice-Chair',
    nameFr: 'Vice-président',
    precedence: 3,
  },
  clerk: {
    key: 'clerk',
    nameVi: 'Công chức',
    nameEn: 'Civil servant',
    nameFr: 'Fonctionnaire',
    precedence: 90,
  },
} as const;

const BODIES = {
  province: {
    at: 'langSon',
    kind: 'PEOPLES_COMMITTEE',
    name: 'Ủy ban nhân dân tỉnh Lạng Sơn',
    from: '1997-01-01',
  },
  party: { at: 'dongKinh', kind: 'PARTY_COMMITTEE', name: 'Đảng ủy phường Đông Kinh', from: '2025-07-01' },
  ward: {
    at: 'dongKinh',
    kind: 'PEOPLES_COMMITTEE',
    name: 'Ủy ban nhân dân phường Đông Kinh',
    from: '2025-07-01',
  },
  office: {
    at: 'dongKinh',
    kind: 'SPECIALIZED_OFFICE',
    name: 'Văn phòng phường Đông Kinh',
    from: '2025-07-01',
  },
  former: {
    at: 'vinhTrai',
    kind: 'PEOPLES_COMMITTEE',
    name: 'Ủy ban nhân dân phường Vĩnh Trại',
    from: '1997-01-01',
    to: '2025-07-01',
  },
  commune: {
    at: 'kienMoc',
    kind: 'PEOPLES_COMMITTEE',
    name: 'Ủy ban nhân dân xã Kiên Mộc',
    from: '2025-07-01',
  },
  other: {
    at: 'tuyenQuang',
    kind: 'PEOPLES_COMMITTEE',
    name: 'Ủy ban nhân dân tỉnh Tuyên Quang',
    from: '2025-07-01',
  },
} as const satisfies Record<string, { at: Place; kind: string; name: string; from: string; to?: string }>;

const POSTS = {
  provinceChair: { body: 'province', type: 'chair', headcount: 1 },
  wardSecretary: { body: 'party', type: 'secretary', headcount: 1 },
  wardChair: { body: 'ward', type: 'chair', headcount: 1 },
  wardVice: { body: 'ward', type: 'vice', headcount: 2 },
  wardClerk: { body: 'office', type: 'clerk', headcount: 5 },
  formerChair: { body: 'former', type: 'chair', headcount: 1 },
  formerVice: { body: 'former', type: 'vice', headcount: 1 },
  communeChair: { body: 'commune', type: 'chair', headcount: 1 },
  otherChair: { body: 'other', type: 'chair', headcount: 1 },
} as const;

/** Whose file is kept where. */
const PERSONS = {
  an: { name: 'Nguyễn Văn An', form: 'MR', at: 'langSon', birthDate: '1970-03-02' },
  binh: { name: 'Trần Thị Bình', form: 'MS', at: 'dongKinh', birthDate: '1979-08-19' },
  cuong: { name: 'Lê Quốc Cường', form: 'MR', at: 'dongKinh' },
  // Holds no post yet.
  dung: { name: 'Phạm Thùy Dung', form: 'MS', at: 'dongKinh', birthDate: '1990-01-05' },
  em: { name: 'Hoàng Văn Em', form: 'MR', at: 'kienMoc' },
  // Is to be placed: the ward ended under her.
  ha: { name: 'Vũ Thị Hà', form: 'MS', at: 'vinhTrai', birthDate: '1983-11-30' },
  khanh: { name: 'Đỗ Minh Khánh', form: 'MR', at: 'tuyenQuang', birthDate: '1968-06-06' },
} as const satisfies Record<string, { name: string; form: 'MR' | 'MS'; at: Place; birthDate?: string }>;

interface Held {
  readonly who: keyof typeof PERSONS;
  readonly post: keyof typeof POSTS;
  readonly from: string;
  readonly to?: string;
  readonly state?: AssignmentState;
  readonly kind?: 'CONCURRENT';
  readonly ended?: AssignmentEndReason;
}

const ASSIGNMENTS = {
  an: { who: 'an', post: 'provinceChair', from: '2021-06-01' },
  binhBefore: {
    who: 'binh',
    post: 'formerChair',
    from: '2021-06-01',
    to: '2025-07-01',
    ended: 'TRANSFERRED',
  },
  binh: { who: 'binh', post: 'wardChair', from: '2025-07-01' },
  binhBeside: { who: 'binh', post: 'wardSecretary', from: '2025-07-01', kind: 'CONCURRENT' },
  cuong: { who: 'cuong', post: 'wardVice', from: '2025-07-01' },
  dung: { who: 'dung', post: 'wardVice', from: '2027-01-01', state: 'DRAFT' },
  em: { who: 'em', post: 'communeChair', from: '2025-07-01' },
  ha: { who: 'ha', post: 'formerVice', from: '2021-06-01', to: '2025-07-01', ended: 'UNIT_ENDED' },
  khanh: { who: 'khanh', post: 'otherChair', from: '2025-07-01' },
} as const satisfies Record<string, Held>;

/** Ids of the rows of the world, by their word. */
export interface Personnel {
  readonly types: Readonly<Record<keyof typeof TYPES, string>>;
  readonly bodies: Readonly<Record<keyof typeof BODIES, string>>;
  readonly posts: Readonly<Record<keyof typeof POSTS, string>>;
  readonly persons: Readonly<Record<keyof typeof PERSONS, string>>;
  readonly assignments: Readonly<Record<keyof typeof ASSIGNMENTS, string>>;
  /** Decision number 15-QĐ/TU of the province, under which everybody holds their post. */
  readonly decision: string;
}

/** Stores the personnel of the north. */
export async function settle(tx: TransactionClient, north: North): Promise<Personnel> {
  const made: Personnel = {
    types: idsOf(TYPES),
    bodies: idsOf(BODIES),
    posts: idsOf(POSTS),
    persons: idsOf(PERSONS),
    assignments: idsOf(ASSIGNMENTS),
    decision: newId(),
  };
  await insertBodies(tx, north, made);
  await insertPersons(tx, north, made);
  await insertAssignments(tx, north, made);
  return made;
}

async function insertBodies(tx: TransactionClient, north: North, made: Personnel): Promise<void> {
  await tx.positionType.createMany({
    data: entries(TYPES).map(([word, type]) => ({
      ...type,
      id: made.types[word],
      isKeyLeadership: word !== 'clerk',
      validFrom: day('1990-01-01'),
    })),
  });
  await tx.organization.createMany({
    data: entries(BODIES).map(([word, body], ordinal) => ({
      id: made.bodies[word],
      unitId: north.units[body.at].id,
      kind: body.kind,
      name: body.name,
      parentId: word === 'office' ? made.bodies.ward : null,
      ordinal,
      validFrom: day(body.from),
      ...('to' in body && {
        validTo: day(body.to),
        endReason: 'UNIT_ENDED' as const,
        endedByEventId: north.acts.langSon,
      }),
    })),
  });
  await tx.position.createMany({
    data: entries(POSTS).map(([word, { body, type }], ordinal) => ({
      id: made.posts[word],
      organizationId: made.bodies[body],
      unitId: north.units[BODIES[body].at].id,
      typeId: made.types[type],
      ordinal,
    })),
  });
  await tx.positionEstablishment.createMany({
    data: entries(POSTS).map(([word, { body, headcount }]) => ({
      positionId: made.posts[word],
      validFrom: day(BODIES[body].from),
      headcount,
      basis: 'Quyết định biên chế',
    })),
  });
}

async function insertPersons(tx: TransactionClient, north: North, made: Personnel): Promise<void> {
  await tx.person.createMany({
    data: entries(PERSONS).map(([word, { name, form, at }], place) => ({
      id: made.persons[word],
      fullName: name,
      sortName: sortNameOf(name),
      formOfAddress: form,
      staffCode: `LS-${place + 1}`,
      unitId: north.units[at].id,
    })),
  });
  await tx.personPrivate.createMany({
    data: entries(PERSONS).flatMap(([word, person]) =>
      'birthDate' in person
        ? [
            {
              personId: made.persons[word],
              birthDate: day(person.birthDate),
              sex: person.form === 'MR' ? ('MALE' as const) : ('FEMALE' as const),
              ethnicity: 'Tày',
              phone: '0912 345 678',
              email: `${word}@example.vn`,
              address: 'Lạng Sơn',
              qualification: 'Cử nhân luật',
              politicalTheory: 'Cao cấp',
              partyAdmittedOn: day('2000-02-03'),
              partyOfficialOn: day('2001-02-03'),
            },
          ]
        : [],
    ),
  });
}

async function insertAssignments(tx: TransactionClient, north: North, made: Personnel): Promise<void> {
  await tx.personnelDecision.create({
    data: {
      id: made.decision,
      number: '15-QĐ/TU',
      issuedOn: day('2025-06-20'),
      issuer: 'Tỉnh ủy Lạng Sơn',
      unitId: north.units.langSon.id,
    },
  });
  for (const [word, held] of entries<Record<string, Held>>(ASSIGNMENTS)) {
    const body = BODIES[POSTS[held.post].body];
    await tx.assignment.create({
      data: {
        id: made.assignments[word as keyof typeof ASSIGNMENTS],
        personId: made.persons[held.who],
        positionId: made.posts[held.post],
        organizationId: made.bodies[POSTS[held.post].body],
        unitId: north.units[body.at].id,
        kind: held.kind ?? 'PRINCIPAL',
        mode: 'APPOINTED',
        state: held.state ?? 'APPROVED',
        validFrom: day(held.from),
        validTo: held.to === undefined ? null : day(held.to),
        endReason: held.ended ?? null,
        endedByEventId: held.ended === 'UNIT_ENDED' ? north.acts.langSon : null,
        startDecisionId: held.state === 'DRAFT' ? null : made.decision,
      },
    });
  }
}

function idsOf<Word extends string>(words: Readonly<Record<Word, unknown>>): Record<Word, string> {
  return Object.fromEntries(Object.keys(words).map((word) => [word, newId()])) as Record<Word, string>;
}

function entries<Values extends object>(values: Values): [keyof Values & string, Values[keyof Values]][] {
  return Object.entries(values) as [keyof Values & string, Values[keyof Values]][];
}

function day(text: string): Date {
  return new Date(text);
}
