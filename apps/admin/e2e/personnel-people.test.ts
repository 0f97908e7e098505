import type { Locator, Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { download } from './harness/download';
import { expectAddress, expectGone, expectHeading, expectSeen, expectTexts } from './harness/expect-page';
import { pick } from './harness/fields';
import { showDay } from './harness/shell';
import { ownServer, visit } from './harness/visit';
import { t } from './harness/words';

const rowNames = (page: Page) => page.getByRole('table').getByRole('rowheader');

describe('the list of people', () => {
  test('finds a name without its accents and leads to the person', async () => {
    const page = await visit('/personnel/persons', { as: 'canbo' });
    await page.getByRole('textbox', { name: t('personnel.persons.search') }).fill('phung quang hoi');
    await expectTexts(rowNames(page), ['Phùng Quang Hội']);
    await expectAddress(page, { text: 'phung quang hoi' });
    await page.getByRole('link', { name: 'Phùng Quang Hội' }).click();
    await expectHeading(page, 'Phùng Quang Hội');
    await expectSeen(page.getByRole('list', { name: t('personnel.career.timeline') }));
  });

  test('is saved with the id and version of each person, and nothing protected', async () => {
    const page = await visit('/personnel/persons?text=phung+quang+hoi', { as: 'canbo' });
    await expectTexts(rowNames(page), ['Phùng Quang Hội']);
    const { name, text } = await download(page, `${t('personnel.word.exportList')} (.csv)`);
    expect(name).toMatch(/^can-bo-.*\.csv$/);
    const [head] = text.split('\r\n');
    expect(head).toContain('person_id,version');
    expect(head).not.toContain(t('personnel.trail.field.birthDate'));
  });
});

describe('the organization chart of a unit', () => {
  test('is walked through by keyboard; who holds a post is one link away', async () => {
    const page = await visit('/units/05977?tab=organizations', { as: 'canbo' });
    const chart = page.getByRole('list', { name: t('personnel.chart.title', { unit: 'Phường Đông Kinh' }) });
    const party = chart.getByRole('button', { name: 'Đảng ủy phường Đông Kinh', exact: true });
    await party.focus();
    await page.keyboard.press('ArrowLeft');
    await expect.poll(() => party.getAttribute('aria-expanded')).toBe('false');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowDown');
    await expect.poll(() => party.evaluate((head) => head === document.activeElement)).toBe(false);
    await chart.getByRole('link', { name: 'Phùng Quang Hội' }).click();
    await expectHeading(page, 'Phùng Quang Hội');
  });

  test('of a unit that has ended shows its last day', async () => {
    const page = await visit('/units?asOf=2025-06-30&text=chi+lang&level=COMMUNE&scope=20', { as: 'canbo' });
    await rowNames(page).first().getByRole('link').click();
    await page.getByRole('tab', { name: t('unitsPages.unit.tabOrganizations') }).click();
    await showDay(page, '1/12/2025');
    await expectSeen(
      page.getByText(t('personnel.chart.otherDay', { day: '01/12/2025', shown: '30/06/2025' })),
    );
  });
});

describe('protected data of a person', () => {
  test('is read only on purpose', async () => {
    const page = await visit('/personnel/persons?text=mau+0001', { as: 'canbo' });
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.postData() ?? ''));
    const wasRead = (): boolean => asked.some((body) => body.includes('PersonPrivate'));
    await rowNames(page).first().getByRole('link').click();
    await page.getByRole('tab', { name: t('personnel.person.tab.private') }).click();
    await expectSeen(page.getByText(t('personnel.private.recorded')));
    expect(wasRead()).toBe(false);
    await page.getByRole('button', { name: t('personnel.private.show') }).click();
    await expectSeen(page.getByText(t('personnel.private.wasRecorded')));
    expect(wasRead()).toBe(true);
  });

  test('is not offered to those who may only read', async () => {
    const page = await visit('/personnel/persons?text=mau+0001', { as: 'xem' });
    await rowNames(page).first().getByRole('link').click();
    await page.getByRole('tab', { name: t('personnel.person.tab.private') }).click();
    await expectSeen(page.getByText(t('personnel.private.forbiddenText')));
  });
});

