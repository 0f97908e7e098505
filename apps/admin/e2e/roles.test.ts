import { describe, expect, test } from 'vitest';
import { expectHeading, expectOverview, expectSeen } from './harness/expect-page';
import { visit } from './harness/visit';
import { t } from './harness/words';

describe('someone who may only read', () => {
  test('is offered nothing that writes', async () => {
    const page = await visit('/units/05977?tab=facilities');
    await expectHeading(page, 'Phường Đông Kinh');
    await expectSeen(page.getByRole('tabpanel'));
    const writing = [t('unitsPages.facilities.add'), t('unitsPages.indicators.add'), t('acts.list.new')];
    for (const name of writing) expect(await page.getByRole('button', { name }).count()).toBe(0);
    await page.goto('/acts?scope=20');
    await expectSeen(page.getByRole('row', { name: /1672/ }));
    expect(await page.getByRole('link', { name: t('acts.list.new') }).count()).toBe(0);
    await page.getByRole('row', { name: /1672/ }).getByRole('link').click();
    await expectSeen(page.getByRole('table', { name: t('acts.tab.targets') }));
    expect(await page.getByRole('button', { name: t('acts.step.cancel') }).count()).toBe(0);
  });

  test.each(['/acts/new', '/imports', '/imports/new', '/users', '/access'])(
    'is told why %s is not for them',
    async (path) => {
      const page = await visit(path);
      await expectSeen(page.getByRole('heading', { name: t('shell.error.forbiddenTitle') }));
    },
  );

  test('does not see who changed what', async () => {
    const page = await visit('/units/05977?tab=history');
    await expectSeen(page.getByText(t('unitsPages.history.forbiddenTitle')));
  });

  test('gets no playground', async () => {
    const page = await visit('/', { expects: [/403/] });
    await expectOverview(page);
    expect(await page.getByRole('link', { name: t('shell.nav.playground') }).count()).toBe(0);
    const answer = await page.goto('/playground');
    expect(answer?.status()).toBe(403);
  });
});
