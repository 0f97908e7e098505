import { withTransaction, type Db, type TransactionClient } from '@haicap/database';
import type { Role } from '@haicap/domain/accounts';
import { plainDate } from '@haicap/domain/dates';
import { DEMO_PEOPLE, DONG_KINH, insertDemoPerson, LANG_SON, PHU_THO } from './demo-people.js';
import { hashPassword } from './passwords.js';
import { findUnitIds, insertGrant, insertUser } from './user-store.js';

/** Password of all demo users. They can sign in on the machine of a demo installation only. */
export const DEMO_PASSWORD = 'hai-cap-lang-son';

/** A demo user as the start screen and the sign-in page show it. */
export interface DemoUser {
  readonly login: string;
  readonly displayName: string;
  readonly role: Role;
}

interface DemoAccount extends DemoUser {
  /** Code of the unit; null for the whole country. */
  readonly unitCode: string | null;
}

/** Plainly fictional: named after their work. */
const ACCOUNTS: readonly DemoAccount[] = [
  account('quantri', 'Quản trị tỉnh Lạng Sơn', 'UNIT_ADMINISTRATOR', LANG_SON),
  account('bientap', 'Biên tập tỉnh Lạng Sơn', 'UNIT_EDITOR', LANG_SON),
  account('canbo', 'Cán bộ tổ chức tỉnh Lạng Sơn', 'PERSONNEL_OFFICER', LANG_SON),
  account('pheduyet', 'Phê duyệt nhân sự tỉnh Lạng Sơn', 'PERSONNEL_APPROVER', LANG_SON),
  account('phutho', 'Phê duyệt nhân sự tỉnh Phú Thọ', 'PERSONNEL_APPROVER', PHU_THO),
  account('dongkinh', 'Quản trị phường Đông Kinh', 'UNIT_ADMINISTRATOR', DONG_KINH),
  account('canboxa', 'Cán bộ tổ chức phường Đông Kinh', 'PERSONNEL_OFFICER', DONG_KINH),
  account('kiemtra', 'Kiểm tra tỉnh Lạng Sơn', 'AUDITOR', LANG_SON),
  account('xem', 'Người xem tỉnh Lạng Sơn', 'VIEWER', LANG_SON),
  account('laptrinh', 'Lập trình viên', 'DEVELOPER', null),
  account('quocgia', 'Quản trị toàn quốc', 'UNIT_ADMINISTRATOR', null),
];

/** Makes the demo users and people that are missing and whose units exist; an account belongs to the unit of its role. */
export async function seedDemoUsers(db: Db): Promise<void> {
  const all = [...ACCOUNTS, ...DEMO_PEOPLE];
  const logins = all.map(({ login }) => login);
  const found = await db.prisma.user.findMany({ where: { login: { in: logins } }, select: { login: true } });
  const known = new Set(found.map(({ login }) => login));
  if (known.size === all.length) return;
  const units = await findUnitIds(db, [LANG_SON, DONG_KINH, PHU_THO], plainDate('2025-07-01'));
  const passwordHash = await hashPassword(DEMO_PASSWORD);
  const actor = { actorId: null, actorName: null, operation: 'system' };
  await withTransaction(db, actor, async (tx) => {
    for (const { unitCode, role, ...user } of ACCOUNTS) {
      const unitId = unitCode === null ? null : (units.get(unitCode) ?? null);
      if (unitCode !== null && unitId === null) continue;
      if (known.has(user.login)) {
        if (unitId !== null) await giveHome(tx, user.login, unitId);
        continue;
      }
      const userId = await insertUser(tx, { ...user, unitId, passwordHash, isDemo: true });
      await insertGrant(tx, { userId, role, unitId, validFrom: plainDate('2025-07-01') });
    }
    if (!units.has(LANG_SON) || !units.has(DONG_KINH)) return;
    for (const person of DEMO_PEOPLE) {
      if (!known.has(person.login)) await insertDemoPerson(tx, person, units, passwordHash);
    }
  });
}

/** For accounts that were made before accounts belonged to units. */
async function giveHome(tx: TransactionClient, login: string, unitId: string): Promise<void> {
  await tx.user.updateMany({ where: { login, isDemo: true, unitId: null }, data: { unitId } });
}

/** The demo users there are, in the order in which they are worth trying. */
export async function listDemoUsers(db: Db): Promise<DemoUser[]> {
  const users = await db.prisma.user.findMany({
    where: { isDemo: true, status: 'ACTIVE' },
    select: { login: true },
  });
  const logins = new Set(users.map(({ login }) => login));
  return ACCOUNTS.filter(({ login }) => logins.has(login)).map(({ login, displayName, role }) => ({
    login,
    displayName,
    role,
  }));
}

function account(login: string, displayName: string, role: Role, unitCode: string | null): DemoAccount {
  return { login, displayName, role, unitCode };
}
