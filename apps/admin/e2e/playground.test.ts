import { describe, expect, test } from 'vitest';
import { EXAMPLES } from '../src/playground/examples';
import { expectSeen } from './harness/expect-page';
import { visit } from './harness/visit';
import { t } from './harness/words';

const READING = EXAMPLES.filter(({ query }) => !/^mutation\b/m.test(query));

describe('the playground', () => {
  test('is not open to someone who has not signed in, and opens afterwards', async () => {
    const page = await visit('/playground', { as: null });
    await page.getByRole('button', { name: t('enums.role.DEVELOPER') }).click();
    await page.waitForURL('**/playground');
    await expectSeen(page.getByText(t('playground.examplesHint')));
  });

  test('answers every reading example without errors', async () => {
    const page = await visit('/account', { as: 'laptrinh' });
    const failures: Record<string, unknown> = {};
    for (const { key, query, variables } of READING) {
      const response = await page.request.post('/graphql', { data: { query, variables } });
      const { data, errors } = (await response.json()) as { data?: object; errors?: unknown };
      if (errors !== undefined || Object.values(data ?? {}).includes(null)) failures[key] = errors ?? data;
    }
    expect(failures).toEqual({});
    expect(READING.length).toBeGreaterThanOrEqual(10);
  });

  test('runs every reading example on the page', async () => {
    const page = await visit('/playground', { as: 'laptrinh' });
    for (const { key } of READING) {
      const [response] = await Promise.all([
        page.waitForResponse(isAnswerTo(READING.find((one) => one.key === key)!.query)),
        page.getByRole('button', { name: t(`playground.example.${key}.title`) }).click(),
      ]);
      expect(response.status(), key).toBe(200);
    }
  });

  test('shows the documentation of a type', async () => {
    const page = await visit('/playground', { as: 'laptrinh' });
    await expectSeen(page.getByText(t('playground.examplesHint')));
    await page.getByRole('button', { name: /documentation/i }).click();
    await page.getByRole('link', { name: 'Query', exact: true }).click();
    await expectSeen(page.getByText('unitDifference'));
  });
});

/** Answers on the page are known by the operation that was asked. */
function isAnswerTo(query: string) {
  const name = /^query (\w+)/m.exec(query)?.[1];
  return (response: { request: () => { postData: () => string | null } }): boolean =>
    response.request().postData()?.includes(`query ${name}`) === true;
}
