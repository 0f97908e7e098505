import type { TransactionClient } from '@haicap/database';
import type { Role, UserStatus } from '@haicap/domain/accounts';
import { fromPlainDate, plainDate } from '@haicap/domain/dates';

/** Code of the province of the demo content. */
export const LANG_SON = '20';
/** Code of its ward with an administrator of its own. */
export const DONG_KINH = '05977';

/** Code of the province whose plan of leaders waits for its decision. */
export const PHU_THO = '25';

/** A role in the demo content. */
interface DemoRole {
  readonly role: Role;
  readonly unitCode: string;
  readonly from: string;
  readonly to?: string;
  readonly decision?: string;
  readonly endReason?: string;
}

/** Somebody whose account shows what accounts can be like; nobody signs in as them from the start screen. */
export interface DemoPerson {
  readonly login: string;
  readonly displayName: string;
  readonly homeCode: string;
  readonly status: UserStatus;
  readonly suspendedReason?: string;
  readonly roles: readonly DemoRole[];
}

/** Plainly fictional: named after their situation. */
export const DEMO_PEOPLE: readonly DemoPerson[] = [
  {
    login: 'vanthu.moi',
    displayName: 'Văn thư mới, phường Đông Kinh',
    homeCode: DONG_KINH,
    status: 'INVITED',
    roles: [
      { role: 'SECRETARIAT', unitCode: DONG_KINH, from: '2026-11-01', decision: 'Quyết định mẫu số 01' },
    ],
  },
  {
    login: 'tamdung',
    displayName: 'Cán bộ tạm dừng, phường Đông Kinh',
    homeCode: DONG_KINH,
    status: 'SUSPENDED',
    suspendedReason: 'Nghỉ dài hạn, chờ bàn giao công việc',
    roles: [{ role: 'UNIT_EDITOR', unitCode: DONG_KINH, from: '2025-07-01' }],
  },
  {
    login: 'kiemnhiem',
    displayName: 'Cán bộ kiêm nhiệm, tỉnh Lạng Sơn',
    homeCode: LANG_SON,
    status: 'ACTIVE',
    roles: [
      { role: 'SECRETARIAT', unitCode: LANG_SON, from: '2025-07-01', decision: 'Quyết định mẫu số 02' },
      {
        role: 'UNIT_EDITOR',
        unitCode: DONG_KINH,
        from: '2026-01-01',
        to: '2027-07-01',
        decision: 'Quyết định mẫu số 03',
      },
      { role: 'DEVELOPER', unitCode: LANG_SON, from: '2026-06-01' },
    ],
  },
  {
    login: 'chuyenviec',
    displayName: 'Cán bộ đã chuyển việc, phường Đông Kinh',
    homeCode: DONG_KINH,
    status: 'ACTIVE',
    roles: [
      {
        role: 'UNIT_EDITOR',
        unitCode: DONG_KINH,
        from: '2025-07-01',
        to: '2026-07-01',
        endReason: 'Chuyển sang bộ phận khác',
      },
      { role: 'VIEWER', unitCode: DONG_KINH, from: '2026-07-01' },
    ],
  },
  {
    login: 'nhanviec',
    displayName: 'Cán bộ nhận việc năm 2027, phường Đông Kinh',
    homeCode: DONG_KINH,
    status: 'ACTIVE',
    roles: [
      { role: 'VIEWER', unitCode: DONG_KINH, from: '2026-10-01' },
      { role: 'UNIT_EDITOR', unitCode: DONG_KINH, from: '2027-01-01', decision: 'Quyết định mẫu số 04' },
    ],
  },
];

/** Makes one of {@link DEMO_PEOPLE}; all units must be there. */
export async function insertDemoPerson(
  tx: TransactionClient,
  { login, displayName, homeCode, status, suspendedReason, roles }: DemoPerson,
  units: ReadonlyMap<string, string>,
  passwordHash: string,
): Promise<void> {
  const { id } = await tx.user.create({
    data: {
      login,
      displayName,
      unitId: units.get(homeCode)!,
      email: `${login}@langson.example`,
      status,
      suspendedReason: suspendedReason ?? null,
      passwordHash: status === 'INVITED' ? null : passwordHash,
      isDemo: true,
    },
    select: { id: true },
  });
  await tx.grant.createMany({
    data: roles.map(({ role, unitCode, from, to, decision, endReason }) => ({
      userId: id,
      role,
      unitId: units.get(unitCode)!,
      validFrom: fromPlainDate(plainDate(from)),
      validTo: to === undefined ? null : fromPlainDate(plainDate(to)),
      decision: decision ?? null,
      endReason: endReason ?? null,
    })),
  });
}
