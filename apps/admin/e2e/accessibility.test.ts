import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { expectSeen } from './harness/expect-page';
import { untilQuiet } from './harness/quiet';
import { visit } from './harness/visit';
import { t } from './harness/words';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const DAY_ONE = 'scope=20&asOf=2025-07-01';
const UNIT_TABS = ['versions', 'lineage', 'children', 'facilities', 'indicators', 'history'];

const UNITS = [
  `/units?${DAY_ONE}`,
  `/units?${DAY_ONE}&view=tree`,
  `/units?${DAY_ONE}&text=khong+co`,
  '/units/05977',
  ...UNIT_TABS.map((tab) => `/units/05977?tab=${tab}`),
  '/units/99999',
  '/units/compare?scope=20',
  '/units/resolve',
  '/units/map?scope=20',
];
const OTHERS = [
  '/',
  '/acts?scope=20',
  '/acts/new',
  '/imports',
  '/imports/new',
  '/account',
  '/users',
  '/users?text=khong+co',
  '/access?permission=UNITS_EDIT&unit=05977',
  '/access?view=roles',
  '/audit',
  '/audit?text=khong+co+gi',
  '/personnel',
  '/meetings',
  '/congress',
  '/nowhere',
];
const SAMPLE = [
  '/',
  `/units?${DAY_ONE}`,
  '/units/05977',
  '/acts/new',
  '/units/resolve',
  '/users',
  '/access',
  '/account',
];

describe('axe finds nothing wrong, light or dark,', () => {
  test.each([
    ['units', UNITS],
    ['everything else', OTHERS],
  ])('on the pages of %s', async (_name, paths) => {
    const page = await visit(paths[0]!, { as: 'quocgia' });
    await expectAccessible(page, paths);
  });

  test('on the page of an act and on the page to sign in', async () => {
    const page = await visit('/acts?scope=20', { as: 'quocgia' });
    await page.getByRole('row', { name: /1672/ }).getByRole('link').click();
    await page.waitForURL(/\/acts\/[^/?]+/);
    await expectAccessible(page, [page.url()]);
    await expectAccessible(await visit('/sign-in', { as: null }), ['/sign-in', '/welcome']);
  });

  test('on the page of a user, with each of its parts', async () => {
    const page = await visit('/users?text=xem', { as: 'quocgia' });
    await page
      .getByRole('row', { name: /Người xem/ })
      .getByRole('link')
      .click();
    await page.waitForURL(/\/users\/[^/?]+/);
    const { origin, pathname } = new URL(page.url());
    const tabs = ['roles', 'rights', 'sessions', 'keys', 'history'];
    await expectAccessible(
      page,
      tabs.map((tab) => `${origin}${pathname}?tab=${tab}`),
    );
  });

  test('in the dialogs of accounts', async () => {
    const page = await visit('/users', { as: 'quocgia' });
    await page.getByRole('button', { name: t('accounts.list.invite') }).click();
    await expectSeen(page.getByRole('dialog').getByRole('textbox').first());
    await expectNothingWrong(page);
    await page.goto('/account');
    await page.getByRole('button', { name: t('identity.own.passwordButton') }).click();
    await expectSeen(page.getByRole('dialog').getByRole('textbox').first());
    await expectNothingWrong(page);
  });

  test.each(['en', 'fr'] as const)('in the language %s', async (locale) => {
    const page = await visit('/', { as: 'quocgia', locale });
    await expectAccessible(page, SAMPLE);
  });

  test('on a phone', async () => {
    const page = await visit('/', { as: 'quocgia', width: 390 });
    await expectAccessible(page, SAMPLE);
  });
}, 180_000);

async function expectAccessible(page: Page, paths: readonly string[]): Promise<void> {
  const found: Record<string, string[]> = {};
  for (const path of paths) {
    await page.goto(path);
    await expectSeen(page.getByRole('heading', { level: 1 }));
    await untilQuiet(page);
    await page.evaluate(axe.source);
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      await page.locator(`html[data-mantine-color-scheme=${colorScheme}]`).waitFor();
      await page.evaluate(settled);
      const violations = await runAxe(page);
      if (violations.length > 0) found[`${path} ${colorScheme}`] = violations;
    }
  }
  expect(found).toEqual({});
}

/** What is open now, light and dark. */
async function expectNothingWrong(page: Page): Promise<void> {
  await page.evaluate(axe.source);
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await page.locator(`html[data-mantine-color-scheme=${colorScheme}]`).waitFor();
    await page.evaluate(settled);
    expect(await runAxe(page)).toEqual([]);
  }
}

/** Colours do not change at once. */
async function settled(): Promise<void> {
  await new Promise((done) => requestAnimationFrame(done));
  // One that is cut short has ended too.
  await Promise.allSettled(document.getAnimations().map(({ finished }) => finished));
}

/** What axe finds, by rule, with the elements concerned. */
async function runAxe(page: Page): Promise<string[]> {
  return page.evaluate(async (tags) => {
    const { violations } = await window.axe.run(document, {
      runOnly: tags,
      resultTypes: ['violations'],
    });
    return violations.map(
      ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 200)).join('\n')}`,
    );
  }, TAGS);
}

declare global {
  interface Window {
    readonly axe: typeof axe;
  }
}
