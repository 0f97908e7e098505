import type { Locator, Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { expectGone, expectSeen } from './harness/expect-page';
import { ownServer, visit } from './harness/visit';
import { t } from './harness/words';

const BEFORE = 'Quản trị phường Đông Kinh';
const MINE = 'Lê Thị Hạnh';
const THEIRS = 'Lê Thị Hạnh (Đông Kinh)';
const EMAIL = 'hanh@example.vn';

describe('two people who change the same account', () => {
  let server = '';
  beforeAll(async () => {
    server = await ownServer();
  });

  test('lose nothing: the later one chooses field by field, and both changes are kept', async () => {
    const [later, faster] = [await openForm(server), await openForm(server)];
    await field(faster, 'displayName').fill(THEIRS);
    await field(faster, 'email').fill(EMAIL);
    await save(faster);
    await expectGone(faster.getByRole('dialog'));

    await field(later, 'displayName').fill(MINE);
    await save(later);
    const dialog = later.getByRole('dialog', { name: t('unitsPages.conflict.title') });
    await expectSeen(dialog);
    const name = t('accounts.invite.displayName');
    const email = t('accounts.invite.email');
    await expectSeen(dialog.getByRole('row', { name: new RegExp(`^${name} ${BEFORE}`) }));
    const keepMine = choice(dialog, t('unitsPages.conflict.keepMine', { field: name }), MINE);
    expect(await keepMine.isChecked()).toBe(true);
    await expectSeen(choice(dialog, t('unitsPages.conflict.keepTheirs', { field: name }), THEIRS));
    // What only the other one changed is kept unless one says otherwise.
    const keepEmail = choice(dialog, t('unitsPages.conflict.keepTheirs', { field: email }), EMAIL);
    expect(await keepEmail.isChecked()).toBe(true);
    await dialog.getByRole('button', { name: t('unitsPages.conflict.apply') }).click();
    await expectGone(later.getByRole('dialog'));

    const form = await openForm(server);
    expect(await field(form, 'displayName').inputValue()).toBe(MINE);
    expect(await field(form, 'email').inputValue()).toBe(EMAIL);
  });
});

async function openForm(server: string): Promise<Page> {
  const page = await visit('/users?text=dongkinh', { as: 'quocgia', server });
  await page
    .getByRole('row', { name: /dongkinh/ })
    .getByRole('link')
    .first()
    .click();
  await page.getByRole('button', { name: t('accounts.act.edit') }).click();
  await expectSeen(field(page, 'displayName'));
  return page;
}

const field = (page: Page, name: 'displayName' | 'email') =>
  page.getByRole('dialog').getByRole('textbox', { name: t(`accounts.invite.${name}`) });

const choice = (dialog: Locator, act: string, value: string) =>
  dialog.getByRole('radio', { name: `${act}: ${value}`, exact: true });

async function save(page: Page): Promise<void> {
  await page
    .getByRole('dialog')
    .getByRole('button', { name: t('ui.action.save') })
    .click();
}
