import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { codeFor } from './harness/authenticator';
import { expectOverview, expectSeen } from './harness/expect-page';
import { DEMO_PASSWORD, ownServer, visit } from './harness/visit';
import { t } from './harness/words';

describe('the second factor', () => {
  let server = '';
  let secret = '';
  let recoveryCodes: string[] = [];
  beforeAll(async () => {
    server = await ownServer();
  });

  test('is set up by a code of the application; the recovery codes are shown once', async () => {
    const page = await visit('/account', { as: 'quantri', server });
    await page.getByRole('button', { name: t('identity.own.factorSetUp') }).click();
    await expectSeen(page.getByRole('img', { name: t('identity.own.setUpQr') }));
    secret = (await page.locator('[data-totp-secret]').innerText()).replaceAll(/\s/g, '');
    await page.getByRole('textbox', { name: t('identity.own.setUpCode') }).fill(codeFor(secret));
    await page.getByRole('button', { name: t('identity.own.setUpConfirm') }).click();
    const list = page.getByRole('dialog').getByRole('list', { name: t('identity.own.codesTitle') });
    await expectSeen(list);
    recoveryCodes = await list.getByRole('listitem').allInnerTexts();
    expect(new Set(recoveryCodes).size).toBe(10);
    await page.getByRole('button', { name: t('identity.own.codesKept') }).click();
    await expectSeen(page.getByText(t('identity.own.factorOn', { count: 10 })));
  });

  test('is asked for after the password: a wrong code is refused in words, the right one leads in', async () => {
    const page = await visit('/sign-in', { as: null, server, expects: [/401/] });
    await givePassword(page);
    const code = page.getByRole('textbox', { name: t('identity.signIn.code') });
    expect(await code.getAttribute('autocomplete')).toBe('one-time-code');
    await code.fill('000000');
    await page.getByRole('button', { name: t('identity.signIn.submit') }).click();
    await expectSeen(page.getByRole('alert'));
    // The code that confirmed the application is used up: this is the next one.
    await code.fill(codeFor(secret, 1));
    await page.getByRole('button', { name: t('identity.signIn.submit') }).click();
    await expectOverview(page);
  });

  test('may be a recovery code, which is used up by it', async () => {
    const page = await visit('/sign-in', { as: null, server });
    await givePassword(page);
    await page.getByRole('button', { name: t('identity.signIn.useRecovery') }).click();
    await page.getByRole('textbox', { name: t('identity.signIn.recovery') }).fill(recoveryCodes[0]!);
    await page.getByRole('button', { name: t('identity.signIn.submit') }).click();
    await expectOverview(page);
    await page.goto('/account');
    await expectSeen(
      page.getByText(t('identity.own.factorOn', { count: 9 })),
      page.getByText(t('identity.method.PASSWORD_AND_RECOVERY_CODE')),
    );
  });
});

async function givePassword(page: Page): Promise<void> {
  await page.getByLabel(t('shell.signIn.login')).fill('quantri');
  await page.getByRole('textbox', { name: t('shell.signIn.password') }).fill(DEMO_PASSWORD);
  await page.getByRole('button', { name: t('shell.signIn.submit'), exact: true }).click();
}
