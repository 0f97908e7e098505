import { describe, expect, test } from 'vitest';
import { download } from './harness/download';
import { expectSeen, expectTexts, oneLine } from './harness/expect-page';
import { visit } from './harness/visit';
import { t } from './harness/words';

describe('the comparison of two days', () => {
  test('shows Lạng Sơn going from 194 to 65 units: 129 fewer, 66,5%', async () => {
    const page = await visit('/units/compare?scope=20');
    const table = page.getByRole('table', { name: t('unitsTools.compare.tableLabel') });
    const total = table
      .getByRole('row')
      .filter({ has: page.getByRole('rowheader', { name: t('enums.unitLevel.COMMUNE') }) });
    await expectTexts(total.getByRole('cell'), ['194', '65', '−129', '66,5%']);
  });

  test('lists where the communes went, split ones under a filter of their own', async () => {
    const page = await visit('/units/compare?scope=20');
    await page
      .getByRole('radiogroup', { name: t('unitsTools.compare.outcome') })
      .getByText(t('enums.crosswalkOutcome.SPLIT'))
      .click();
    await expectSeen(page.getByRole('row', { name: /Bính Xá/ }));
  });

  test('saves the table of numbers', async () => {
    const page = await visit('/units/compare?scope=20');
    const offer = `${t('unitsTools.compare.exportTable')} (.csv)`;
    const file = await download(page, offer);
    expect(oneLine(file.text)).toContain('194');
    expect(file.name).toMatch(/\.csv$/);
  });
});
