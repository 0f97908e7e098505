import { createTestDatabase, type TestDatabase } from '@haicap/database/testing';
import { toGlobalId } from '../src/graphql/global-id.js';
import { draft, lead, part, target, unitId } from './act-story.js';
import { ask, type Answer, type Asker } from './execute.js';
import { officer, run, staffUnits, storePeople, type Staffed } from './personnel-story.js';
import { tellLedger, type SeedUnit } from './seed-ledger.js';

type Somebody = 'an' | 'binh' | 'chi' | 'dung' | 'em' | 'giang';

/** An applied act of a small province: one unit ended as a whole, one was split, and six people are to be placed. */
export interface PlacingWorld {
  readonly db: TestDatabase;
  readonly act: Answer;
  readonly units: Readonly<Record<'langSon' | 'caoBang' | 'whole' | 'split' | 'going', SeedUnit>>;
  /** Bodies and posts of the former units. */
  readonly former: readonly Staffed[];
  readonly ward: Staffed;
  readonly commune: Staffed;
  /** Ids of the assignments that ended. */
  readonly ids: Readonly<Record<Somebody, string>>;
  readonly pathOf: (unit: SeedUnit) => string;
  readonly officerHere: () => Asker;
  readonly place: (input: Record<string, unknown>, asker?: Asker) => Promise<Answer>;
  readonly numbers: (asker?: Asker) => Promise<Answer>;
  readonly people: (args?: string, asker?: Asker) => Promise<Answer[]>;
}

/** Prepares the world of these tests. */
export async function openPlacing(): Promise<PlacingWorld> {
  const seed = tellLedger();
  const langSon = seed.province('20', 'Tỉnh Lạng Sơn');
  const caoBang = seed.province('04', 'Tỉnh Cao Bằng');
  const whole = seed.commune(langSon, '05977', 'Phường Vĩnh Trại', { kind: 'WARD' });
  const split = seed.commune(langSon, '06193', 'Xã Bính Xá');
  const going = seed.commune(langSon, '06001', 'Xã Mai Pha');
  const db = await createTestDatabase();
  await seed.store(db);
  const former = await staffUnits(db, [whole, split, going], { headcount: { clerk: 5 } });
  const [ended, divided, other] = former as [Staffed, Staffed, Staffed];
  const stored = await storePeople(db, whole.id, [
    { name: 'Nguyễn Văn An', posts: [{ positionId: ended.posts.secretary }] },
    { name: 'Lò Thị Bình', posts: [{ positionId: divided.posts.chair }] },
    { name: 'Hoàng Chi', posts: [{ positionId: ended.posts.clerk }] },
    { name: 'Vi Dũng', posts: [{ positionId: ended.posts.clerk }] },
    {
      name: 'Nông Thị Em',
      posts: [{ positionId: other.posts.secretary }, { positionId: ended.posts.chair, kind: 'CONCURRENT' }],
    },
    { name: 'Lý Giang', posts: [{ positionId: ended.posts.deputy, from: '2026-01-01' }] },
  ]);
  const at = (index: number, post = 0): string =>
    toGlobalId('Assignment', stored[index]!.assignmentIds[post]!);
  const ids = { an: at(0), binh: at(1), chi: at(2), dung: at(3), em: at(4, 1), giang: at(5) };
  const act = await lead(
    db,
    draft(
      [
        target(
          'ward',
          { code: '05977', name: 'Phường Đông Kinh', kind: 'WARD' },
          { parentUnitId: unitId(langSon) },
        ),
        target('commune', { code: '06193', name: 'Xã Châu Sơn' }, { parentUnitId: unitId(langSon) }),
      ],
      [part(whole, 'ward'), part(split, 'ward', 'PART'), part(split, 'commune', 'PART', 'ALL')].map((row) =>
        row.sourceUnitId === unitId(split) && row.targetKey === 'ward'
          ? { ...row, populationPart: 'NONE' }
          : row,
      ),
    ),
    'OPERATIONAL',
  );
  const targets = await db.prisma.territorialChangeTarget.findMany({ orderBy: { ordinal: 'asc' } });
  const units = targets.map(({ unitId: id }) => ({ id: id! }) as SeedUnit);
  const [ward, commune] = (await staffUnits(db, units, { from: '2025-07-01', headcount: { clerk: 1 } })) as [
    Staffed,
    Staffed,
  ];
  const all = await db.prisma.administrativeUnit.findMany();
  const paths = new Map(all.map(({ id, scopePath }) => [id, scopePath]));
  const pathOf = (unit: SeedUnit): string => paths.get(unit.id)!;
  const officerHere = (): Asker => officer('PERSONNEL_OFFICER', pathOf(langSon));
  return {
    db,
    act,
    units: { langSon, caoBang, whole, split, going },
    former,
    ward,
    commune,
    ids,
    pathOf,
    officerHere,
    place: (input, asker = officerHere()) =>
      run(db, 'personPlace', { expectedVersion: 0, ...input }, asker, PERSON),
    numbers: (asker = officerHere()) => readNumbers(db, act.id, asker),
    people: (args = '', asker = officerHere()) => readPeople(db, act.id, args, asker),
  };
}

const PERSON =
  'personToPlace { id state version placement { outcome reason newAssignment { id state validFrom kind } } }';

async function readNumbers(db: TestDatabase, id: string, asker: Asker): Promise<Answer> {
  const { territorialChange } = await ask(
    db,
    `query ($id: ID!) { territorialChange(id: $id) { placing { affected placed proposed left lapsed unplaced
      canComplete completedAt } } }`,
    { id },
    asker,
  );
  return territorialChange.placing;
}

async function readPeople(db: TestDatabase, id: string, args: string, asker: Asker): Promise<Answer[]> {
  const { peopleToPlace } = await ask(
    db,
    `query ($id: ID!) { peopleToPlace(eventId: $id ${args}) { nodes { id state person { fullName } } } }`,
    { id },
    asker,
  );
  return peopleToPlace.nodes;
}
