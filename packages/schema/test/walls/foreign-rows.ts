import type { Db } from '@haicap/database';
import type { Asker } from '../matrix/world/askers.js';
import { PATHS } from '../matrix/world/places.js';

/** A table that not everybody sees all of, and the column that names its rows. */
export interface WalledTable {
  readonly name: string;
  readonly key: string;
  /** How its records are called in the contract; null where it has none. */
  readonly type: string | null;
}

/** Roles that read what is prepared, and files of persons. */
const PREPARING: readonly (string | null)[] = ['PERSONNEL_OFFICER', 'PERSONNEL_APPROVER'];

/** Every table that is kept apart by viewer. */
export const WALLED_TABLES: readonly WalledTable[] = [
  { name: 'territorial_change_event', key: 'id', type: 'TerritorialChangeEvent' },
  { name: 'territorial_change_target', key: 'id', type: 'TerritorialChangeTarget' },
  { name: 'territorial_change_part', key: 'id', type: 'TerritorialChangePart' },
  { name: 'import_batch', key: 'id', type: 'ImportBatch' },
  { name: 'import_file', key: 'id', type: null },
  { name: 'import_row', key: 'id', type: null },
  { name: 'user', key: 'id', type: 'User' },
  { name: 'grant', key: 'id', type: 'Grant' },
  { name: 'session', key: 'id', type: 'Session' },
  { name: 'api_key', key: 'id', type: 'ApiKey' },
  { name: 'totp_credential', key: 'user_id', type: null },
  { name: 'recovery_code', key: 'id', type: null },
  { name: 'one_time_code', key: 'id', type: null },
  { name: 'external_identity', key: 'id', type: null },
  { name: 'idempotency_key', key: 'key', type: null },
  { name: 'organization', key: 'id', type: 'Organization' },
  { name: 'position', key: 'id', type: 'Position' },
  { name: 'position_establishment', key: 'id', type: null },
  { name: 'headcount_ceiling', key: 'id', type: null },
  { name: 'person', key: 'id', type: 'Person' },
  { name: 'person_private', key: 'person_id', type: null },
  { name: 'personnel_decision', key: 'id', type: 'PersonnelDecision' },
  { name: 'assignment', key: 'id', type: 'Assignment' },
  { name: 'placement', key: 'id', type: null },
  { name: 'personnel_plan', key: 'id', type: 'PersonnelPlan' },
  { name: 'personnel_plan_line', key: 'id', type: 'PersonnelPlanLine' },
  { name: 'personnel_plan_revision', key: 'id', type: null },
  { name: 'personnel_plan_effect', key: 'id', type: null },
  { name: 'audit.entry', key: 'id', type: 'AuditEntry' },
];

type Row = Readonly<Record<string, string | null>>;

/** The paths of the commune and of what it came from; whoever administers it reads there. */
const READ = [PATHS.commune, PATHS['former commune']];

const isRead = (path: string | null | undefined): boolean =>
  READ.some((own) => path?.startsWith(own) === true);
const isKept = (path: string | null | undefined): boolean => path?.startsWith(PATHS.commune) === true;

/**
 * Keys of the rows that are foreign to an administrator or a personnel officer of the commune, by table: written from what the role allows,
 * row by row, without a look at the policies of the database.
 */
export async function foreignRows(system: Db, asker: Asker): Promise<ReadonlyMap<string, readonly string[]>> {
  const rows = new Map<string, Row[]>();
  for (const { name } of WALLED_TABLES) rows.set(name, await readAll(system, name));
  const find = (table: string, id: string | null | undefined): Row | undefined =>
    rows.get(table)!.find((row) => row['id'] === id);
  const isOwn = (row: Row): boolean => row['user_id'] === asker.userId;
  const isOpenAct = (act: Row | undefined): boolean =>
    ['ADOPTED', 'OPERATIONAL'].includes(act?.['status'] ?? '') || isRead(act?.['scope_path']);
  const isOwnImport = (batch: Row | undefined): boolean => batch?.['created_by_id'] === asker.userId;
  const isSeenUser = (user: Row | undefined): boolean =>
    user?.['id'] === asker.userId ||
    isRead(user?.['scope_path']) ||
    rows.get('grant')!.some((grant) => grant['user_id'] === user?.['id'] && isRead(grant['scope_path']));
  const isAdministrator = asker.role === 'UNIT_ADMINISTRATOR';
  const isManaged = (row: Row): boolean =>
    isOwn(row) || (isAdministrator && isKept(find('user', row['user_id'])?.['scope_path']));
  const isHere = (row: Row | undefined): boolean => isRead(row?.['scope_path']);
  // What is prepared, and what stands in files, is for those who need it.
  const isPrepared = (row: Row | undefined): boolean => PREPARING.includes(asker.role) && isHere(row);
  const isPlan = (plan: Row | undefined): boolean =>
    isPrepared(plan) || (plan?.['state'] === 'ISSUED' && isHere(plan));
  const familiar: Readonly<Record<string, (row: Row) => boolean>> = {
    territorial_change_event: isOpenAct,
    territorial_change_target: (row) => isOpenAct(find('territorial_change_event', row['event_id'])),
    territorial_change_part: (row) => isOpenAct(find('territorial_change_event', row['event_id'])),
    import_batch: isOwnImport,
    import_file: (row) => isOwnImport(find('import_batch', row['batch_id'])),
    import_row: (row) => isOwnImport(find('import_batch', row['batch_id'])),
    user: isSeenUser,
    grant: (row) =>
      isOwn(row) || isRead(row['scope_path']) || isRead(find('user', row['user_id'])?.['scope_path']),
    session: isManaged,
    api_key: isManaged,
    // That there is a second factor shows with the account.
    totp_credential: (row) => isSeenUser(find('user', row['user_id'])),
    recovery_code: isManaged,
    one_time_code: isManaged,
    external_identity: isManaged,
    idempotency_key: isOwn,
    organization: isHere,
    position: isHere,
    position_establishment: isHere,
    headcount_ceiling: isHere,
    person: isHere,
    person_private: isPrepared,
    personnel_decision: isHere,
    assignment: (row) => (row['state'] === 'APPROVED' ? isHere(row) : isPrepared(row)),
    placement: isPrepared,
    personnel_plan: isPlan,
    personnel_plan_line: (row) => isPlan(find('personnel_plan', row['plan_id'])),
    personnel_plan_revision: (row) => isPrepared(find('personnel_plan', row['plan_id'])),
    personnel_plan_effect: (row) => isPrepared(find('personnel_plan', row['plan_id'])),
    // Legal instruments belong to no unit: who keeps them reads their trail.
    'audit.entry': (row) => isRead(row['scope_path']) || row['table_name'] === 'legal_instrument',
  };
  return new Map(
    WALLED_TABLES.map(({ name, key }) => [
      name,
      rows.get(name)!.flatMap((row) => (familiar[name]!(row) ? [] : [row[key]!])),
    ]),
  );
}

async function readAll(db: Db, table: string): Promise<Row[]> {
  const { rows } = await db.pool.query<{ row: Row }>(
    `SELECT (SELECT jsonb_object_agg(key, value) FROM jsonb_each_text(to_jsonb(t))) AS row FROM ${quoted(table)} t`,
  );
  return rows.map(({ row }) => row);
}

/** The name as SQL takes it. */
export function quoted(table: string): string {
  return table
    .split('.')
    .map((part) => `"${part}"`)
    .join('.');
}
