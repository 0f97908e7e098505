import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { expectHeading, expectSeen } from './harness/expect-page';
import { smallCountry, type CsvFile } from './harness/small-country';
import { ownServer, visit } from './harness/visit';
import { t } from './harness/words';

describe('an import', () => {
  let server = '';
  beforeAll(async () => {
    server = await ownServer();
  });

  test('of a file with an error lists every error with row and column, and cannot be applied', async () => {
    const page = await upload(server, smallCountry({ replace: ['Xã A,A,997,97', 'Xã A,A,996,97'] }));
    await expectSeen(
      page.getByRole('alert').filter({ hasText: t('imports.page.errorsTitle', { count: 2 }) }),
    );
    const rows = page.getByRole('table', { name: t('imports.page.rowsLabel') });
    await expectSeen(
      rows.getByRole('row', { name: /units-before\.csv:6.*parent_code: / }),
      rows.getByRole('row', { name: /units-before\.csv:4.*code: / }),
    );
    expect(await page.getByRole('button', { name: t('imports.page.apply') }).isDisabled()).toBe(true);
  });

  test('of a file that is none is refused in words', async () => {
    const page = await visit('/imports/new', { as: 'quocgia', server, expects: [/4\d\d/] });
    await choose(page, [{ name: 'units-before.csv', text: 'không phải bảng' }]);
    await expectSeen(page.getByRole('alert'));
  });

  test('previews, applies in one go, and changes nothing the second time', async () => {
    const page = await upload(server, smallCountry());
    await expectSeen(page.getByText(t('enums.importStatus.PREVIEWED')));
    await page.getByRole('button', { name: t('imports.page.apply') }).click();
    await page
      .getByRole('dialog')
      .getByRole('button', { name: t('imports.page.apply') })
      .click();
    await expectSeen(page.getByText(t('imports.page.appliedTitle')));

    await page.goto('/units?scope=98&level=COMMUNE&asOf=2025-07-01');
    await expectSeen(page.getByRole('rowheader', { name: 'Xã Thử Một' }));

    const again = await upload(server, smallCountry());
    await expectSeen(again.getByText(t('enums.importStatus.PREVIEWED')));
    const counts = again.getByRole('table', { name: t('imports.page.counts') });
    await expectSeen(counts);
    const numbers = (await counts.getByRole('row').nth(1).getByRole('cell').allInnerTexts()).map(Number);
    expect(numbers.filter((number) => number > 0)).toHaveLength(1);
  });
});

/** Sends files and waits for their preview. */
async function upload(server: string, files: readonly CsvFile[]): Promise<Page> {
  const page = await visit('/imports/new', { as: 'quocgia', server });
  await choose(page, files);
  await expectHeading(page, t('imports.page.title', { kind: t('enums.importKind.LEDGER') }));
  return page;
}

async function choose(page: Page, files: readonly CsvFile[]): Promise<void> {
  await page
    .locator('input[type=file]')
    .setInputFiles(
      files.map(({ name, text }) => ({ name, mimeType: 'text/csv', buffer: Buffer.from(text) })),
    );
  await page.getByRole('button', { name: t('imports.new.preview') }).click();
}
