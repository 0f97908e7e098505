import { createTranslator, LOCALE_NAMES, loadMessages, type Locale } from '@haicap/i18n';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { expectHeading, expectOverview, expectSeen } from './harness/expect-page';
import { untilQuiet } from './harness/quiet';
import { ownServer, visit } from './harness/visit';
import { t } from './harness/words';

describe('the language', () => {
  let server = '';
  beforeAll(async () => {
    server = await ownServer();
  });

  test('changes at once, stays after a reload, and goes along with the account', async () => {
    const page = await visit('/units?scope=20&level=COMMUNE', { server });
    let known: Locale = 'vi';
    for (const next of ['en', 'fr'] as const) {
      await switchLanguage(page, known, next);
      known = next;
    }
    await page.reload();
    await expectHeading(page, (await wordsOf('fr'))('units.list.title'));
    const elsewhere = await visit('/units', { server });
    await expectHeading(elsewhere, (await wordsOf('fr'))('units.list.title'));
    await switchLanguage(page, 'fr', 'vi');
  });
});

describe('the look', () => {
  test('turns dark and stays so', async () => {
    const page = await visit('/');
    const scheme = () => page.locator('html').getAttribute('data-mantine-color-scheme');
    expect(await scheme()).toBe('light');
    await page
      .getByRole('button', { name: `${t('shell.header.theme')}: ${t('shell.header.themeDark')}` })
      .click();
    await expect.poll(scheme).toBe('dark');
    await page.reload();
    await expectOverview(page);
    expect(await scheme()).toBe('dark');
  });
});

const PAGES = [
  '/',
  '/units?scope=20',
  '/units?scope=20&view=tree',
  '/units/05977',
  '/units/05977?tab=lineage',
  '/units/compare?scope=20',
  '/units/resolve',
  '/units/map?scope=20',
  '/acts',
  '/acts/new',
  '/imports/new',
  '/account',
  '/users',
  '/access?permission=UNITS_EDIT&unit=05977',
  '/access?view=roles',
  '/personnel?scope=20',
  '/personnel/vacancies?scope=20',
  '/personnel/monitor?scope=20',
  '/personnel/ceilings?scope=20',
];

describe('on a phone of 390 pixels', () => {
  test('no page has to be pushed sideways', async () => {
    const page = await visit('/', { as: 'quocgia', width: 390 });
    const tooWide: Record<string, unknown> = {};
    for (const path of PAGES) {
      await page.goto(path);
      await expectSeen(page.getByRole('heading', { level: 1 }));
      await untilQuiet(page);
      const found = await page.evaluate(findWidest);
      if (found.width > 390) tooWide[path] = found;
    }
    expect(tooWide).toEqual({});
  });

  test('the menu opens and leads to a page', async () => {
    const page = await visit('/', { width: 390 });
    await page.getByRole('button', { name: t('shell.nav.open') }).click();
    await page
      .getByRole('navigation')
      .getByRole('link', { name: t('shell.nav.unitCompare') })
      .click();
    await expectHeading(page, t('unitsTools.compare.title'));
  });
});

/** How wide the page is, and what sticks out of a phone. */
function findWidest(): { width: number; elements: string[] } {
  return {
    width: document.documentElement.scrollWidth,
    elements: [...document.querySelectorAll('body *')]
      .filter((element) => element.getBoundingClientRect().right > 391)
      .slice(0, 5)
      .map((element) => `${element.tagName}.${element.className}`),
  };
}

const wordsOf = async (locale: Locale) => createTranslator(locale, await loadMessages(locale));

async function switchLanguage(page: Page, from: Locale, to: Locale): Promise<void> {
  const [before, after] = [await wordsOf(from), await wordsOf(to)];
  await page
    .getByRole('button', { name: `${before('shell.header.language')}: ${LOCALE_NAMES[from]}` })
    .click();
  await page.getByRole('menuitem', { name: LOCALE_NAMES[to] }).click();
  await expectHeading(page, after('units.list.title'));
  expect(await page.locator('html').getAttribute('lang')).toBe(to);
}
