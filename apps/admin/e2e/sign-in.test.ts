import { describe, expect, test } from 'vitest';
import { expectHeading, expectOverview, expectSeen } from './harness/expect-page';
import { DEMO_PASSWORD, visit } from './harness/visit';
import { t } from './harness/words';

describe('signing in', () => {
  test('a wrong password is refused in words, the right one leads to the overview', async () => {
    const page = await visit('/', { as: null, expects: [/401/] });
    await page.getByLabel(t('shell.signIn.login')).fill('xem');
    const password = page.getByRole('textbox', { name: t('shell.signIn.password') });
    await password.fill('mật khẩu khác');
    await page.getByRole('button', { name: t('shell.signIn.submit') }).click();
    await expectSeen(page.getByRole('alert').filter({ hasText: t('errors.code.SIGN_IN_FAILED.title') }));
    await password.fill(DEMO_PASSWORD);
    await page.getByRole('button', { name: t('shell.signIn.submit') }).click();
    await expectOverview(page);
    expect(new URL(page.url()).pathname).toBe('/');
  });

  test('leads back to the page that was asked for', async () => {
    const page = await visit('/units/compare?scope=20', { as: null });
    await page.getByRole('button', { name: t('enums.role.VIEWER') }).click();
    await expectHeading(page, t('unitsTools.compare.title'));
    expect(new URL(page.url()).search).toBe('?scope=20');
  });

  test('a session that has ended is asked for again without leaving the page', async () => {
    const page = await visit('/units?scope=20&level=COMMUNE&asOf=2025-07-01', {
      expects: [/UNAUTHENTICATED/],
    });
    await expectSeen(page.getByRole('rowheader'));
    await page.context().clearCookies();
    await page.getByRole('textbox', { name: t('units.list.search') }).fill('dong kinh');
    const dialog = page.getByRole('dialog', { name: t('shell.signIn.endedTitle') });
    await dialog.getByRole('button', { name: t('enums.role.VIEWER') }).click();
    await expectSeen(page.getByRole('rowheader', { name: 'Phường Đông Kinh' }));
  });

  test('signing out leads to the sign-in page, and the page asked for next needs it', async () => {
    const page = await visit('/', { as: null });
    await page.getByRole('button', { name: t('enums.role.VIEWER') }).click();
    await expectOverview(page);
    await page.getByRole('button', { name: /Người xem tỉnh Lạng Sơn/ }).click();
    await page.getByRole('menuitem', { name: t('shell.user.signOut') }).click();
    await expectSeen(page.getByLabel(t('shell.signIn.login')));
    await page.goto('/units');
    await expectSeen(page.getByLabel(t('shell.signIn.login')));
  });
});
