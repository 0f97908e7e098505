import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { expectGone, expectHeading, expectOverview, expectSeen } from './harness/expect-page';
import { pick, proveAgain } from './harness/fields';
import { DEMO_PASSWORD, letTimePass, ownServer, visit } from './harness/visit';
import { t } from './harness/words';

const NAME = 'Nguyễn Thị Lan';
const LOGIN = 'lan.nguyen';
const PASSWORD = 'mùa xuân trên đỉnh Mẫu Sơn';

describe('a new colleague', () => {
  let server = '';
  let link = '';
  beforeAll(async () => {
    server = await ownServer();
  });

  test('is invited with a role; the proof asked for in between loses nothing and invites once', async () => {
    const page = await visit('/users', { as: 'quocgia', server });
    await fillInvitation(page);
    await letTimePass(server, 15);
    await page.getByRole('button', { name: t('accounts.invite.submit') }).click();
    const proof = page.getByRole('dialog', { name: t('identity.stepUp.title') });
    await proof.getByRole('button', { name: t('ui.action.cancel') }).click();
    const dialog = page.getByRole('dialog', { name: t('accounts.invite.title') });
    const login = dialog.getByRole('textbox', { name: t('accounts.invite.login') });
    await expectSeen(dialog.getByText(t('errors.code.STEP_UP_REQUIRED.title')));
    expect(await login.inputValue()).toBe(LOGIN);

    await page.getByRole('button', { name: t('accounts.invite.submit') }).click();
    await proveAgain(page, DEMO_PASSWORD);
    await expectSeen(page.getByRole('dialog', { name: t('accounts.code.invitedTitle', { name: NAME }) }));
    link = (await page.locator('[data-one-time-link]').innerText()).trim();
    expect(new URL(link).search).toBe('');
    expect(new URL(link).hash).toMatch(/^#.{20,}/);
    await page.getByRole('button', { name: t('accounts.code.done') }).click();
    await page.getByRole('textbox', { name: t('accounts.list.search') }).fill('nguyen thi lan');
    await expectSeen(page.getByText(t('accounts.list.countAll', { count: 1 })));
    await expectSeen(
      page.getByRole('row', { name: new RegExp(NAME) }).getByText(t('accounts.status.INVITED')),
    );
  });

  test('sets a password by the link, which nobody else is told of, and is in', async () => {
    const page = await visit('/sign-in', { as: null, server, expects: [/404/] });
    const told: string[] = [];
    page.on('request', (request) => told.push(request.url(), request.headers()['referer'] ?? ''));
    await page.goto(link);
    await expectSeen(page.getByText(t('identity.welcome.hello', { name: NAME })), page.getByText(LOGIN));
    const submit = page.getByRole('button', { name: t('identity.welcome.submit') });
    await page
      .getByRole('textbox', { name: t('identity.own.passwordNew') })
      .first()
      .fill('ngắn');
    expect(await submit.isDisabled()).toBe(true);
    await page
      .getByRole('textbox', { name: t('identity.own.passwordNew') })
      .first()
      .fill(PASSWORD);
    await page.getByRole('textbox', { name: t('identity.own.passwordAgain') }).fill(PASSWORD);
    await submit.click();
    await expectOverview(page);
    const code = new URL(link).hash.slice(1);
    expect(told.filter((text) => text.includes(code))).toEqual([]);
    expect(page.url()).not.toContain(code);

    await page.goto(link);
    await expectSeen(page.getByText(t('identity.welcome.deadTitle')));
  });

  test('signs in with the new password and sees what the role allows', async () => {
    const page = await visit('/sign-in', { as: null, server });
    await page.getByLabel(t('shell.signIn.login')).fill(LOGIN);
    await page.getByRole('textbox', { name: t('shell.signIn.password') }).fill(PASSWORD);
    await page.getByRole('button', { name: t('shell.signIn.submit'), exact: true }).click();
    await expectOverview(page);
    await page.getByRole('link', { name: t('accounts.nav.access') }).click();
    await expectHeading(page, t('accounts.access.title'));
    await page.goto('/account');
    await expectSeen(page.getByRole('cell', { name: t('enums.role.AUDITOR') }));
    // An auditor reads accounts and changes none.
    await page.goto('/users');
    await expectHeading(page, t('accounts.list.title'));
    await expectGone(page.getByRole('button', { name: t('accounts.list.invite') }));
  });
});

async function fillInvitation(page: Page): Promise<void> {
  await page.getByRole('button', { name: t('accounts.list.invite') }).click();
  const dialog = page.getByRole('dialog', { name: t('accounts.invite.title') });
  await dialog.getByRole('textbox', { name: t('accounts.invite.displayName') }).fill(NAME);
  await dialog.getByRole('textbox', { name: t('accounts.invite.login') }).fill(LOGIN);
  await pick(dialog.getByRole('combobox', { name: t('accounts.invite.unit') }), 'lang son', /^Tỉnh Lạng Sơn/);
  await dialog.getByRole('combobox', { name: t('accounts.word.role') }).click();
  await page.getByRole('option', { name: t('enums.role.AUDITOR') }).click();
  await pick(
    dialog.getByRole('combobox', { name: t('accounts.word.unit'), exact: true }),
    'lang son',
    /^Tỉnh Lạng Sơn/,
  );
}
