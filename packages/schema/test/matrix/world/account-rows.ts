import { ASKERS, type Asker } from './askers.js';
import { idAt, recordId } from './ids.js';
import type { Row } from './insert-rows.js';
import { PLACES, type Place } from './places.js';
import { unitAt } from './unit-rows.js';

/** The instant at which everybody asks. */
export const NOW: Date = new Date('2026-11-23T02:00:00Z');
const LATER = '2027-11-23T02:00:00Z';
const BEFORE = '2026-11-22T02:00:00Z';

/** Accounts of the world: one of each kind looked after at each place. */
export const ACCOUNT_STATES = {
  user: 'ACTIVE',
  'suspended user': 'SUSPENDED',
  'invited user': 'INVITED',
} as const;
/** A kind of account. */
export type AccountKind = keyof typeof ACCOUNT_STATES;
const KINDS = Object.keys(ACCOUNT_STATES) as AccountKind[];

const hash = (id: string): Buffer => Buffer.from(id.replaceAll('-', '').padEnd(64, '0'), 'hex');

/** The contact of an account; nobody without the right to it may meet this text anywhere. */
export function emailOf(place: Place): string {
  return `lien.he.${PLACES.indexOf(place)}@example.vn`;
}

/** Rows of accounts with every fact, and of who asks. */
export function userRows(): Row[] {
  const records = PLACES.flatMap((place) =>
    KINDS.map((kind) => ({
      id: idAt(kind, place),
      login: `${kind} ${PLACES.indexOf(place)}`.replaceAll(' ', '.'),
      display_name: `Người ${kind} ${PLACES.indexOf(place)}`,
      email: emailOf(place),
      unit_id: unitAt(place),
      password_changed_at: BEFORE,
      status: ACCOUNT_STATES[kind],
      suspended_reason: kind === 'suspended user' ? 'Nghỉ việc' : null,
      last_sign_in_at: BEFORE,
    })),
  );
  return [...records, ...ASKERS.map(askerRow)];
}

function askerRow({ userId, name, account }: Asker): Row {
  return {
    id: userId,
    login: `asker.${name.replaceAll(' ', '.').toLowerCase()}`,
    display_name: name,
    email: 'hoi@example.vn',
    unit_id: null,
    password_changed_at: BEFORE,
    status: account === 'suspended' ? 'SUSPENDED' : 'ACTIVE',
    suspended_reason: account === 'suspended' ? 'Nghỉ việc' : null,
    last_sign_in_at: BEFORE,
  };
}

/** Rows of roles: one of each account at its place, with every fact, and those of who asks. */
export function grantRows(): Row[] {
  const records = PLACES.map((place) => ({
    id: idAt('grant', place),
    user_id: idAt('user', place),
    role: 'VIEWER',
    unit_id: unitAt(place),
    valid_from: '2026-01-01',
    valid_to: '2027-01-01',
    instrument_id: recordId('instrument', 0),
    decision: 'Quyết định số 1',
    end_reason: 'Hết nhiệm kỳ',
    given_by_id: idAt('user', place),
  }));
  return [...records, ...ASKERS.flatMap(askerGrant)];
}

function askerGrant({ role, seat, holds }: Asker, index: number): Row[] {
  if (role === null) return [];
  return [
    {
      id: recordId('grant of asker', index),
      user_id: recordId('asker', index),
      role,
      unit_id: unitAt(seat),
      valid_from: holds === 'not yet' ? '2026-11-24' : '2026-01-01',
      valid_to: holds === 'no longer' ? '2026-11-23' : null,
    },
  ];
}

function sessionRow(id: string, userId: string): Row {
  return {
    id,
    token_hash: hash(id),
    user_id: userId,
    method: 'PASSWORD',
    proved_at: NOW,
    created_at: BEFORE,
    last_seen_at: NOW,
    expires_at: LATER,
    user_agent: 'Firefox',
    address: '203.0.113.7',
  };
}

/** Rows of open sessions: of each account, and of everybody who asks from a browser. */
export function sessionRows(): Row[] {
  return [
    ...PLACES.map((place) => sessionRow(idAt('session', place), idAt('user', place))),
    ...ASKERS.map(({ userId }, index) => sessionRow(recordId('own session', index), userId)),
  ];
}

function keyRow(id: string, userId: string, limit: Asker['key']): Row {
  return {
    id,
    key_id: `${id.slice(9, 13)}${id.slice(24)}`,
    secret_hash: hash(id),
    user_id: userId,
    name: 'Báo cáo',
    read_only: limit?.readOnly ?? true,
    permissions: limit?.permissions ?? ['units.read'],
    unit_id: unitAt(limit?.seat ?? 'country'),
    points_per_hour: 1000,
    expires_at: LATER,
    last_used_at: BEFORE,
  };
}

/** Rows of API keys: of each account (confined to its unit), and of everybody who asks. */
export function keyRows(): Row[] {
  return [
    ...PLACES.map((place) => ({
      ...keyRow(idAt('key', place), idAt('user', place), null),
      unit_id: unitAt(place),
    })),
    ...ASKERS.map(({ userId, key }, index) => keyRow(recordId('own key', index), userId, key)),
  ];
}

/** Rows of second factors, recovery codes, links to providers and open invitations. */
export function credentialRows(): Readonly<
  Record<'totp_credential' | 'recovery_code' | 'external_identity' | 'one_time_code', Row[]>
> {
  const owners = [...PLACES.map((place) => idAt('user', place)), ...ASKERS.map(({ userId }) => userId)];
  return {
    totp_credential: owners.map((id) => ({
      user_id: id,
      secret: hash(id),
      confirmed_at: BEFORE,
      last_step: 1,
    })),
    recovery_code: owners.map((id, index) => ({
      id: recordId('recovery code', index),
      user_id: id,
      code_hash: hash(id),
    })),
    external_identity: owners.map((id, index) => ({
      id: recordId('identity', index),
      user_id: id,
      issuer: 'https://dang-nhap.example.vn',
      subject: id,
      used_at: BEFORE,
    })),
    one_time_code: PLACES.map((place) => ({
      id: idAt('code', place),
      user_id: idAt('invited user', place),
      purpose: 'INVITATION',
      code_hash: hash(idAt('code', place)),
      expires_at: LATER,
    })),
  };
}
