import { inputIssueText } from '@haicap/i18n/errors';
import type { Locator, Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { expectAccessible, expectNothingWrong } from './harness/axe';
import { expectGone, expectHeading, expectSeen } from './harness/expect-page';
import { ownServer, visit } from './harness/visit';
import { t } from './harness/words';

/** What the rules say where no post is chosen. */
const NO_POST = inputIssueText('vi', 'placing.position.required');
const ACT = 'Sắp xếp đơn vị hành chính cấp xã của tỉnh Lạng Sơn';

describe('the people of the units that an act ended', () => {
  let server = '';
  let address = '';
  beforeAll(async () => {
    server = await ownServer();
  });

  test('are counted on the page of the act, which leads to their list', async () => {
    const page = await visit('/acts', { as: 'canbo', server });
    await page.getByRole('link', { name: ACT }).click();
    await expectHeading(page, ACT);
    await page.getByRole('link', { name: t('personnelPlans.placing.open') }).click();
    await expectHeading(page, t('personnelPlans.placing.title'));
    await expectSeen(page.getByRole('meter', { name: t('personnelPlans.placing.progress') }));
    await expectSeen(rows(page));
    address = new URL(page.url()).pathname;
    await expectAccessible(page, [address, `${address}?state=UNPLACED`]);
  });

  test('are placed one by one: no unit and no post is chosen for them', async () => {
    const page = await visit(`${address}?state=UNPLACED`, { as: 'canbo', server });
    const before = await unplacedOf(page);
    const name = await openFirst(page);
    const dialog = page.getByRole('dialog', { name: t('personnelPlans.placing.dialogTitle', { name }) });
    const units = dialog.getByRole('radiogroup', { name: t('personnelPlans.placing.unit') });
    expect(await units.getByRole('radio', { checked: true }).count()).toBe(0);
    const save = dialog.getByRole('button', { name: t('ui.action.save') });
    await save.click();
    await expectSeen(dialog.getByText(NO_POST));
    await expectNothingWrong(page);
    await units.getByRole('radio').first().check();
    const post = dialog.getByRole('combobox', { name: t('personnelPlans.placing.position') });
    await expect.poll(() => post.locator('option').count()).toBeGreaterThan(1);
    await post.selectOption({ index: 1 });
    await save.click();
    await expectGone(dialog);
    await expect.poll(() => unplacedOf(page)).toBe(before - 1);
  });

  test('are known to have left, for a reason', async () => {
    const page = await visit(`${address}?state=UNPLACED`, { as: 'canbo', server });
    const before = await unplacedOf(page);
    const name = await openFirst(page);
    const dialog = page.getByRole('dialog', { name: t('personnelPlans.placing.dialogTitle', { name }) });
    await dialog.getByRole('radio', { name: t('personnelPlans.placing.outcomeOf.LEFT') }).check();
    await dialog
      .getByRole('textbox', { name: t('personnelPlans.placing.reason') })
      .fill('Nghỉ theo nguyện vọng');
    await dialog.getByRole('button', { name: t('ui.action.save') }).click();
    await expectGone(dialog);
    await expect.poll(() => unplacedOf(page)).toBe(before - 1);
  });

  test('are placed many at once where there is nothing to choose; the others are named with the reason', async () => {
    const page = await visit(`${address}?state=UNPLACED`, { as: 'canbo', server });
    await expectSeen(rows(page));
    const before = await unplacedOf(page);
    await page.getByRole('checkbox', { name: t('ui.grid.selectAll') }).check();
    await page.getByRole('button', { name: t('personnelPlans.placing.bulkPlace') }).click();
    const dialog = page.getByRole('dialog');
    const able = await dialog.getByRole('list').first().getByRole('listitem').count();
    const place = dialog.getByRole('button', { name: t('personnelPlans.placing.place'), exact: true });
    if (able === 0) {
      expect(await place.isDisabled()).toBe(true);
      await dialog.getByRole('button', { name: t('ui.action.cancel') }).click();
    } else {
      await place.click();
      await expectGone(dialog);
      await expect.poll(() => unplacedOf(page)).toBe(before - able);
    }
  });

  test('leave many at once, seen by somebody else at the same time', async () => {
    const [page, other] = [
      await visit(`${address}?state=UNPLACED`, { as: 'canbo', server }),
      await visit(`${address}?state=UNPLACED`, { as: 'pheduyet', server }),
    ];
    await expectSeen(rows(page), rows(other));
    await page.getByRole('checkbox', { name: t('ui.grid.selectAll') }).check();
    await page.getByRole('button', { name: t('personnelPlans.placing.bulkLeave') }).click();
    const dialog = page.getByRole('dialog');
    await dialog
      .getByRole('textbox', { name: t('personnelPlans.placing.reason') })
      .fill('Tinh giản biên chế');
    await dialog.getByRole('button', { name: t('personnelPlans.placing.bulkLeave') }).click();
    await expectGone(dialog);
    await expect.poll(() => unplacedOf(page)).toBe(0);
    await expect.poll(() => unplacedOf(other)).toBe(0);
  });

  test('stop the act from being complete as long as one of them waits, which is said beside the button', async () => {
    const page = await visit(address, { as: 'quantri', server });
    const complete = page.getByRole('button', { name: t('personnelPlans.placing.complete') });
    await expectSeen(complete);
    expect(await complete.isDisabled()).toBe(true);
    const why = await complete.getAttribute('aria-describedby');
    expect(await page.locator(`[id="${why}"]`).innerText()).not.toBe('');
  });
});

const rows = (page: Page): Locator => page.locator('tr[data-row-id]');

/** The number on the tile of those who are not placed. */
async function unplacedOf(page: Page): Promise<number> {
  const meter = page.getByRole('meter', { name: t('personnelPlans.placing.progress') });
  const [done, all] = [await meter.getAttribute('aria-valuenow'), await meter.getAttribute('aria-valuemax')];
  const proposed = await numberOf(page, t('personnelPlans.placing.count.proposed'));
  return Number(all) - Number(done) - proposed;
}

async function numberOf(page: Page, label: string): Promise<number> {
  const tile = page.getByText(label, { exact: true }).first().locator('xpath=..');
  return Number((await tile.innerText()).replaceAll(/\D/g, ''));
}

/** Opens the dialog of the first person who is not placed; says the name. */
async function openFirst(page: Page): Promise<string> {
  const row = rows(page).first();
  const name = (await row.getByRole('rowheader').innerText()).trim();
  await row.getByRole('button', { name: t('personnelPlans.placing.placeOf', { name }) }).click();
  return name;
}
