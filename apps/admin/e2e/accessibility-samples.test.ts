import { describe, test } from 'vitest';
import { expectAccessible, expectNothingWrong } from './harness/axe';
import { expectSeen } from './harness/expect-page';
import { visit } from './harness/visit';
import { t } from './harness/words';

const DAY_ONE = 'scope=20&asOf=2025-07-01';
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
