import type pg from 'pg';
import { hashOfSeal, NO_HASH } from '../../src/modules/audit/seal/seal.js';
import { sealKeyOf } from '../../src/modules/audit/seal/seal-key.js';
import { findSeals } from '../../src/modules/audit/seal/seal-store.js';

/** Numbers that look random and are the same for the same seed: a tampering that is not found can be repeated. */
export function randomOf(seed: number): (bound: number) => number {
  let state = seed;
  return (bound) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % bound;
  };
}

type Random = ReturnType<typeof randomOf>;

/** What was done to the trail, and the entry that is wrong after it where there is just one. */
export interface Tampering {
  readonly what: string;
  readonly entry?: string;
}

/** Something a person with every right on the database could do to hide what was done. */
export type Tamper = (client: pg.ClientBase, random: Random) => Promise<Tampering>;

const pick = <Item>(random: Random, items: readonly Item[]): Item => items[random(items.length)]!;

async function sealedIds(client: pg.ClientBase): Promise<string[]> {
  const { rows } = await client.query<{ id: string }>(
    'SELECT unnest(entry_ids) AS id FROM audit.seal ORDER BY 1',
  );
  return rows.map(({ id }) => id);
}

async function columnsOf(client: pg.ClientBase, table: string): Promise<{ name: string; type: string }[]> {
  const { rows } = await client.query<{ name: string; type: string }>(
    `SELECT attname AS name, atttypid::regtype::text AS type FROM pg_attribute
     WHERE attrelid = $1::regclass AND attnum > 0 AND NOT attisdropped ORDER BY attnum`,
    [table],
  );
  return rows;
}

/** Another value than the one in the column, whatever that is. */
const OTHER_VALUE: Readonly<Record<string, (column: string) => string>> = {
  text: (column) => `coalesce(${column}, '') || 'x'`,
  uuid: () => 'gen_random_uuid()',
  jsonb: (column) => `coalesce(${column}, '{}') || '{"population": 1}'`,
  'timestamp with time zone': (column) => `${column} + interval '1 ms'`,
  xid8: (column) => `((${column}::text)::bigint - 1)::text::xid8`,
  integer: (column) => `${column} + 1`,
  smallint: (column) => `${column} + 1`,
  bigint: (column) => `${column} + 1000000`,
  'bigint[]': (column) => `${column}[2:] || ${column}[1] || 7::bigint`,
  bytea: (column) => `set_byte(${column}, 5, (get_byte(${column}, 5) + 1) % 256)`,
};

const changeEntry: Tamper = async (client, random) => {
  const id = pick(random, await sealedIds(client));
  const column = pick(random, await columnsOf(client, 'audit.entry'));
  await client.query(
    `UPDATE audit.entry SET ${column.name} = ${OTHER_VALUE[column.type]!(column.name)} WHERE id = $1`,
    [id],
  );
  const isPlace = ['id', 'epoch', 'transaction'].includes(column.name);
  return { what: `${column.name} of entry ${id} changed`, ...(!isPlace && { entry: id }) };
};

const emptyValue: Tamper = async (client, random) => {
  const { rows } = await client.query<{ id: string }>(
    'SELECT id FROM audit.entry WHERE after IS NOT NULL AND actor_name IS NOT NULL ORDER BY id',
  );
  const { id } = pick(random, rows);
  const column = pick(random, ['after', 'actor_name', 'actor_id', 'operation']);
  await client.query(`UPDATE audit.entry SET ${column} = NULL WHERE id = $1`, [id]);
  return { what: `${column} of entry ${id} emptied`, entry: id };
};

const deleteEntry: Tamper = async (client, random) => {
  const id = pick(random, await sealedIds(client));
  await client.query('DELETE FROM audit.entry WHERE id = $1', [id]);
  return { what: `entry ${id} deleted`, entry: id };
};

const deleteRange: Tamper = async (client, random) => {
  const ids = await sealedIds(client);
  const from = random(ids.length);
  const gone = ids.slice(from, from + 2 + random(20));
  await client.query('DELETE FROM audit.entry WHERE id = ANY($1)', [gone]);
  return { what: `entries ${gone.join(', ')} deleted` };
};

