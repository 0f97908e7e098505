import { beforeAll, describe, expect, test } from 'vitest';
import { expectGone, expectSeen } from './harness/expect-page';
import { pick } from './harness/fields';
import { ownServer, visit } from './harness/visit';
import { t } from './harness/words';

const READER = 'Người xem tỉnh Lạng Sơn';
const FACILITIES = '/units/05977?tab=facilities';

describe('a role', () => {
  let server = '';
  beforeAll(async () => {
    server = await ownServer();
  });

  test('is given and works at once in the other browser; ended, it is gone at once', async () => {
    const reader = await visit(FACILITIES, { as: 'xem', server });
    const add = reader.getByRole('button', { name: t('unitsPages.facilities.add') });
    await expectSeen(reader.getByRole('tabpanel'));
    expect(await add.count()).toBe(0);

    const page = await visit('/users?text=xem', { as: 'quantri', server });
    await page.getByRole('link', { name: READER }).click();
    await page.getByRole('button', { name: t('accounts.grants.give') }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('combobox', { name: t('accounts.word.role') }).click();
    await page.getByRole('option', { name: t('enums.role.UNIT_EDITOR') }).click();
    await pick(
      dialog.getByRole('combobox', { name: t('accounts.word.unit') }),
      'dong kinh',
      /Phường Đông Kinh/,
    );
    await dialog.getByRole('textbox', { name: t('accounts.word.decision') }).fill('Quyết định 12/QĐ-UBND');
    await dialog.getByRole('button', { name: t('accounts.grants.give') }).click();
    await dialog.waitFor({ state: 'hidden' });
    const row = page.getByRole('row', { name: new RegExp(t('enums.role.UNIT_EDITOR')) });
    await expectSeen(row.getByText('Quyết định 12/QĐ-UBND'), row.getByText(t('accounts.grants.stateNow')));

    await reader.reload();
    await expectSeen(add);

    await row.getByRole('button', { name: t('accounts.grants.end') }).click();
    const end = page.getByRole('dialog');
    await end.getByRole('textbox', { name: t('accounts.grants.endReason') }).fill('Chuyển công tác');
    await end.getByRole('button', { name: t('accounts.grants.end') }).click();
    await end.waitFor({ state: 'hidden' });
    await expectSeen(row.getByText(t('accounts.grants.stateOver')), row.getByText('Chuyển công tác'));
    await reader.reload();
    await expectSeen(reader.getByRole('tabpanel'));
    await expectGone(add);
  });

  test('says what a person may do and why, and why not', async () => {
    const page = await visit('/users?text=xem', { as: 'quantri', server });
    await page.getByRole('link', { name: READER }).click();
    await page.getByRole('tab', { name: t('accounts.user.tabRights') }).click();
    const rights = page.getByRole('table', { name: t('accounts.rights.label', { name: READER }) });
    await expectSeen(
      rights.getByText(t('enums.permission.UNITS_READ')),
      rights.getByText(new RegExp(t('enums.role.VIEWER'))),
    );
    await pick(
      page.getByRole('combobox', { name: t('accounts.rights.checkPermission') }),
      'nhập dữ',
      new RegExp(`^${t('enums.permission.IMPORTS_RUN')}$`),
    );
    await expectSeen(page.getByText(new RegExp(t('accounts.denial.NO_ROLE'))));
  });

  test('of anybody on a unit is one press away from the unit', async () => {
    const page = await visit('/units/05977', { as: 'quantri', server });
    await page.getByRole('link', { name: t('accounts.access.link') }).click();
    await expectSeen(page.getByRole('combobox', { name: t('accounts.access.unit') }));
    const holders = page.getByRole('table', { name: t('accounts.access.label') });
    await expectSeen(holders.getByRole('row', { name: /Quản trị phường Đông Kinh/ }));
    expect(new URL(page.url()).searchParams.get('unit')).toBe('05977');
    expect(await holders.getByRole('row', { name: new RegExp(READER) }).count()).toBe(0);
  });
});
