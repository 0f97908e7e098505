import type { Role, UserStatus } from '@haicap/domain/accounts';
import type { PlainDate } from '@haicap/domain/dates';
import type { ApiKey, Session } from '@haicap/database/client';
import { builder } from '../../builder.js';

/** What is read of an account. Contact and use are data of the person and have a loader of their own. */
export interface UserRow {
  readonly id: string;
  readonly login: string;
  readonly displayName: string;
  readonly unitId: string | null;
  readonly scopePath: string;
  readonly status: UserStatus;
  readonly suspendedReason: string | null;
  readonly isDemo: boolean;
  readonly createdAt: Date;
  readonly version: number;
}

/** What is read of a grant. */
export interface GrantRow {
  readonly id: string;
  readonly userId: string;
  readonly role: Role;
  readonly unitId: string | null;
  readonly scopePath: string;
  readonly formerPaths?: readonly string[];
  readonly validFrom: PlainDate;
  readonly validTo: PlainDate | null;
  readonly instrumentId: string | null;
  readonly decision: string | null;
  readonly endReason: string | null;
  readonly givenById: string | null;
  readonly version: number;
}

/** What is read of a session: never its secret. */
export type SessionRow = Omit<Session, 'tokenHash' | 'provedAt'>;

/** What is read of an API key: never its secret. */
export type ApiKeyRow = Omit<ApiKey, 'secretHash'>;

/** A person who signs in; its fields are in `user.ts`. */
export const UserType = builder.objectRef<UserRow>('User');

/** A role of a person; its fields are in `grant.ts`. */
export const GrantType = builder.objectRef<GrantRow>('Grant');

/** A browser that is signed in; its fields are in `signed-in-session.ts`. */
export const SessionType = builder.objectRef<SessionRow>('SignedInSession');

/** A key for programs; its fields are in `api-key.ts`. */
export const ApiKeyType = builder.objectRef<ApiKeyRow>('ApiKey');
