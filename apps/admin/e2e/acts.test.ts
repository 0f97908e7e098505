import type { Locator, Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { expectAddress, expectGone, expectHeading, expectSeen, expectTexts } from './harness/expect-page';
import { ownServer, visit } from './harness/visit';
import { t } from './harness/words';

const TITLE = 'Nhập xã Quốc Khánh và xã Tràng Định';
const NEW_UNIT = 'Xã Thử Nghiệm';
const YEAR = new Date().getFullYear() + 2;
const ACTOR = 'Quản trị tỉnh Lạng Sơn';

describe('acts of rearrangement', () => {
  test('the list leads to Resolution 1672 and its 65 clauses', async () => {
    const page = await visit('/acts?scope=20');
    await page
      .getByRole('row', { name: /1672\/NQ-UBTVQH15/ })
      .getByRole('link')
      .click();
    const table = page.getByRole('table', { name: t('acts.tab.targets') });
    await expectSeen(page.getByText(t('acts.targets.count', { count: 65 })));
    await page.getByLabel(t('acts.targets.filter')).fill('dong kinh');
    await page.keyboard.press('Enter');
    await expectSeen(table.getByRole('row', { name: /^65 Phường Đông Kinh.*Xã Yên Trạch/ }));
  });
});

describe('a rearrangement from draft to ledger', () => {
  let server = '';
  let act = '';
  beforeAll(async () => {
    server = await ownServer();
  });
  const come = (path: string): Promise<Page> => visit(path, { as: 'quantri', server });

  test('the proof sheet names a code in use while one types, and clears when it is mended', async () => {
    const page = await come('/acts/new');
    await expectHeading(page, t('acts.composer.newTitle'));
    await page.getByLabel(t('acts.field.title')).fill(TITLE);
    await typeDay(page, t('acts.field.operationalFrom'), `1/1/${YEAR}`);
    await pick(page.getByRole('combobox', { name: t('acts.field.scopeUnit') }), 'lang son', /Tỉnh Lạng Sơn/);
    const target = page.getByRole('group', { name: t('acts.composer.target', { number: 1 }) });
    await target.getByLabel(t('acts.composer.name')).fill(NEW_UNIT);
    await target.getByLabel(t('acts.composer.code')).fill('05977');
    await pick(
      target.getByRole('combobox', { name: t('acts.composer.parent') }),
      'lang son',
      /Tỉnh Lạng Sơn/,
    );
    await pick(
      target.getByRole('combobox', { name: t('acts.composer.source') }),
      'quoc khanh',
      /Xã Quốc Khánh/,
    );
    await target.getByRole('button', { name: t('acts.composer.addSource') }).click();
    await pick(
      target.getByRole('combobox', { name: t('acts.composer.source') }).last(),
      'trang dinh',
      /Xã Tràng Định/,
    );

    const proof = page.getByRole('complementary', { name: t('acts.proof.live') });
    await expectSeen(proof.getByText(t('acts.proof.bad', { count: 1 })), proof.getByText(/05977.*Đông Kinh/));
    await target.getByLabel(t('acts.composer.code')).fill('99001');
    await expectSeen(
      proof.getByText(t('acts.proof.good')),
      proof.getByText(t('enums.changeType.MERGER')).first(),
    );

    await page.getByRole('button', { name: t('acts.composer.save') }).click();
    await expectHeading(page, TITLE);
    await expectSeen(page.getByText(t('enums.territorialChangeStatus.DRAFT')));
    act = new URL(page.url()).pathname;
  });

  test('it is reviewed, adopted by an instrument and applied; the list of that day shows it', async () => {
    const page = await come(act);
    await expectHeading(page, TITLE);
    await takeStep(page, t('acts.step.review'));
    await expectSeen(page.getByText(t('enums.territorialChangeStatus.REVIEWED')));

    await takeStep(page, t('acts.step.adopt'), async (dialog) => {
      await pick(
        dialog.getByRole('combobox', { name: t('acts.column.instrument') }),
        '1672',
        /1672\/NQ-UBTVQH15/,
      );
      await typeDay(dialog, t('acts.field.adoptedOn'), `1/12/${YEAR - 1}`);
    });
    await expectSeen(page.getByText(t('enums.territorialChangeStatus.ADOPTED')));

    const late = await come(act);
    await late.getByRole('button', { name: t('acts.step.apply') }).click();

    await takeStep(page, t('acts.step.apply'));
    await expectSeen(page.getByText(t('enums.territorialChangeStatus.OPERATIONAL')));
    await expectGone(page.getByRole('button', { name: t('acts.step.apply') }));

    // Somebody else has had the question open all the while.
    await late
      .getByRole('dialog')
      .getByRole('button', { name: t('acts.step.apply') })
      .click();
    await expectSeen(late.getByRole('dialog').getByRole('alert'));
  });

  test('the list of that day has the new unit and no longer its sources', async () => {
    const page = await come(`/units?scope=20&level=COMMUNE&asOf=${YEAR}-01-01`);
    await expectSeen(page.getByText(t('units.list.count', { shown: '50', total: '64' })));
    await page.getByRole('textbox', { name: t('units.list.search') }).fill('thu nghiem');
    const names = page.getByRole('table').getByRole('rowheader');
    await expectTexts(names, [NEW_UNIT]);
    await page.getByRole('textbox', { name: t('units.list.search') }).fill('quoc khanh');
    await expectAddress(page, { text: 'quoc khanh' });
    await expectSeen(page.getByRole('heading', { name: t('units.list.emptyTitle') }));
  });

  test('its history says who did what', async () => {
    const page = await come(`${act}?tab=history`);
    const history = page.getByRole('list', { name: t('acts.tab.history') });
    await expectSeen(history.getByText(ACTOR));
    expect(await history.getByText(ACTOR).count()).toBeGreaterThanOrEqual(4);
  });

  test('a draft that is being entered survives leaving the page', async () => {
    const page = await come('/acts/new');
    await page.getByLabel(t('acts.field.title')).fill('Chưa xong');
    await page.reload();
    await expectSeen(page.getByText(t('acts.composer.restored')));
    expect(await page.getByLabel(t('acts.field.title')).inputValue()).toBe('Chưa xong');
  });
});

/** Chooses in a field that searches while one types. */
async function pick(field: Locator, text: string, option: RegExp): Promise<void> {
  await field.click();
  await field.fill(text);
  await field.page().getByRole('option', { name: option }).click();
}

async function typeDay(place: Page | Locator, label: string, day: string): Promise<void> {
  const field = place.getByRole('textbox', { name: label });
  await field.fill(day);
  await field.press('Tab');
}

/** Takes a step of an act: opens its dialog, fills it in, confirms. */
async function takeStep(
  page: Page,
  step: string,
  fill: (dialog: Locator) => Promise<void> = async () => undefined,
): Promise<void> {
  await page.getByRole('button', { name: step }).click();
  const dialog = page.getByRole('dialog', { name: step });
  await fill(dialog);
  await dialog.getByRole('button', { name: step }).click();
  await dialog.waitFor({ state: 'hidden' });
}
