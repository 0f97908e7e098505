import { describe, expect, test } from 'vitest';
import { expectGone, expectHeading, expectSeen } from './harness/expect-page';
import { visit } from './harness/visit';
import { t } from './harness/words';

const LIST = '/units?scope=20&level=COMMUNE&asOf=2025-07-01';

describe('without a mouse', () => {
  test('“/” goes to the filter of the list, Escape and Ctrl K to the palette and back', async () => {
    const page = await visit(LIST);
    const filter = page.getByRole('textbox', { name: t('units.list.search') });
    await expectSeen(page.getByRole('rowheader'));
    await page.keyboard.press('/');
    await expect.poll(() => filter.evaluate((field) => field === document.activeElement)).toBe(true);
    await page.keyboard.press('Control+k');
    const palette = page.getByRole('combobox', { name: t('shell.palette.label') });
    await expectSeen(palette);
    await page.keyboard.press('Escape');
    await expectGone(palette);
  });

  test('j and k walk through the list, x selects, Enter opens', async () => {
    const page = await visit(LIST);
    const names = page.getByRole('rowheader').getByRole('link');
    await expectSeen(names);
    const focused = () => page.evaluate(() => document.activeElement?.textContent);
    const [first, second] = await names.allInnerTexts();
    await page.keyboard.press('j');
    await expect.poll(focused).toBe(first);
    await page.keyboard.press('j');
    await expect.poll(focused).toBe(second);
    await page.keyboard.press('x');
    await expectSeen(page.getByText(t('ui.grid.selected', { count: 1 })));
    await page.keyboard.press('k');
    await expect.poll(focused).toBe(first);
    await page.keyboard.press('Enter');
    await expectHeading(page, first!);
  });

  test('“?” lists the keys', async () => {
    const page = await visit(LIST);
    await expectSeen(page.getByRole('rowheader'));
    await page.keyboard.press('?');
    await expectSeen(page.getByRole('dialog', { name: t('shell.shortcuts.title') }));
  });

  test('the first Tab offers to skip to the content', async () => {
    const page = await visit(LIST);
    await expectSeen(page.getByRole('rowheader'));
    await page.keyboard.press('Tab');
    await expectSeen(page.getByRole('link', { name: t('shell.app.skipToContent') }));
    await page.keyboard.press('Enter');
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('main');
  });
});
