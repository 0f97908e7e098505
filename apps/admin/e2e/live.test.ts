import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { expectGone, expectHeading, expectSeen } from './harness/expect-page';
import { untilQuiet } from './harness/quiet';
import { ownServer, restartServer, stopServer, visit } from './harness/visit';
import { t } from './harness/words';

const FACILITIES = '/units/05977?tab=facilities';
const SITE = 'Trụ sở nhìn thấy ngay';

describe('two people who look at the same', () => {
  let server = '';
  beforeAll(async () => {
    server = await ownServer();
  });

  test('see each other’s changes, and keep where they are', async () => {
    const [reader, writer] = [
      await visit(FACILITIES, { server }),
      await visit(FACILITIES, { as: 'dongkinh', server }),
    ];
    await expectHeading(reader, 'Phường Đông Kinh');
    const tab = reader.getByRole('tab', { name: t('unitsPages.unit.tabFacilities') });
    await tab.focus();
    const document = await documentOf(reader);

    await addSite(writer, SITE);
    await expectSeen(site(reader, SITE));
    await expectSeen(note(reader));
    expect(await tab.evaluate((element) => element === globalThis.document.activeElement)).toBe(true);
    // the same page: nobody has loaded it anew
    expect(await documentOf(reader)).toBe(document);
    await expectGone(note(reader));
  });

  test('are not disturbed while they answer a dialog; what was missed comes when it closes', async () => {
    const [reader, writer] = [
      await visit(FACILITIES, { as: 'quocgia', server }),
      await visit(FACILITIES, { as: 'dongkinh', server }),
    ];
    await reader.getByRole('button', { name: t('unitsPages.facilities.add') }).click();
    await expectSeen(reader.getByRole('dialog'));
    await addSite(writer, 'Trụ sở trong lúc gõ');
    // as long as a refresh takes otherwise
    await reader.waitForTimeout(2_000);
    expect(await site(reader, 'Trụ sở trong lúc gõ').count()).toBe(0);
    await reader
      .getByRole('dialog')
      .getByRole('button', { name: t('ui.action.cancel') })
      .click();
    await expectSeen(site(reader, 'Trụ sở trong lúc gõ'));
  });

  test('hear of it also after the server was away', async () => {
    const [reader, writer] = [
      await visit(FACILITIES, { server, expects: AWAY }),
      await visit(FACILITIES, { as: 'dongkinh', server, expects: AWAY }),
    ];
    for (const page of [reader, writer]) {
      await expectSeen(site(page, SITE));
      await untilQuiet(page);
    }
    await stopServer(server);
    await restartServer(server);
    await addSite(writer, 'Trụ sở sau khi khởi động lại');
    await expectSeen(site(reader, 'Trụ sở sau khi khởi động lại'));
  });
});

/** What a server that is away leaves in the console of a browser. */
const AWAY = [/net::ERR_/];

/** A site in the tab, also behind a dialog. */
const site = (page: Page, name: string) => page.locator('[role=tabpanel]').getByText(name, { exact: true });

const note = (page: Page) => page.locator('[data-live-note]');

/** Tells one document from another in the same window. */
function documentOf(page: Page): Promise<number> {
  return page.evaluate(() => performance.timeOrigin);
}

async function addSite(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: t('unitsPages.facilities.add') }).click();
  await page.getByRole('textbox', { name: t('unitsPages.facilities.name') }).fill(name);
  const since = page.getByRole('textbox', { name: new RegExp(`^${t('unitsPages.facilities.validFrom')}`) });
  await since.fill('1/7/2025');
  await since.press('Tab');
  await page
    .getByRole('dialog')
    .getByRole('button', { name: t('ui.action.save') })
    .click();
  await expectSeen(site(page, name));
}
