import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { expectGone, expectSeen } from './harness/expect-page';
import { DEMO_PASSWORD, ownServer, restartServer, stopServer, visit } from './harness/visit';
import { t } from './harness/words';

const FACILITIES = '/units/05977?tab=facilities';
const AWAY = [/Failed to load resource/, /ERR_/];

describe('what goes wrong while a form is open', () => {
  let server = '';
  beforeAll(async () => {
    server = await ownServer();
  });

  test('the server is away: a band says so, the input stays, and after its return it is saved once', async () => {
    const page = await visit(FACILITIES, { as: 'dongkinh', server, expects: AWAY });
    await openForm(page, 'Trụ sở khi mất máy chủ');
    await stopServer(server);
    await save(page);
    await expectSeen(page.getByRole('alert').filter({ hasText: t('errors.code.NETWORK.title') }));
    await expectSeen(page.getByText(t('identity.fault.api')));
    expect(await nameField(page).inputValue()).toBe('Trụ sở khi mất máy chủ');
    await restartServer(server);
    await expectSeen(page.getByText(t('identity.fault.back')));
    expect(await nameField(page).inputValue()).toBe('Trụ sở khi mất máy chủ');
    await save(page);
    await expectSaved(page, 'Trụ sở khi mất máy chủ');
  });

  test('the answer is lost on its way: sent once more, even after a reload, it is saved once', async () => {
    const page = await visit(FACILITIES, { as: 'dongkinh', server, expects: AWAY });
    await openForm(page, 'Trụ sở gửi hai lần');
    await loseAnswer(page, 'Trụ sở gửi hai lần');
    await save(page);
    await expectSeen(page.getByRole('alert').filter({ hasText: t('errors.code.NETWORK.title') }));
    await page.reload();
    await page.getByRole('button', { name: t('unitsPages.facilities.add') }).click();
    await expectSeen(page.getByText(t('identity.fault.restored')));
    expect(await nameField(page).inputValue()).toBe('Trụ sở gửi hai lần');
    await save(page);
    await expectSaved(page, 'Trụ sở gửi hai lần');
  });

  test('the session has ended: after signing in again the form is as it was', async () => {
    const page = await visit(FACILITIES, { as: 'dongkinh', server, expects: [/UNAUTHENTICATED/] });
    await openForm(page, 'Trụ sở sau khi đăng nhập lại');
    await page.context().clearCookies();
    await save(page);
    const dialog = page.getByRole('dialog', { name: t('shell.signIn.endedTitle') });
    await signIn(dialog);
    await expectGone(dialog);
    expect(await nameField(page).inputValue()).toBe('Trụ sở sau khi đăng nhập lại');
    await save(page);
    await expectSaved(page, 'Trụ sở sau khi đăng nhập lại');
  });

  test('the account is suspended: nothing is saved, and re-activated the person goes on where they were', async () => {
    const page = await visit(FACILITIES, { as: null, server, expects: [/UNAUTHENTICATED/, /401/] });
    await signIn(page);
    await openForm(page, 'Trụ sở của người bị tạm khóa');
    const administrator = await visit('/users?text=dongkinh', { as: 'quocgia', server });
    await administrator.getByRole('link', { name: /Quản trị phường Đông Kinh/ }).click();
    await changeState(administrator, 'suspend', 'Kiểm tra việc sử dụng tài khoản');
    await expectSeen(administrator.getByText(t('accounts.status.SUSPENDED')));

    await save(page);
    const dialog = page.getByRole('dialog', { name: t('shell.signIn.endedTitle') });
    await expectSeen(dialog);
    await signIn(dialog);
    await expectSeen(dialog.getByRole('alert').filter({ hasText: t('errors.code.SIGN_IN_FAILED.title') }));
    await changeState(administrator, 'reactivate');
    await expectSeen(administrator.getByText(t('accounts.status.ACTIVE')));
    await signIn(dialog);
    await expectGone(dialog);
    expect(await nameField(page).inputValue()).toBe('Trụ sở của người bị tạm khóa');
    await save(page);
    await expectSaved(page, 'Trụ sở của người bị tạm khóa');
  });
});

const nameField = (page: Page) => page.getByRole('textbox', { name: t('unitsPages.facilities.name') });

async function openForm(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: t('unitsPages.facilities.add') }).click();
  await nameField(page).fill(name);
  const since = page.getByRole('textbox', { name: new RegExp(`^${t('unitsPages.facilities.validFrom')}`) });
  await since.fill('1/7/2025');
  await since.press('Tab');
}

/** Lets the next request with this text reach the server, but not its answer the page. */
async function loseAnswer(page: Page, text: string): Promise<void> {
  let isLost = false;
  await page.route('**/graphql', async (route) => {
    const isMeant = !isLost && (route.request().postData() ?? '').includes(text);
    if (!isMeant) return route.fallback();
    isLost = true;
    await route.fetch();
    return route.abort('connectionreset');
  });
}

async function save(page: Page): Promise<void> {
  await page
    .getByRole('dialog')
    .getByRole('button', { name: t('ui.action.save') })
    .click();
}

async function expectSaved(page: Page, name: string): Promise<void> {
  await expectGone(page.getByRole('dialog'));
  await page.reload();
  await expectSeen(page.getByRole('tabpanel').getByText(name));
  expect(await page.getByRole('tabpanel').getByText(name, { exact: true }).count()).toBe(1);
}

async function signIn(place: Pick<Page, 'getByRole'>): Promise<void> {
  await place.getByRole('textbox', { name: t('shell.signIn.login') }).fill('dongkinh');
  await place.getByRole('textbox', { name: t('shell.signIn.password') }).fill(DEMO_PASSWORD);
  await place.getByRole('button', { name: t('shell.signIn.submit'), exact: true }).click();
}

async function changeState(page: Page, act: 'suspend' | 'reactivate', reason?: string): Promise<void> {
  await page.getByRole('button', { name: t('accounts.act.more') }).click();
  await page.getByRole('menuitem', { name: t(`accounts.act.${act}`) }).click();
  const dialog = page.getByRole('dialog');
  if (reason) await dialog.getByRole('textbox').fill(reason);
  await dialog.getByRole('button', { name: t(`accounts.act.${act}`) }).click();
  await dialog.waitFor({ state: 'hidden' });
}
