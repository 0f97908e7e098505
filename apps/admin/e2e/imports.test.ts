import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { expectHeading, expectSeen, expectTexts } from './harness/expect-page';
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
    await apply(page);
    await page.goto('/units?scope=98&level=COMMUNE&asOf=2025-07-01');
    await expectSeen(page.getByRole('rowheader', { name: 'Xã Thử Một' }));

    const again = await upload(server, smallCountry());
    await expectSeen(again.getByText(t('enums.importStatus.PREVIEWED')));
    const counts = again.getByRole('table', { name: t('imports.page.counts') });
    for (const [file, rows] of [
      ['units-before', '6'],
      ['units-after', '2'],
      ['lineage-provinces', '2'],
      ['lineage', '2'],
    ]) {
      const row = counts.getByRole('row').filter({ hasText: `${file}.csv` });
      await expectTexts(row.getByRole('cell'), ['0', '0', '0', '0', rows!]);
    }
  });
});

describe('an import of boundaries', () => {
  test('puts a ward on the map, where it can be pressed', async () => {
    const server = await ownServer();
    const page = await visit('/imports/new', { as: 'quocgia', server });
    await page
      .getByRole('radiogroup', { name: t('imports.new.kind') })
      .getByText(t('enums.importKind.BOUNDARIES'))
      .click();
    await choose(page, [{ name: 'dong-kinh.geojson', text: JSON.stringify(boundaryOf('05977')) }]);
    await expectHeading(page, t('imports.page.title', { kind: t('enums.importKind.BOUNDARIES') }));
    await apply(page);
    await page.goto('/units/map?scope=20&asOf=2025-07-01');
    await page
      .getByRole('link', { name: /Phường Đông Kinh/ })
      .first()
      .click();
    await expectHeading(page, 'Phường Đông Kinh');
  });
});

/** A square of one kilometre or so. */
function boundaryOf(code: string): object {
  const ring = [
    [106.75, 21.85],
    [106.76, 21.85],
    [106.76, 21.86],
    [106.75, 21.86],
    [106.75, 21.85],
  ];
  const geometry = { type: 'Polygon', coordinates: [ring] };
  return { type: 'FeatureCollection', features: [{ type: 'Feature', properties: { code }, geometry }] };
}

/** Confirms what is previewed. */
async function apply(page: Page): Promise<void> {
  await expectSeen(page.getByText(t('enums.importStatus.PREVIEWED')));
  await page.getByRole('button', { name: t('imports.page.apply') }).click();
  await page
    .getByRole('dialog')
    .getByRole('button', { name: t('imports.page.apply') })
    .click();
  await expectSeen(page.getByText(t('imports.page.appliedTitle')));
}

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
