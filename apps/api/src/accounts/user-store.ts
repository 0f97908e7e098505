import type { Db, TransactionClient } from '@haicap/database';
import type { Role, UserInput } from '@haicap/domain/accounts';
import { fromPlainDate, type PlainDate } from '@haicap/domain/dates';

/** A user to be made. */
export interface NewUser extends UserInput {
  /** Null for one who is invited: the person sets a password by a one-time code. */
  readonly passwordHash: string | null;
  readonly isDemo: boolean;
  /** The unit whose administrators look after the account; the whole country when left out. */
  readonly unitId?: string | null;
}

/** A role to be given. */
export interface NewGrant {
  readonly userId: string;
  readonly role: Role;
  /** Null for the whole country. */
  readonly unitId: string | null;
  readonly validFrom: PlainDate;
}

/** Makes a user; returns the id. */
export async function insertUser(tx: TransactionClient, user: NewUser): Promise<string> {
  const status = user.passwordHash === null ? 'INVITED' : 'ACTIVE';
  const { id } = await tx.user.create({ data: { ...user, status }, select: { id: true } });
  return id;
}

/** Stores a new password. */
export async function savePassword(
  tx: TransactionClient,
  userId: string,
  passwordHash: string,
  now: Date,
): Promise<void> {
  const data = { passwordHash, passwordChangedAt: now };
  await tx.user.update({ where: { id: userId }, data, select: { id: true } });
}

/** Gives a role from a day on; a role that is held already is not given again. */
export async function insertGrant(tx: TransactionClient, grant: NewGrant): Promise<void> {
  const { validFrom, ...rest } = grant;
  const held = await tx.grant.findFirst({ where: { ...rest, validTo: null }, select: { id: true } });
  if (held === null) await tx.grant.create({ data: { ...rest, validFrom: fromPlainDate(validFrom) } });
}

/** The id of a user by login. */
export async function findUserId(db: Db, login: string): Promise<string | null> {
  const user = await db.prisma.user.findUnique({ where: { login }, select: { id: true } });
  return user?.id ?? null;
}

/** Ids of units by the codes they hold on a day. */
export async function findUnitIds(
  db: Db,
  codes: readonly string[],
  day: PlainDate,
): Promise<ReadonlyMap<string, string>> {
  const on = fromPlainDate(day);
  const versions = await db.prisma.administrativeUnitVersion.findMany({
    where: {
      code: { in: [...codes] },
      validFrom: { lte: on },
      OR: [{ validTo: null }, { validTo: { gt: on } }],
    },
    select: { code: true, unitId: true },
  });
  return new Map(versions.map(({ code, unitId }) => [code, unitId]));
}

/** Whether somebody who is no demo user administers the whole country, or is invited to. */
export async function hasAdministrator(db: Db): Promise<boolean> {
  const grant = await db.prisma.grant.findFirst({
    where: {
      role: 'UNIT_ADMINISTRATOR',
      unitId: null,
      user: { isDemo: false, status: { not: 'SUSPENDED' } },
    },
    select: { id: true },
  });
  return grant !== null;
}
