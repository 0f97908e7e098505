import type { Db } from '@haicap/database';
import type { TestSeed } from '@haicap/database/testing';
import { credentialRows, grantRows, keyRows, sessionRows, userRows } from './account-rows.js';
import { actRows, partRows, targetRows } from './act-rows.js';
import { recordId } from './ids.js';
import { importRows } from './import-rows.js';
import { insertRows, type Row } from './insert-rows.js';
import { personnelRows } from './personnel-rows.js';
import { factRows, unitRows, versionRows } from './unit-rows.js';

/** A record of every type, in a unit of every relation, and everybody who asks. */
export const WORLD: TestSeed = { name: 'matrix_12', load: buildWorld };

const INSTRUMENT: Row = {
  id: recordId('instrument', 0),
  number: '1672/NQ-UBTVQH15',
  kind: 'RESOLUTION',
  issuer: 'Ủy ban Thường vụ Quốc hội',
  issued_on: '2025-06-16',
  effective_on: '2025-06-16',
  operative_on: '2025-07-01',
  subject: 'Sắp xếp các đơn vị hành chính cấp xã',
  source_url: 'https://example.vn/1672',
  note: 'Ghi chú',
};

async function buildWorld(db: Db): Promise<void> {
  const client = await db.pool.connect();
  try {
    await client.query('BEGIN');
    await client.query(`SELECT set_config('haicap.operation', 'world', true),
      set_config('haicap.reason', 'A world to ask about', true),
      set_config('haicap.actor_name', 'builder', true), set_config('haicap.request_id', 'world', true)`);
    const tables: Readonly<Record<string, readonly Row[]>> = {
      administrative_unit: unitRows(),
      legal_instrument: [INSTRUMENT],
      territorial_change_event: actRows(),
      administrative_unit_version: versionRows(),
      territorial_change_target: targetRows(),
      territorial_change_part: partRows(),
      ...factRows(),
      user: userRows(),
      grant: grantRows(),
      session: sessionRows(),
      api_key: keyRows(),
      ...credentialRows(),
      ...importRows(),
      ...personnelRows(),
    };
    for (const [table, rows] of Object.entries(tables)) await insertRows(client, table, rows);
    await client.query(`SELECT setval('administrative_unit_number_seq', 100)`);
    await client.query('COMMIT');
  } finally {
    client.release();
  }
}
