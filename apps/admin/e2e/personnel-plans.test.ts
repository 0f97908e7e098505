import type { Locator, Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { expectAccessible } from './harness/axe';
import { expectAddress, expectGone, expectHeading, expectSeen } from './harness/expect-page';
import { pick } from './harness/fields';
import { ownServer, visit } from './harness/visit';
import { t } from './harness/words';

const TITLE = 'Phương án thử phường Đông Kinh';

describe('a plan of a ward', () => {
  let server = '';
  let address = '';
  beforeAll(async () => {
    server = await ownServer();
  });

  test('begins with the key posts of the unit', async () => {
    const page = await visit('/personnel/plans', { as: 'canbo', server });
    const make = page.getByRole('button', { name: t('personnelPlans.list.new') });
    await make.first().click();
    const dialog = page.getByRole('dialog', { name: t('personnelPlans.create.title') });
    const submit = dialog.getByRole('button', { name: t('personnelPlans.create.submit') });
    await submit.click();
    expect(await dialog.locator('[aria-invalid="true"]').count()).toBe(3);
    await dialog.getByRole('textbox', { name: t('personnelPlans.field.title') }).fill(TITLE);
    await dialog.getByRole('textbox', { name: t('personnelPlans.field.effectiveOn') }).fill('1/1/2027');
    await pick(
      dialog.getByRole('combobox', { name: t('personnelPlans.field.unit'), exact: true }),
      'dong kinh',
      /^Phường Đông Kinh/,
    );
    await submit.click();
    await expectHeading(page, TITLE);
    await expectSeen(board(page), page.getByText(t('personnelPlans.save.saved')));
    address = new URL(page.url()).pathname;
    expect(await places(page).count()).toBeGreaterThanOrEqual(3);
    expect(await page.getByText(t('personnelPlans.board.empty')).count()).toBe(await places(page).count());
  });

  test('takes people by picker, by keyboard and by pointer; every change is stored by itself', async () => {
    const page = await visit(address, { as: 'canbo', server });
    const [first, second, third] = [place(page, 0), place(page, 1), place(page, 2)];

    const name = await choose(page, first, 'Mẫu');
    await expectSaved(page);

    // Space picks up, an arrow leads on, Escape puts back.
    await card(first).focus();
    await page.keyboard.press('Space');
    await expectSaid(page, name, 'nhấc');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Escape');
    await expectSeen(first.getByText(name));
    await page.keyboard.press('Space');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Space');
    await expectSeen(second.getByText(name));
    await expectSaid(page, name, 'đặt');
    expect(await card(second).evaluate((element) => element === document.activeElement)).toBe(true);
    await expectSaved(page);

    await drag(page, card(second), card(third));
    await expectSeen(third.getByText(name));
    await expectSaved(page);
    await page.getByRole('button', { name: t('personnelPlans.save.undo') }).click();
    await expectSeen(second.getByText(name));
    await expectSaved(page);

    await page.reload();
    await expectSeen(place(page, 1).getByText(name));
  });

  test('can be changed in the table, in its place; the checks follow', async () => {
    const page = await visit(`${address}?tab=table`, { as: 'canbo', server });
    const row = page.locator('tr[data-line]').nth(1);
    const note = row.getByRole('textbox').first();
    await note.fill('Luân chuyển từ cơ sở');
    await note.press('Enter');
    await row.getByRole('combobox').nth(1).selectOption('ELECTED');
    await expectSaved(page);
    const empty = page.locator('tr[data-line]').first();
    await empty.getByRole('button').click();
    await page.keyboard.type('Mẫu');
    await options(page).nth(3).click();
    await expectSaved(page);
    await page.getByRole('tab', { name: t('personnelPlans.tab.checks') }).click();
    await expectSeen(page.getByText(t('personnelPlans.checks.good')));
    await page
      .getByRole('link', { name: t('personnelPlans.checks.show') })
      .first()
      .click();
    await expectAddress(page, { tab: 'table' });
    await expectSeen(page.locator('tr[data-current]'));
  });

  test('loses nothing when the connection does, and asks where two people chose for one post', async () => {
    const [mine, theirs] = [
      await visit(address, { as: 'canbo', server, expects: [/Failed to load resource|ERR_INTERNET/] }),
      await visit(address, { as: 'canbo', server }),
    ];
    await expectSeen(board(mine), board(theirs));
    const last = (await places(mine).count()) - 1;
    const myChoice = await prepareChoice(mine, place(mine, last), 'Mẫu 1');
    await mine.context().setOffline(true);
    await myChoice.take();
    await expectSeen(mine.getByText(t('personnelPlans.save.failed')));
    await choose(theirs, place(theirs, last), 'Mẫu 2');
    await expectSaved(theirs);
    await mine.context().setOffline(false);
    const dialog = mine.getByRole('dialog', { name: t('personnelPlans.conflict.title') });
    await expectSeen(dialog);
    await dialog.getByRole('button', { name: t('unitsPages.conflict.apply') }).click();
    await expectSaved(mine);
    await expectSeen(place(mine, last).getByText(myChoice.name));
    // The other one sees it without doing anything.
    await expectSeen(place(theirs, last).getByText(myChoice.name));
  });

  test('is submitted by one person, agreed to by another, issued, and undone by a correcting decision', async () => {
    const officer = await visit(address, { as: 'canbo', server });
    await step(officer, 'submit');
    await expectState(officer, 'SUBMITTED');
    expect(await officer.getByRole('button', { name: t('personnelPlans.step.agree') }).count()).toBe(0);

    const approver = await visit(address, { as: 'pheduyet', server });
    await step(approver, 'agree');
    await expectState(approver, 'AGREED');
    await step(approver, 'issue', '15-QĐ/TU');
    await expectState(approver, 'ISSUED');
    await approver.getByRole('tab', { name: t('personnelPlans.tab.facts') }).click();
    await expectSeen(approver.getByRole('table', { name: t('personnelPlans.tab.facts') }));
    await approver.getByRole('tab', { name: t('personnelPlans.tab.versions') }).click();
    await expectSeen(approver.getByRole('table', { name: t('personnelPlans.tab.versions') }));
    await step(approver, 'correct', '16-QĐ/TU', 'Sai sót về nhân sự');
    await expectState(approver, 'REVOKED');
    await expectSeen(approver.getByText(t('personnelPlans.page.revoked', { reason: 'Sai sót về nhân sự' })));
  });

  test('can be read, not changed, by others', async () => {
    const page = await visit(address, { as: 'kiemtra', server });
    await expectSeen(board(page));
    expect(await page.getByRole('button', { name: t('personnelPlans.line.add') }).count()).toBe(0);
    await card(place(page, 0)).click();
    expect(await page.getByRole('dialog').getByRole('combobox').count()).toBe(0);
  });
});

describe('the plan of 138 posts in 46 units', () => {
  test('is found, narrowed and issued at once', async () => {
    const server = await ownServer();
    const page = await visit('/personnel/plans', { as: 'phutho', server });
    await page.getByRole('row', { name: /46/ }).getByRole('link').click();
    await expectSeen(board(page));
    expect(await places(page).count()).toBe(138);
    await page.getByRole('textbox', { name: t('personnelPlans.board.find') }).fill('cao phong');
    await expect.poll(() => places(page).count()).toBe(3);
    const { origin, pathname } = new URL(page.url());
    const tabs = ['board', 'table', 'checks', 'versions', 'history'];
    await expectAccessible(page, [
      `${origin}/personnel/plans`,
      ...tabs.map((tab) => `${origin}${pathname}?tab=${tab}`),
    ]);
    await step(page, 'issue', '138-QĐ/TU');
    await expectState(page, 'ISSUED');
    await page.goto(`${new URL(page.url()).pathname}?tab=facts&asOf=2025-07-01`);
    await expectSeen(page.getByRole('table', { name: t('personnelPlans.tab.facts') }));
    const asPlanned = page.getByText(t('personnelPlans.facts.outcome.AS_PLANNED'), { exact: true });
    await expect.poll(() => asPlanned.count()).toBe(138);
  });
});

const board = (page: Page): Locator =>
  page.getByRole('group', { name: new RegExp(t('personnelPlans.board.label')) });
const places = (page: Page): Locator => page.locator('[data-board-place]');
const place = (page: Page, index: number): Locator => places(page).nth(index);
/** Of the list that is open; those of plain selects are options too. */
const options = (page: Page): Locator => page.locator('[role="option"]:visible');
const card = (of: Locator): Locator => of.getByRole('button');

/** Opens a place and finds somebody; `take` puts them there. */
async function prepareChoice(
  page: Page,
  into: Locator,
  text: string,
): Promise<{ readonly name: string; readonly take: () => Promise<void> }> {
  await card(into).click();
  const dialog = page.getByRole('dialog');
  const field = dialog.getByRole('combobox', { name: t('personnelPlans.picker.person') });
  await field.click();
  await field.fill(text);
  const option = options(page).first();
  await expectSeen(option);
  await expect.poll(async () => (await option.innerText()).includes(text)).toBe(true);
  const name = (await option.innerText()).split(/ · |\n/)[0]!;
  return {
    name,
    async take() {
      await option.click();
      await dialog.getByRole('button', { name: t('personnelPlans.line.save') }).click();
      await expectGone(dialog);
    },
  };
}

async function choose(page: Page, into: Locator, text: string): Promise<string> {
  const choice = await prepareChoice(page, into, text);
  await choice.take();
  await expectSeen(into.getByText(choice.name));
  return choice.name;
}

async function drag(page: Page, from: Locator, to: Locator): Promise<void> {
  const [start, end] = [await from.boundingBox(), await to.boundingBox()];
  if (!start || !end) throw new Error('nothing to drag');
  await page.mouse.move(start.x + start.width / 2, start.y + start.height / 2);
  await page.mouse.down();
  await page.mouse.move(end.x + end.width / 2, end.y + 4, { steps: 8 });
  await page.mouse.move(end.x + end.width / 2, end.y + end.height / 2);
  await page.mouse.up();
}

async function expectSaved(page: Page): Promise<void> {
  await expectSeen(page.getByText(t('personnelPlans.save.saved')));
}

/** What the board has said last. */
async function expectSaid(page: Page, ...words: readonly string[]): Promise<void> {
  const said = page.locator('[aria-live="assertive"]');
  for (const word of words) await expect.poll(() => said.innerText()).toContain(word);
}

async function expectState(page: Page, state: 'SUBMITTED' | 'AGREED' | 'ISSUED' | 'REVOKED'): Promise<void> {
  await expectSeen(page.locator('header').getByText(t(`enums.personnelPlanState.${state}`), { exact: true }));
}

/** Takes a step, with a decision and a reason where it asks for them. */
async function step(
  page: Page,
  key: 'submit' | 'agree' | 'issue' | 'correct',
  decision?: string,
  reason?: string,
): Promise<void> {
  await page.getByRole('button', { name: t(`personnelPlans.step.${key}`), exact: true }).click();
  const dialog = page.getByRole('dialog', { name: t(`personnelPlans.step.${key}`) });
  if (decision !== undefined) {
    await dialog.getByRole('textbox', { name: t('personnel.decision.number') }).fill(decision);
    await dialog.getByRole('textbox', { name: t('personnel.decision.issuedOn') }).fill('20/6/2025');
    await dialog.getByRole('textbox', { name: t('personnel.decision.issuer') }).fill('Ban Thường vụ Tỉnh ủy');
  }
  if (reason !== undefined)
    await dialog.getByRole('textbox', { name: t('personnelPlans.field.reason') }).fill(reason);
  await dialog.getByRole('button', { name: t(`personnelPlans.step.${key}`), exact: true }).click();
  await expectGone(dialog);
}
