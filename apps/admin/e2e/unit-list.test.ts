import type { Page } from 'playwright-core';
import { describe, test } from 'vitest';
import { expectAddress, expectSeen, expectTexts } from './harness/expect-page';
import { showDay } from './harness/shell';
import { visit } from './harness/visit';
import { t } from './harness/words';

const COMMUNES = '/units?scope=20&level=COMMUNE';

const count = (page: Page, shown: string, total: string) =>
  page.getByRole('status').filter({ hasText: t('units.list.count', { shown, total }) });
const rowNames = (page: Page) => page.getByRole('table').getByRole('rowheader');

describe('the list of units', () => {
  test('shows 194 communes of Lạng Sơn on 30/06/2025 and 65 the day after', async () => {
    const page = await visit(COMMUNES);
    await showDay(page, '30/6/2025');
    await expectSeen(count(page, '50', '194'));
    await expectAddress(page, { asOf: '2025-06-30', scope: '20', level: 'COMMUNE' });
    await expectSeen(page.getByText('30 tháng 6, 2025').or(page.getByText(/30 tháng 6/)));
    await showDay(page, '01072025');
    await expectSeen(count(page, '50', '65'));
  });

  test('finds a name without its accents, and a code', async () => {
    const page = await visit(`${COMMUNES}&asOf=2025-07-01`);
    const field = page.getByRole('textbox', { name: t('units.list.search') });
    await field.fill('dong kinh');
    await expectTexts(rowNames(page), ['Phường Đông Kinh']);
    await expectAddress(page, { text: 'dong kinh' });
    await field.fill('06004');
    await expectTexts(rowNames(page), ['Xã Quốc Khánh']);
  });

  test('keeps filter, order and day in an address that survives a reload', async () => {
    const page = await visit(`${COMMUNES}&asOf=2025-07-01`);
    await page.getByRole('button', { name: '4 phường' }).click();
    await page
      .getByRole('columnheader', { name: t('units.list.colPopulation') })
      .getByRole('button')
      .click();
    const expected = ['Phường Lương Văn Tri', 'Phường Tam Thanh', 'Phường Đông Kinh', 'Phường Kỳ Lừa'];
    await expectAddress(page, { kind: 'WARD', sort: 'population', scope: '20', asOf: '2025-07-01' });
    await expectTexts(rowNames(page), expected);
    await page.reload();
    await expectTexts(rowNames(page), expected);
    await page.getByRole('button', { name: t('ui.filter.remove', { name: t('units.list.kind') }) }).click();
    await expectSeen(count(page, '50', '65'));
  });

  test('says why it is empty and offers to take the filters away', async () => {
    const page = await visit(`${COMMUNES}&asOf=2025-07-01&text=khong+co+xa+nay`);
    await expectSeen(page.getByRole('heading', { name: t('units.list.emptyTitle') }));
    await page
      .getByRole('button', { name: t('units.list.clearFilters') })
      .last()
      .click();
    await expectAddress(page, { text: null });
  });
});