const insertEntry: Tamper = async (client, random) => {
  const { rows } = await client.query<{ id: string }>(
    'SELECT id FROM audit.entry WHERE transaction < (SELECT max(last_transaction) FROM audit.seal) ORDER BY id',
  );
  const { id } = pick(random, rows);
  await client.query(
    `INSERT INTO audit.entry OVERRIDING SYSTEM VALUE
     SELECT (jsonb_populate_record(entry, jsonb_build_object('id', 1000000 + $2::bigint))).*
     FROM audit.entry entry WHERE id = $1`,
    [id, random(1_000)],
  );
  return { what: `a copy of entry ${id} put beside it` };
};

const swapEntries: Tamper = async (client, random) => {
  const ids = await sealedIds(client);
  const first = pick(random, ids);
  const second = pick(
    random,
    ids.filter((id) => id !== first),
  );
  await client.query('UPDATE audit.entry SET id = -id WHERE id IN ($1, $2)', [first, second]);
  await client.query(
    'UPDATE audit.entry SET id = CASE id WHEN -$1::bigint THEN $2::bigint ELSE $1::bigint END WHERE id < 0',
    [first, second],
  );
  return { what: `entries ${first} and ${second} swapped` };
};

const changeSeal: Tamper = async (client, random) => {
  const seals = await findSeals(client as unknown as pg.Pool, '0', 100);
  const { number } = pick(random, seals);
  const column = pick(random, await columnsOf(client, 'audit.seal'));
  await client.query(
    `UPDATE audit.seal SET ${column.name} = ${OTHER_VALUE[column.type]!(column.name)} WHERE number = $1`,
    [number],
  );
  return { what: `${column.name} of seal ${number} changed` };
};

const deleteSeal: Tamper = async (client, random) => {
  const seals = await findSeals(client as unknown as pg.Pool, '0', 100);
  const { number } = pick(random, seals);
  await client.query('DELETE FROM audit.seal WHERE number = $1', [number]);
  return { what: `seal ${number} deleted` };
};

const swapSeals: Tamper = async (client, random) => {
  const { length } = await findSeals(client as unknown as pg.Pool, '0', 100);
  const first = 1 + random(length - 1);
  await client.query('UPDATE audit.seal SET number = 1000 + number WHERE number IN ($1, $2)', [
    first,
    first + 1,
  ]);
  await client.query(
    'UPDATE audit.seal SET number = CASE number WHEN 1000 + $1 THEN $1 + 1 ELSE $1 END WHERE number > 1000',
    [first],
  );
  return { what: `seals ${first} and ${first + 1} swapped` };
};

const cutTail: Tamper = async (client, random) => {
  const { length } = await findSeals(client as unknown as pg.Pool, '0', 100);
  const left = random(length);
  await client.query('DELETE FROM audit.seal WHERE number > $1', [left]);
  await client.query(
    `DELETE FROM audit.entry WHERE (epoch, transaction, id) > (
       SELECT coalesce(max(last_epoch), 0), coalesce(max(last_transaction), '0'), coalesce(max(last_id), 0) FROM audit.seal)`,
  );
  return { what: `everything after seal ${left} cut off` };
};

/** Makes the chain anew from a seal on, with a key of one's own, after changing an entry under it. */
const replaceChain: Tamper = async (client, random) => {
  const thief = sealKeyOf(Buffer.alloc(32, 1 + random(200)));
  const keepsNames = random(2) === 0;
  const seals = await findSeals(client as unknown as pg.Pool, '0', 100);
  const from = random(seals.length);
  let former = from === 0 ? NO_HASH : seals[from - 1]!.hash;
  for (const seal of seals.slice(from)) {
    const digests = Buffer.from(seal.digests);
    digests.writeUInt8(random(256), 0);
    const named = keepsNames ? seal : { keyId: thief.keyId, publicKey: thief.publicKey };
    const forged = { ...seal, digests, keyId: named.keyId, publicKey: named.publicKey };
    const hash = hashOfSeal(forged, former);
    await client.query(
      'UPDATE audit.seal SET digests = $2, key_id = $3, public_key = $4, hash = $5, signature = $6 WHERE number = $1',
      [seal.number, digests, forged.keyId, forged.publicKey, hash, thief.sign(hash)],
    );
    former = hash;
  }
  return {
    what: `the chain made anew from seal ${from + 1}, ${keepsNames ? 'in the name of the key' : 'with another key'}`,
  };
};

/** Every kind of tampering. */
export const TAMPERINGS: Readonly<Record<string, Tamper>> = {
  changeEntry,
  emptyValue,
  deleteEntry,
  deleteRange,
  insertEntry,
  swapEntries,
  changeSeal,
  deleteSeal,
  swapSeals,
  cutTail,
  replaceChain,
};
