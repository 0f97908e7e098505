import { mkdtemp, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { expectAddress, expectGone, expectHeading, expectSeen } from './harness/expect-page';
import { ownServer, visit } from './harness/visit';
import { t } from './harness/words';

const SIGNED_IN = t('audit.event.SIGNED_IN');

describe('the audit trail', () => {
  let server = '';
  beforeAll(async () => {
    server = await ownServer();
  });
  const come = (location: string, as: 'quocgia' | 'kiemtra' | 'xem' = 'quocgia'): Promise<Page> =>
    visit(location, { as, server });
  const lines = (page: Page) => page.getByRole('table', { name: t('audit.label') }).getByRole('row');

  test('says in words who did what, and opens to what was before and after', async () => {
    const page = await come('/audit?event=SIGNED_IN');
    await expectHeading(page, t('audit.title'));
    const line = lines(page).filter({ hasText: 'Quản trị toàn quốc' }).filter({ hasText: SIGNED_IN }).first();
    await line.getByRole('button', { name: t('audit.detail.show') }).press('Enter');
    await expectSeen(
      page.getByRole('row', { name: `${t('audit.field.method')} ${t('identity.method.PASSWORD')}` }),
      page.getByText('POST /auth/sign-in'),
    );
    await line.getByRole('button', { name: t('audit.detail.hide') }).press('Enter');
    await expectGone(page.getByText('POST /auth/sign-in'));
  });

  test('is narrowed by text without marks, by kinds and by day; the address keeps it', async () => {
    const page = await come('/audit');
    await page.getByLabel(t('audit.search')).fill('quan tri phuong dong kinh');
    await expectAddress(page, { text: 'quan tri phuong dong kinh' });
    await expectSeen(lines(page).filter({ hasText: 'Quản trị phường Đông Kinh' }));
    await page.getByRole('button', { name: t('audit.filter.action'), exact: true }).click();
    await page.getByRole('checkbox', { name: t('audit.action.DELETE'), exact: true }).check();
    await page.keyboard.press('Escape');
    await expectAddress(page, { action: 'DELETE', text: 'quan tri phuong dong kinh' });
    await expectSeen(page.getByText(t('audit.emptyFiltered')));
    await page
      .getByRole('button', { name: t('audit.clearFilters') })
      .first()
      .click();
    await expectAddress(page, { action: null, text: null });
    await page.getByRole('button', { name: t('audit.filter.period'), exact: true }).click();
    await page.getByLabel(t('audit.filter.from')).fill('1/1/2100');
    await page.keyboard.press('Enter');
    await expectAddress(page, { from: '2100-01-01' });
    await expectSeen(page.getByText(t('audit.emptyTitle')));
  });

  test('leads from an entry to everything about its record, and to the person', async () => {
    const page = await come('/audit?entity=Grant');
    const line = lines(page).filter({ hasText: 'Kiểm tra tỉnh Lạng Sơn' }).first();
    await line.getByRole('button', { name: t('audit.detail.show') }).click();
    await page.getByRole('button', { name: t('audit.detail.thisRecord') }).click();
    await expectSeen(page.getByRole('button', { name: new RegExp(`^${t('audit.filter.record')}`) }));
    await expectAddress(page, { entity: null });
    await line.getByRole('link').first().click();
    await expectHeading(page, 'Kiểm tra tỉnh Lạng Sơn');
  });

  test('shows its seal to who may read all of it', async () => {
    const state = (page: Page) => page.getByRole('region', { name: t('audit.state.label') });
    await expectSeen(state(await come('/audit')).getByText(t('audit.state.seal')));
    const page = await come('/audit', 'kiemtra');
    await expectSeen(lines(page).nth(1));
    expect(await state(page).count()).toBe(0);
  });

  test('is taken out whole, and that stands in it', async () => {
    const page = await come('/audit?entity=Facility,User');
    await page.getByRole('button', { name: t('audit.export.button'), exact: true }).click();
    const saved = page.waitForEvent('download');
    await page.getByRole('menuitem', { name: /csv/ }).click();
    const download = await saved;
    expect(download.suggestedFilename()).toMatch(/^nhat-ky-kiem-toan-\d{4}-\d{2}-\d{2}\.csv$/);
    const file = path.join(await mkdtemp(path.join(tmpdir(), 'audit-')), 'trail.csv');
    await download.saveAs(file);
    const text = await readFile(file, 'utf8');
    expect(text).toContain(t('audit.column.what'));
    expect(text).toContain('Quản trị phường Đông Kinh');
    await page.goto('/audit?event=EXPORTED');
    await expectSeen(
      lines(page).filter({ hasText: t('audit.sentence.exported', { list: t('audit.list.AUDIT_TRAIL') }) }),
    );
  });

  test('is not for everybody', async () => {
    const page = await come('/audit', 'xem');
    await expectSeen(page.getByRole('heading', { name: t('shell.error.forbiddenTitle') }));
    expect(await page.getByRole('link', { name: t('audit.nav') }).count()).toBe(0);
  });

  test('of an act is told in words on the page of the act', async () => {
    const page = await come('/acts?scope=20');
    await page.getByRole('row', { name: /1672/ }).getByRole('link').click();
    await page.getByRole('tab', { name: t('acts.tab.history') }).click();
    const history = page.getByRole('list', { name: t('audit.history.label') });
    await expectSeen(history.getByText(t('acts.field.operationalFrom')).first());
    expect(await history.getByText('operationalFrom').count()).toBe(0);
  });
}, 180_000);
