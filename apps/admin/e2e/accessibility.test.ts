import { describe, test } from 'vitest';
import { expectAccessible } from './harness/axe';
import { visit } from './harness/visit';

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
}, 180_000);
