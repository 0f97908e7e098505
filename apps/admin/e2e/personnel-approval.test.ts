import type { Locator, Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { expectGone, expectSeen, expectTexts } from './harness/expect-page';
import { ownServer, visit } from './harness/visit';
import { t } from './harness/words';

const QUEUE = '/personnel/assignments?view=proposed';
const people = (page: Page) => page.getByRole('table').getByRole('rowheader');

describe('what waits for approval', () => {
  let server = '';
  beforeAll(async () => {
    server = await ownServer();
  });

  test('an officer sees it, but selects and approves nothing', async () => {
    const page = await visit(QUEUE, { as: 'canbo', server });
    await expectSeen(people(page));
    expect(await page.getByRole('table').getByRole('checkbox').count()).toBe(0);
  });

  test('a decision is asked for; all of the selected are approved by it at once', async () => {
    const page = await visit(QUEUE, { as: 'pheduyet', server });
    await expectSeen(people(page));
    const waiting = await people(page).allInnerTexts();
    await page.getByRole('checkbox', { name: t('ui.grid.selectAll') }).check();
    const approve = t('personnel.bulk.approve', { count: waiting.length });
    await page.getByRole('button', { name: approve }).click();
    const dialog = page.getByRole('dialog', { name: t('personnel.bulk.title') });
    await dialog.getByRole('button', { name: approve }).click();
    await expectSeen(dialog.locator('[aria-invalid=true]'));
    await fillDecision(dialog, '120-QĐ/TU');
    await dialog.getByRole('button', { name: approve }).click();
    await expectGone(dialog);
    await expectSeen(page.getByText(t('personnel.assignments.empty.proposed')));

    await page.goto('/personnel/assignments?view=planned');
    await expectSeen(page.getByRole('cell', { name: '120-QĐ/TU' }));
    const planned = await people(page).allInnerTexts();
    expect(planned).toEqual(expect.arrayContaining(waiting));
  });

  test('what was approved by mistake is revoked by a correcting decision, and stays in the record', async () => {
    const page = await visit('/personnel/assignments?view=planned', { as: 'pheduyet', server });
    await expectSeen(people(page));
    const name = (await people(page).first().innerText()).trim();
    await page.getByRole('row').nth(1).getByRole('cell').first().click();
    const peek = page.getByRole('dialog', { name: t('personnel.assignments.peek') });
    await peek.getByRole('button', { name: t('personnel.step.revoke'), exact: true }).click();
    const dialog = page.getByRole('dialog', { name: t('personnel.step.revokeTitle') });
    await fillDecision(dialog, '121-QĐ/TU');
    await dialog.getByRole('textbox', { name: t('personnel.word.reason') }).fill('Nhầm người.');
    await dialog.getByRole('button', { name: t('personnel.step.revoke'), exact: true }).click();
    await expectGone(dialog);
    await expectSeen(peek.getByText(t('enums.assignmentState.REVOKED')), peek.getByText('Nhầm người.'));
    await page.goto('/personnel/assignments?view=all&state=REVOKED');
    await expectTexts(people(page), [name]);
  });
});

async function fillDecision(dialog: Locator, number: string): Promise<void> {
  await dialog.getByRole('textbox', { name: t('personnel.decision.number') }).fill(number);
  const day = dialog.getByRole('textbox', { name: t('personnel.decision.issuedOn') });
  await day.fill('20/11/2026');
  await day.press('Tab');
  await dialog.getByRole('textbox', { name: t('personnel.decision.issuer') }).fill('Tỉnh ủy Lạng Sơn');
}
