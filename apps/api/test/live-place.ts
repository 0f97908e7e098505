import { randomUUID } from 'node:crypto';
import { withTransaction } from '@haicap/database';
import type { Role } from '@haicap/domain/accounts';
import { plainDate } from '@haicap/domain/dates';
import { insertGrant } from '../src/accounts/user-store.js';
import type { TestServer } from './server.js';

/** A commune and what is written there. */
export interface Place {
  readonly id: string;
  readonly globalId: string;
  /** Writes a body into it, as another process would. */
  readonly addBody: () => Promise<void>;
  /** Writes a draft of an act into it. */
  readonly addDraft: () => Promise<void>;
  /** Writes a site into it. */
  readonly addSite: () => Promise<void>;
}

/** Adds a commune. */
export async function addPlace(server: TestServer, scopePath: string): Promise<Place> {
  const id = randomUUID();
  const run = async (text: string): Promise<void> => void (await server.db.pool.query(text, [id]));
  await run(`INSERT INTO administrative_unit (id, level, scope_path) VALUES ($1, 'COMMUNE', '${scopePath}')`);
  await run(`INSERT INTO administrative_unit_version (id, unit_id, level, code, name, short_name, kind, valid_from, search_text)
    VALUES (gen_random_uuid(), $1, 'COMMUNE', '${scopePath.replaceAll(/\D/g, '').padStart(5, '0')}', 'Xã', 'Xã', 'COMMUNE', '2000-01-01', 'xa')`);
  return {
    id,
    globalId: Buffer.from(`AdministrativeUnit:${id}`).toString('base64'),
    addBody: () =>
      run(`INSERT INTO organization (id, unit_id, kind, name, valid_from)
        VALUES (gen_random_uuid(), $1, 'OTHER', 'Tổ', '2025-07-01')`),
    addDraft: () =>
      run(`INSERT INTO territorial_change_event (id, title, operational_from, scope_unit_id, scope_path)
        SELECT gen_random_uuid(), 'Sắp xếp', '2027-01-01', id, scope_path FROM administrative_unit WHERE id = $1`),
    addSite: () =>
      run(`INSERT INTO facility (id, unit_id, kind, name, valid_from)
        VALUES (gen_random_uuid(), $1, 'HEADQUARTERS', 'Trụ sở', '2025-07-01')`),
  };
}

/** Makes a user with a role in one unit. */
export async function addOfficer(
  server: TestServer,
  login: string,
  role: Role,
  unitId: string,
): Promise<string> {
  const userId = await server.addUser(login, null);
  await withTransaction(server.db, { actorId: null, actorName: null, operation: 'test' }, (tx) =>
    insertGrant(tx, { userId, role, unitId, validFrom: plainDate('2025-07-01') }),
  );
  return userId;
}
