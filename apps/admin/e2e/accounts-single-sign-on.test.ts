import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { expectGone, expectHeading, expectOverview, expectSeen } from './harness/expect-page';
import { pick, proveAgain } from './harness/fields';
import {
  DEMO_PASSWORD,
  letTimePass,
  ownServerWithProvider,
  setProvider,
  visit,
  type DemoLogin,
} from './harness/visit';
import { t } from './harness/words';

/** What the button of the provider says. */
const LABEL = 'Thử nghiệm';

describe('single sign-on', () => {
  let server = '';
  let expects: RegExp[] = [];
  let link = '';
  beforeAll(async () => {
    const both = await ownServerWithProvider();
    ({ server } = both);
    expects = [
      new RegExp(`\\b${both.provider}/`),
      // Its own pages want a font from elsewhere, which the browser of the tests cannot reach.
      /fonts\.googleapis\.com/,
      // A proof is asked for, or the only way in is to stay.
      /\b(403|409)\b.*\/auth\/sso\/(start|unlink)\)$/,
    ];
  });
  const open = (location: string, as: DemoLogin | null): Promise<Page> =>
    visit(location, { as, server, expects });

  test('is linked in the account page, after a proof', async () => {
    const page = await open('/account', 'bientap');
    await expectSeen(page.getByText(t('identity.own.ssoNone')));
    await letTimePass(server, 15);
    await page.getByRole('button', { name: t('identity.own.ssoLink', { label: LABEL }) }).click();
    await proveAgain(page, DEMO_PASSWORD);
    await passProvider(page, server, 'nguoi-bien-tap');
    await expectHeading(page, t('identity.own.title'));
    await expectSeen(unlinkButton(page));
    await expectGone(page.getByRole('alert'));
  });

  test('signs in by the button, back to the page that was asked for', async () => {
    const page = await open('/units?text=lang+son', null);
    await signInButton(page).click();
    await passProvider(page, server, 'nguoi-bien-tap');
    await expectHeading(page, t('units.list.title'));
    expect(new URL(page.url()).searchParams.get('text')).toBe('lang son');
    await page.goto('/account');
    await expectSeen(page.getByText(t('identity.method.SINGLE_SIGN_ON')));
  });

  test('says in words that somebody is not linked, and that a link belongs to somebody else', async () => {
    const page = await open('/sign-in', null);
    await signInButton(page).click();
    await passProvider(page, server, 'nguoi-la');
    await expectFault(page, 'SINGLE_SIGN_ON_UNKNOWN');
    await expectSeen(signInButton(page));

    const other = await open('/account', 'xem');
    await other.getByRole('button', { name: t('identity.own.ssoLink', { label: LABEL }) }).click();
    await passProvider(other, server, 'nguoi-bien-tap');
    await expectHeading(other, t('identity.own.title'));
    await expectFault(other, 'SINGLE_SIGN_ON_TAKEN');
  });

  test('that failed is said on whatever page one comes back to', async () => {
    const page = await open('/units?fault=SINGLE_SIGN_ON_FAILED', 'xem');
    await expectFault(page, 'SINGLE_SIGN_ON_FAILED');
    await expectHeading(page, t('units.list.title'));
  });

  test('is a way to accept an invitation; what is proved there again is as good as a password', async () => {
    const administrator = await open('/users', 'quocgia');
    link = await invite(administrator, 'Trần Văn Minh', 'minh.tran');
    const page = await open('/sign-in', null);
    await page.goto(link);
    await signInButton(page).click();
    await passProvider(page, server, 'tran-van-minh');
    await expectOverview(page);

    await letTimePass(server, 15);
    await page.goto('/account');
    await unlinkButton(page).click();
    const confirm = page.getByRole('dialog').getByRole('button', { name: t('identity.own.ssoUnlink') });
    await confirm.click();
    await page.getByRole('button', { name: t('identity.stepUp.sso', { label: LABEL }) }).click();
    await passProvider(page, server, 'tran-van-minh');
    await expectHeading(page, t('identity.own.title'));
    await unlinkButton(page).click();
    await confirm.click();
    // The only way in stays.
    await expectSeen(page.getByRole('alert').filter({ hasText: t('identity.own.ssoOnlyWay') }));
  });

  test('is unlinked, and then leads in no longer', async () => {
    const page = await open('/account', 'bientap');
    await unlinkButton(page).click();
    await page
      .getByRole('dialog')
      .getByRole('button', { name: t('identity.own.ssoUnlink') })
      .click();
    await proveAgain(page, DEMO_PASSWORD);
    await expectSeen(page.getByText(t('identity.own.ssoNone')));
    const stranger = await open('/sign-in', null);
    await signInButton(stranger).click();
    await passProvider(stranger, server, 'nguoi-bien-tap');
    await expectFault(stranger, 'SINGLE_SIGN_ON_UNKNOWN');
  });
});

