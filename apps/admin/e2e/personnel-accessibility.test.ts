import type { Page } from 'playwright-core';
import { describe, test } from 'vitest';
import { expectAccessible, expectNothingWrong } from './harness/axe';
import { expectSeen } from './harness/expect-page';
import { visit } from './harness/visit';
import { t } from './harness/words';

const PAGES = [
  '/personnel/persons',
  '/personnel/persons?text=khong+co+ai',
  '/personnel/assignments',
  '/personnel/assignments?view=proposed',
  '/personnel/assignments?view=all&text=khong+co+ai',
  '/personnel/catalogue',
  '/units/05977?tab=organizations',
];

describe('axe finds nothing wrong, light or dark,', () => {
  test('on the pages of people, posts and who holds them', async () => {
    await expectAccessible(await visit(PAGES[0]!, { as: 'canbo' }), PAGES);
  });

  test('on the page of a person, with each of its parts', async () => {
    const page = await openPerson(await visit('/personnel/persons?text=phung+quang+hoi', { as: 'canbo' }));
    const { origin, pathname } = new URL(page.url());
    await expectAccessible(
      page,
      ['career', 'private', 'history'].map((tab) => `${origin}${pathname}?tab=${tab}`),
    );
    await page.getByRole('tab', { name: t('personnel.person.tab.private') }).click();
    await page.getByRole('button', { name: t('personnel.private.show') }).click();
    await expectSeen(page.getByText(t('personnel.private.wasRecorded')));
    await expectNothingWrong(page);
  });

  test('in the dialogs of an assignment and of a body', async () => {
    const page = await visit('/personnel/assignments', { as: 'canbo' });
    await page.getByRole('button', { name: t('personnel.assignments.add') }).click();
    await expectSeen(page.getByRole('dialog').getByRole('combobox').first());
    await expectNothingWrong(page);
    await page.goto('/personnel/assignments?view=proposed');
    await page.getByRole('row').nth(1).getByRole('cell').nth(1).click();
    await expectSeen(page.getByRole('dialog', { name: t('personnel.assignments.peek') }).getByRole('term'));
    await expectNothingWrong(page);
    await page.goto('/units/05977?tab=organizations');
    await page.getByRole('button', { name: t('personnel.body.add') }).click();
    await expectSeen(page.getByRole('dialog').getByRole('textbox').first());
    await expectNothingWrong(page);
  });

  test('on a phone, in French', async () => {
    const page = await visit('/personnel/persons', { as: 'canbo', width: 390, locale: 'fr' });
    await expectAccessible(page, [
      '/personnel/persons',
      '/personnel/assignments',
      '/units/05977?tab=organizations',
    ]);
  });
}, 180_000);

async function openPerson(page: Page): Promise<Page> {
  await page.getByRole('table').getByRole('link').first().click();
  await page.waitForURL(/\/persons\/[^/?]+/);
  return page;
}
