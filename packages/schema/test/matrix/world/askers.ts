import { ROLES, type Permission, type Role } from '@haicap/domain/accounts';
import { recordId } from './ids.js';
import { SEATS, type Seat } from './places.js';

/** Somebody who asks: a person or a key, and everything that decides about their rights. */
export interface Asker {
  readonly name: string;
  readonly userId: string;
  /** The role they hold; null for somebody without one. */
  readonly role: Role | null;
  readonly seat: Seat;
  /** When the role holds. */
  readonly holds: 'now' | 'no longer' | 'not yet';
  readonly account: 'active' | 'suspended';
  /** What a key is confined to; null for a person in a browser. */
  readonly key: KeyLimit | null;
  /** Whether they proved a moment ago who they are. */
  readonly isProved: boolean;
}

/** What a key may do at most. */
export interface KeyLimit {
  readonly readOnly: boolean;
  /** Empty: whatever its owner may. */
  readonly permissions: readonly Permission[];
  /** The seat it is confined to; null: wherever its owner may. */
  readonly seat: Seat | null;
}

const USUAL = { holds: 'now', account: 'active', key: null, isProved: true } as const;
const ADMINISTRATOR = { ...USUAL, role: 'UNIT_ADMINISTRATOR', seat: 'province' } as const;
const WHOLE_KEY: KeyLimit = { readOnly: false, permissions: [], seat: null };

type Described = Omit<Asker, 'userId'>;

const EVERY_ROLE: Described[] = ROLES.flatMap((role) =>
  SEATS.map((seat) => ({ ...USUAL, name: `${role} of the ${seat}`, role, seat })),
);

const SPECIAL: Described[] = [
  { ...ADMINISTRATOR, name: 'administrator without a fresh proof', isProved: false },
  { ...ADMINISTRATOR, name: 'suspended administrator', account: 'suspended' },
  { ...ADMINISTRATOR, name: 'former administrator', holds: 'no longer' },
  { ...ADMINISTRATOR, name: 'administrator from tomorrow', holds: 'not yet' },
  { ...ADMINISTRATOR, name: 'somebody without a role', role: null },
  { ...ADMINISTRATOR, name: 'key of an administrator', key: WHOLE_KEY },
  { ...ADMINISTRATOR, name: 'key that only reads', key: { ...WHOLE_KEY, readOnly: true } },
  { ...ADMINISTRATOR, name: 'key for units', key: { ...WHOLE_KEY, permissions: ['units.read'] } },
  { ...ADMINISTRATOR, name: 'key for accounts', key: { ...WHOLE_KEY, permissions: ['accounts.read'] } },
  { ...ADMINISTRATOR, name: 'key for sites', key: { ...WHOLE_KEY, permissions: ['facilities.edit'] } },
  { ...ADMINISTRATOR, role: 'PERSONNEL_OFFICER', name: 'key of an officer', key: WHOLE_KEY },
  {
    ...ADMINISTRATOR,
    role: 'PERSONNEL_APPROVER',
    name: 'key that reads for an approver',
    key: { ...WHOLE_KEY, readOnly: true },
  },
  { ...ADMINISTRATOR, name: 'key for personnel', key: { ...WHOLE_KEY, permissions: ['personnel.read'] } },
  { ...ADMINISTRATOR, name: 'key of the commune', key: { ...WHOLE_KEY, seat: 'commune' } },
];

/** Everybody signed in who asks in the matrix. */
export const ASKERS: readonly Asker[] = [...EVERY_ROLE, ...SPECIAL].map((asker, index) => ({
  ...asker,
  userId: recordId('asker', index),
}));

/** Somebody who is not signed in; so is, for the server, whose account is suspended. */
export const NOBODY = null;