describe('a provider that is down', () => {
  test('is said on the sign-in page, where the password still works', async () => {
    const { server } = await ownServerWithProvider();
    await setProvider(server, 'down');
    const page = await visit('/units', { as: null, server });
    await signInButton(page).click();
    await expectFault(page, 'SINGLE_SIGN_ON_UNAVAILABLE');
    await page.getByLabel(t('shell.signIn.login')).fill('xem');
    await page.getByRole('textbox', { name: t('shell.signIn.password') }).fill(DEMO_PASSWORD);
    await page.getByRole('button', { name: t('shell.signIn.submit'), exact: true }).click();
    await expectHeading(page, t('units.list.title'));
  });
});

/** What a person does there: gives a name where one is asked for, and agrees. */
async function passProvider(page: Page, server: string, name: string): Promise<void> {
  await page.waitForURL((url) => url.origin !== server);
  while (new URL(page.url()).origin !== server) {
    const login = page.locator('input[name=login]');
    if (await login.isVisible()) {
      await login.fill(name);
      await page.locator('input[name=password]').fill('any');
    }
    const former = page.url();
    await page.locator('button[type=submit]').click();
    await page.waitForURL((url) => url.href !== former && url.pathname !== '/auth/sso/callback');
  }
}

const signInButton = (page: Page) =>
  page
    .getByRole('link', { name: t('identity.signIn.sso', { label: LABEL }) })
    .or(page.getByRole('button', { name: t('identity.signIn.sso', { label: LABEL }) }));
const unlinkButton = (page: Page) => page.getByRole('button', { name: t('identity.own.ssoUnlink') });

async function expectFault(page: Page, code: Fault): Promise<void> {
  const alert = page.getByRole('alert').filter({ hasText: t(`errors.code.${code}.title`) });
  await expectSeen(alert.filter({ hasText: t(`errors.code.${code}.advice`) }));
}

type Fault =
  | 'SINGLE_SIGN_ON_FAILED'
  | 'SINGLE_SIGN_ON_UNKNOWN'
  | 'SINGLE_SIGN_ON_TAKEN'
  | 'SINGLE_SIGN_ON_UNAVAILABLE';

/** Invites somebody to read in a province; returns the link of the invitation. */
async function invite(page: Page, name: string, login: string): Promise<string> {
  await page.getByRole('button', { name: t('accounts.list.invite') }).click();
  const dialog = page.getByRole('dialog', { name: t('accounts.invite.title') });
  await dialog.getByRole('textbox', { name: t('accounts.invite.displayName') }).fill(name);
  await dialog.getByRole('textbox', { name: t('accounts.invite.login') }).fill(login);
  await pick(dialog.getByRole('combobox', { name: t('accounts.invite.unit') }), 'lang son', /^Tỉnh Lạng Sơn/);
  await dialog.getByRole('combobox', { name: t('accounts.word.role') }).click();
  await page.getByRole('option', { name: t('enums.role.VIEWER') }).click();
  const place = dialog.getByRole('combobox', { name: t('accounts.word.unit'), exact: true });
  await pick(place, 'lang son', /^Tỉnh Lạng Sơn/);
  await dialog.getByRole('button', { name: t('accounts.invite.submit') }).click();
  return (await page.locator('[data-one-time-link]').innerText()).trim();
}
