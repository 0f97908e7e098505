import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { expectAccessible, expectNothingWrong } from './harness/axe';
import { download } from './harness/download';
import { expectAddress, expectGone, expectHeading, expectSeen, expectTexts } from './harness/expect-page';
import { ownServer, visit } from './harness/visit';
import { t } from './harness/words';

const DAY = 'scope=20&asOf=2026-06-30';
const MONITOR = '/personnel/monitor?scope=20&from=2025-07-01&to=2026-06-30';
const PAGES = [
  `/personnel?${DAY}`,
  `/personnel?${DAY}&by=POSITION_TYPE`,
  '/personnel?scope=25',
  '/personnel?unit=99999',
  `/personnel/vacancies?${DAY}`,
  `/personnel/vacancies?${DAY}&only=SURPLUS&key=yes`,
  MONITOR,
  `/personnel/ceilings?${DAY}`,
];

const rowOf = (page: Page, name: string) => page.getByRole('row', { name });
const rowHeaders = (page: Page) => page.getByRole('table').first().getByRole('rowheader');
const chooseGroup = (page: Page, by: 'UNIT' | 'POSITION_TYPE') =>
  page
    .getByRole('radiogroup', { name: t('personnelViews.staffing.by') })
    .getByText(t(`personnelViews.staffing.groups.${by}`))
    .click();
const cellOf = (page: Page, unit: string, text: RegExp) =>
  rowOf(page, unit).getByRole('button', { name: text });

describe('the staffing of a province', () => {
  test('is added up by unit, post or body, and every number leads to the list behind it', async () => {
    const page = await visit(`/personnel?${DAY}`, { as: 'canbo' });
    await expectSeen(page.getByText(t('personnelViews.staffing.count', { count: 66 })));
    await chooseGroup(page, 'POSITION_TYPE');
    await expectAddress(page, { by: 'POSITION_TYPE', scope: '20' });
    await expectSeen(rowOf(page, 'Chủ tịch Ủy ban nhân dân'));
    await chooseGroup(page, 'UNIT');
    await rowOf(page, 'Xã Thiện Long').getByRole('link').nth(3).click();
    await expectHeading(page, t('personnelViews.vacancies.title'));
    await expectAddress(page, { only: 'VACANT', asOf: '2026-06-30' });
    await expect.poll(() => rowHeaders(page).count()).toBe(3);
  });

  test('goes into a file with its sum', async () => {
    const page = await visit(`/personnel?${DAY}`, { as: 'xem' });
    await expectSeen(rowOf(page, 'Xã Thiện Long'));
    const { name, text } = await download(page, `${t('personnelViews.word.exportList')} (.csv)`);
    expect(name).toBe('bien-che-2026-06-30.csv');
    expect(text).toContain('Phường Đông Kinh');
    expect(text.trim().split('\n').at(-1)).toContain(t('personnelViews.word.total'));
  });

  test('says who is to be placed to those who may place, and who comes back', async () => {
    const page = await visit('/personnel?scope=20', { as: 'canbo' });
    await expectSeen(page.getByRole('heading', { name: t('personnelViews.returning.title') }));
    const card = page.getByRole('heading', { name: t('personnelViews.placing.title') });
    await expectSeen(card);
    const reader = await visit('/personnel?scope=20', { as: 'xem' });
    await expectSeen(reader.getByRole('heading', { name: t('personnelViews.returning.title') }));
    await expectGone(reader.getByRole('heading', { name: t('personnelViews.placing.title') }));
  });

  test('answers who was in charge of a ward before it was made', async () => {
    const page = await visit('/personnel?unit=05977', { as: 'canbo' });
    const day = page.getByRole('textbox', { name: t('personnelViews.holders.day') });
    await day.fill('1/6/2025');
    await day.press('Enter');
    const table = page.getByRole('table', { name: t('personnelViews.holders.label', { day: '01/06/2025' }) });
    await expectSeen(table.getByRole('link', { name: 'Phường Vĩnh Trại' }));
    await expectSeen(table.getByText(t('personnelViews.holders.via', { units: 'Phường Đông Kinh' })));
  });

  test('says what to do where there is nobody yet', async () => {
    const page = await visit('/personnel?unit=05977&asOf=2025-06-01', { as: 'canbo' });
    await expectSeen(page.getByRole('heading', { name: t('personnelViews.staffing.emptyTitle') }));
    await expectSeen(page.getByRole('link', { name: t('personnelViews.staffing.emptyBody') }));
    const nobody = await visit('/personnel', { as: 'quocgia' });
    await expectSeen(nobody.getByRole('heading', { name: t('personnelViews.noUnit.title') }));
  });
});