describe('somebody new, from the file to the office', () => {
  let server = '';
  let person = '';
  beforeAll(async () => {
    server = await ownServer();
  });

  test('who is called the same is shown, and nothing is merged', async () => {
    const page = await visit('/personnel/persons', { as: 'canbo', server });
    await page.getByRole('button', { name: t('personnel.persons.add') }).click();
    const dialog = page.getByRole('dialog', { name: t('personnel.persons.add') });
    const name = dialog.getByRole('textbox', { name: t('personnel.persons.colName') });
    await name.fill('Phùng Quang Hội');
    await expectSeen(dialog.getByText(t('personnel.duplicates.title', { count: 1 })));
    await name.fill('Nguyễn Thị Thử Nghiệm');
    await expectGone(dialog.getByText(t('personnel.duplicates.title', { count: 1 })));
    await pick(
      dialog.getByRole('combobox', { name: t('personnel.persons.colFile') }),
      'dong kinh',
      /Phường Đông Kinh/,
    );
    await save(dialog);
    await expectHeading(page, 'Nguyễn Thị Thử Nghiệm');
    person = new URL(page.url()).pathname;
  });

  test('an officer prepares and proposes, but may not approve', async () => {
    const page = await visit(person, { as: 'canbo', server });
    await page.getByRole('button', { name: t('personnel.assignments.add') }).click();
    const dialog = page.getByRole('dialog', { name: t('personnel.assignments.add') });
    await typeDay(dialog, t('personnel.word.from'), '1/8/2026');
    await pick(
      dialog.getByRole('combobox', { name: t('personnel.word.unit') }),
      'dong kinh',
      /Phường Đông Kinh/,
    );
    // The post of the secretary is taken: preparing that is allowed, approving it is another matter.
    await pick(dialog.getByRole('combobox', { name: t('personnel.word.position') }), 'bi thu', /^Bí thư –/);
    await save(dialog);
    await expectGone(dialog);
    await page
      .getByRole('button', { name: t('personnel.assignments.openNamed', { post: 'Bí thư' }) })
      .click();
    const peek = page.getByRole('dialog', { name: t('personnel.assignments.peek') });
    await peek.getByRole('button', { name: t('personnel.step.propose') }).click();
    const step = page.getByRole('dialog', { name: t('personnel.step.proposeTitle') });
    await step.getByRole('button', { name: t('personnel.step.propose') }).click();
    await expectSeen(peek.getByText(t('enums.assignmentState.PROPOSED')));
    expect(await peek.getByRole('button', { name: t('personnel.step.approve') }).count()).toBe(0);
  });

  test('an approver is told that the headcount is exceeded, and only then asked for a reason', async () => {
    const page = await visit('/personnel/assignments?view=proposed&text=thu+nghiem', {
      as: 'pheduyet',
      server,
    });
    await page.getByRole('cell', { name: 'Bí thư', exact: true }).click();
    const peek = page.getByRole('dialog', { name: t('personnel.assignments.peek') });
    await peek.getByRole('button', { name: t('personnel.step.approve'), exact: true }).click();
    const dialog = page.getByRole('dialog', { name: t('personnel.step.approveTitle') });
    const approve = dialog.getByRole('button', { name: t('personnel.step.approve') });
    await approve.click();
    await expectSeen(
      dialog.getByRole('textbox', { name: t('personnel.decision.number') }).and(invalid(page)),
    );
    await dialog.getByRole('textbox', { name: t('personnel.decision.number') }).fill('99-QĐ/TU');
    await typeDay(dialog, t('personnel.decision.issuedOn'), '20/7/2026');
    await dialog.getByRole('textbox', { name: t('personnel.decision.issuer') }).fill('Tỉnh ủy Lạng Sơn');
    expect(await dialog.getByLabel(t('personnel.step.override')).count()).toBe(0);
    await approve.click();
    await expectSeen(dialog.getByText(/Phùng Quang Hội/));
    await dialog.getByLabel(t('personnel.step.override')).fill('Bàn giao công việc trong một tháng.');
    await approve.click();
    await expectGone(dialog);
    await expectSeen(peek.getByText(t('enums.assignmentStatus.ACTIVE')), peek.getByText(/99-QĐ\/TU/));
  });

  test('the person’s page shows the post and what was decided', async () => {
    const page = await visit(person, { as: 'canbo', server });
    await expectSeen(page.getByRole('row', { name: /Bí thư.*99-QĐ\/TU/ }));
    await page.getByRole('tab', { name: t('personnel.person.tab.history') }).click();
    await expectSeen(page.getByText(/Thêm hồ sơ cán bộ/));
  });
});

async function save(dialog: Locator): Promise<void> {
  await dialog.getByRole('button', { name: t('ui.action.save') }).click();
}

async function typeDay(within: Locator, label: string, day: string): Promise<void> {
  const field = within.getByRole('textbox', { name: label });
  await field.fill(day);
  await field.press('Tab');
}

function invalid(page: Page): Locator {
  return page.locator('[aria-invalid=true]');
}
