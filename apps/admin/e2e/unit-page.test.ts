import { describe, test } from 'vitest';
import { expectAddress, expectHeading, expectSeen, expectTexts } from './harness/expect-page';
import { visit } from './harness/visit';
import { t } from './harness/words';

describe('the page of a unit', () => {
  test('says what phường Đông Kinh was formed from, and by which clause', async () => {
    const page = await visit('/units/05977?asOf=2025-07-01');
    await expectHeading(page, 'Phường Đông Kinh');
    await expectSeen(page.getByRole('heading', { name: t('unitsPages.overview.formedFrom', { count: 4 }) }));
    const links = page.getByRole('listitem').filter({ hasText: t('unitsPages.extent.whole') });
    await expectTexts(links.getByRole('link'), [
      'Phường Vĩnh Trại',
      'Phường Đông Kinh',
      'Xã Mai Pha',
      'Xã Yên Trạch',
    ]);
    await page.getByRole('tab', { name: t('unitsPages.unit.tabLineage') }).click();
    await expectAddress(page, { tab: 'lineage' });
    await expectSeen(
      page.getByRole('region', { name: t('unitsPages.lineage.diagram', { name: 'Phường Đông Kinh' }) }),
      page.getByRole('row', { name: /Xã Yên Trạch 06247.*Phường Đông Kinh 05977.*65/ }),
    );
  });

  test('shows on the day before who had the code then', async () => {
    const page = await visit('/units/05977?asOf=2025-06-30');
    await expectHeading(page, 'Phường Vĩnh Trại');
  });

  test('says what became of a unit that has ended', async () => {
    const page = await visit('/units?scope=20&level=COMMUNE&asOf=2025-06-30&text=06247');
    await page.getByRole('link', { name: 'Xã Yên Trạch' }).click();
    await expectHeading(page, 'Xã Yên Trạch');
    await page.getByRole('button', { name: t('shell.asOf.backToToday') }).click();
    await expectSeen(page.getByText(t('unitsPages.status.ended')));
    await page.getByRole('link', { name: 'Phường Đông Kinh' }).first().click();
    await expectHeading(page, 'Phường Đông Kinh');
  });

  test('every tab opens', async () => {
    const page = await visit('/units/05977', { as: 'quantri' });
    await expectHeading(page, 'Phường Đông Kinh');
    for (const tab of await page.getByRole('tab').all()) {
      await tab.click();
      await expectSeen(page.getByRole('tabpanel'));
      await expectTexts(page.getByRole('alert'), []);
    }
  });

  test('an address that leads to no unit says so', async () => {
    const page = await visit('/units/99999');
    await expectSeen(page.getByText(t('unitsPages.unit.missingTitle')));
  });
});