describe('vacancies', () => {
  test('are narrowed, and lead to the form that fills them', async () => {
    const page = await visit(`/personnel/vacancies?${DAY}&key=yes`, { as: 'canbo' });
    await expectTexts(rowHeaders(page), ['Chủ tịch Ủy ban nhân dân', 'Phó Bí thư']);
    await rowOf(page, 'Chủ tịch Ủy ban nhân dân')
      .getByRole('link', { name: /Bố trí người/ })
      .click();
    const dialog = page.getByRole('dialog');
    await expectSeen(dialog);
    await expect
      .poll(() =>
        dialog
          .locator('input')
          .evaluateAll((fields) => fields.map((field) => (field as HTMLInputElement).value).join(' ')),
      )
      .toMatch(/Xã Thiện Long.*Chủ tịch Ủy ban nhân dân/);
  });

  test('are not offered to be filled to who only reads', async () => {
    const page = await visit(`/personnel/vacancies?${DAY}&key=yes`);
    await expectTexts(rowHeaders(page), ['Chủ tịch Ủy ban nhân dân', 'Phó Bí thư']);
    await expectGone(page.getByRole('columnheader', { name: t('personnelViews.vacancies.action') }));
  });
});

describe('the continuity monitor', () => {
  test('is walked by keyboard; a cell says who held the post when, by which decision', async () => {
    const page = await visit(MONITOR, { as: 'canbo' });
    const cell = cellOf(page, 'Xã Cao Lộc', /Chủ tịch Ủy ban nhân dân: khuyết 14 ngày/);
    await cell.focus();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('Enter');
    const panel = page.getByRole('region', { name: 'Chủ tịch Ủy ban nhân dân, Xã Cao Lộc' });
    await expectSeen(panel.getByText('10/03/2026 – 23/03/2026'));
    await expect.poll(() => panel.getByRole('link').count()).toBe(2);
    await expectNothingWrong(page);
    await page.reload();
    await expectSeen(panel);
    await page.keyboard.press('Tab');
    await panel.getByRole('button').focus();
    await page.keyboard.press('Escape');
    await expectGone(panel);
    await expectAddress(page, { row: null, col: null, from: '2025-07-01' });
  });

  test('gives its gaps as a table, and refuses a period that is upside down', async () => {
    const page = await visit(MONITOR);
    await expectSeen(rowOf(page, 'Xã Cao Lộc'));
    const { text } = await download(page, `${t('personnelViews.monitor.gapSheet')} (.csv)`);
    expect(text).toMatch(/Xã Cao Lộc.*Chủ tịch Ủy ban nhân dân.*10\/03\/2026.*23\/03\/2026.*14/);
    const from = page.getByRole('textbox', { name: t('personnelViews.monitor.from') });
    await from.fill('1/7/2026');
    await from.press('Enter');
    await expectSeen(page.getByText(t('personnelViews.monitor.order')));
  });
});

describe('ceilings', () => {
  test('are set by who may; who was slower chooses', async () => {
    const server = await ownServer();
    const first = await visit('/personnel/ceilings?scope=20', { as: 'canbo', server });
    const second = await visit('/personnel/ceilings?scope=20', { as: 'canbo', server });
    for (const page of [first, second]) await openCeiling(page, 'Phường Đông Kinh');
    await saveCeiling(first, '47');
    await expectSeen(rowOf(first, 'Phường Đông Kinh').getByText('47', { exact: true }));
    await saveCeiling(second, '48');
    await expectSeen(second.getByRole('dialog', { name: t('unitsPages.conflict.title') }));
  });

  test('are for who reads the whole unit', async () => {
    const page = await visit('/personnel/ceilings?unit=20', { as: 'dongkinh' });
    await expectSeen(page.getByRole('heading', { name: t('personnelViews.ceilings.goneTitle') }));
  });
});

async function openCeiling(page: Page, unit: string): Promise<void> {
  await page.getByRole('button', { name: t('personnelViews.ceilings.setFor', { unit }) }).click();
  await expectSeen(page.getByRole('dialog'));
}

async function saveCeiling(page: Page, ceiling: string): Promise<void> {
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox', { name: t('personnelViews.ceilings.ceiling') }).fill(ceiling);
  await dialog.getByRole('button', { name: t('ui.action.save') }).click();
}

describe('axe finds nothing wrong, light or dark,', () => {
  test('on the views of personnel', async () => {
    await expectAccessible(await visit(PAGES[0]!, { as: 'canbo' }), PAGES);
  });

  test('on a phone, in French', async () => {
    const page = await visit(PAGES[0]!, { as: 'canbo', width: 390, locale: 'fr' });
    await expectAccessible(page, [MONITOR, `/personnel?${DAY}`]);
  });
}, 240_000);
