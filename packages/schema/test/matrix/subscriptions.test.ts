import { listenToChanges, type ChangeListener, type StoredChange } from '@haicap/database';
import { createTestDatabase, type TestDatabase } from '@haicap/database/testing';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { toGlobalId } from '../../src/graphql/global-id.js';
import { everythingChanged } from '../../src/index.js';
import { CHANGE_KINDS, CHANGE_TOPICS } from '../../src/modules/live/change-topic.js';
import { openWorld, viewerOf, type World } from './ask-as.js';
import { allows } from './expected.js';
import { listenAs } from './listen-as.js';
import { CHANGES } from './policy/subscriptions.js';
import { report } from './report.js';
import { ASKERS, type Asker } from './world/askers.js';
import { WORLD } from './world/build-world.js';
import { PATHS, type Place } from './world/places.js';
import { UNIT_PLACES, unitAt } from './world/unit-rows.js';

/** A change at a place, as the database tells it. */
interface Touched {
  readonly kind: string;
  readonly place: Place;
  readonly told: StoredChange;
}

// A machine that does everything at once is slow, not wrong.
vi.setConfig({ testTimeout: 600_000, hookTimeout: 600_000 });

let db: TestDatabase;
let world: World;
let listener: ChangeListener;
let touched: Touched[] = [];
let cells = 0;

beforeAll(async () => {
  db = await createTestDatabase({ seed: WORLD });
  world = openWorld(db);
  touched = await touchEverything();
});
afterAll(async () => {
  report('subscriptions', cells);
  await listener?.close();
  await db?.close();
});

/** Changes a record of every kind at every place that has one, and hears what the database tells of it. */
async function touchEverything(): Promise<Touched[]> {
  const heard: StoredChange[] = [];
  listener = listenToChanges(db, { onChange: (change) => void heard.push(change), onGap: () => undefined });
  await listener.ready;
  const all: Touched[] = [];
  for (const [kind, { touch }] of Object.entries(CHANGES)) {
    for (const place of UNIT_PLACES) {
      const { rowCount } = await db.pool.query(touch, [unitAt(place)]);
      if (rowCount === 0) continue;
      const told = await vi.waitFor(() => {
        const found = heard.find(({ of }) => of === kind);
        if (!found) throw new Error(`Nobody is told of ${kind} at the ${place}.`);
        return found;
      }, 20_000);
      heard.length = 0;
      all.push({ kind, place, told });
    }
  }
  return all;
}

function isTold(asker: Asker, { kind, place }: Touched): boolean {
  return allows(CHANGES[kind]!.told, asker, place);
}

test('every kind of record that the server knows is told of at several places, and every topic has one', () => {
  expect(Object.keys(CHANGES).toSorted()).toEqual(Object.keys(CHANGE_KINDS).toSorted());
  for (const kind of Object.keys(CHANGES))
    expect([kind, touched.filter((one) => one.kind === kind).length > 1]).toEqual([kind, true]);
  expect(new Set(Object.values(CHANGES).map(({ topic }) => topic))).toEqual(new Set(CHANGE_TOPICS));
});

test('a change is told to those who may read the record, with the unit it stands in, and to nobody else', async () => {
  const wrong: string[] = [];
  for (const asker of ASKERS.filter((one) => viewerOf(one) !== null)) {
    const heard = await listenAs(
      world,
      asker,
      touched.map(({ told }) => told),
    );
    for (const [index, change] of touched.entries()) {
      cells += 1;
      const told = heard.filter((one) => one.change === index);
      const expected = isTold(asker, change)
        ? [`${CHANGES[change.kind]!.topic} ${toGlobalId('AdministrativeUnit', unitAt(change.place)!)}`]
        : [];
      const actual = told.map(({ topic, unitIds }) => `${topic} ${unitIds.join(',')}`);
      if (actual.join() !== expected.join())
        wrong.push(
          `${asker.name}, ${change.kind} at the ${change.place}: ${actual.join()}, not ${expected.join()}`,
        );
    }
  }
  expect(wrong).toEqual([]);
});

test('of very many changes only those hear who may read some of it, without a name of a unit', async () => {
  const province = PATHS.province;
  const changes = Object.keys(CHANGES).map((of) => ({ of, at: [], below: [province] }));
  const within = UNIT_PLACES.filter((place) => PATHS[place].startsWith(province));
  const wrong: string[] = [];
  for (const asker of ASKERS.filter((one) => viewerOf(one) !== null)) {
    const heard = await listenAs(world, asker, changes);
    expect(heard.flatMap(({ unitIds }) => unitIds)).toEqual([]);
    for (const [index, { of }] of changes.entries()) {
      cells += 1;
      const expected = within.some((place) => allows(CHANGES[of]!.told, asker, place));
      if (heard.some(({ change }) => change === index) !== expected)
        wrong.push(`${asker.name}, much of ${of}: ${expected ? 'not told' : 'told'}`);
    }
  }
  expect(wrong).toEqual([]);
});

test('who may have missed something hears of whatever they may read, and of nothing else', async () => {
  for (const asker of ASKERS.filter((one) => viewerOf(one) !== null)) {
    const heard = await listenAs(world, asker, everythingChanged());
    const places = UNIT_PLACES.filter((place) => PATHS[place] !== '');
    const expected = Object.values(CHANGES)
      .filter(({ told }) => places.some((place) => allows(told, asker, place)))
      .map(({ topic }) => topic);
    cells += CHANGE_TOPICS.length;
    expect([asker.name, new Set(heard.map(({ topic }) => topic))]).toEqual([asker.name, new Set(expected)]);
  }
});

test('nobody who is not signed in hears anything', async () => {
  for (const asker of [null, ...ASKERS.filter((one) => viewerOf(one) === null)])
    await expect(listenAs(world, asker, everythingChanged())).rejects.toThrow('UNAUTHENTICATED');
});
