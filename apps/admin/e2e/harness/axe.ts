import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { expectSeen } from './expect-page';
import { untilQuiet } from './quiet';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
/** What depends on colours. The rest is the same page in the light and in the dark. */
const OF_COLOURS = ['color-contrast', 'link-in-text-block'];

/** What each scheme is looked at for. */
const LOOKS = [
  { colorScheme: 'light', rules: { type: 'tag', values: TAGS } },
  { colorScheme: 'dark', rules: { type: 'rule', values: OF_COLOURS } },
] as const;

/** Goes to pages one after the other and lets axe look at each, light and dark. */
export async function expectAccessible(page: Page, paths: readonly string[]): Promise<void> {
  const found: Record<string, string[]> = {};
  for (const path of paths) {
    await page.goto(path);
    await expectSeen(page.getByRole('heading', { level: 1 }));
    await untilQuiet(page);
    Object.assign(found, await look(page, path));
  }
  expect(found).toEqual({});
}

/** What is open now, light and dark. */
export async function expectNothingWrong(page: Page): Promise<void> {
  expect(await look(page, 'open')).toEqual({});
}

/** What axe finds, by scheme. */
async function look(page: Page, name: string): Promise<Record<string, string[]>> {
  const found: Record<string, string[]> = {};
  await page.evaluate(axe.source);
  for (const { colorScheme, rules } of LOOKS) {
    await page.emulateMedia({ colorScheme });
    await page.locator(`html[data-mantine-color-scheme=${colorScheme}]`).waitFor();
    await page.evaluate(settled);
    const violations = await runAxe(page, rules);
    if (violations.length > 0) found[`${name} ${colorScheme}`] = violations;
  }
  return found;
}

/** Colours do not change at once. */
async function settled(): Promise<void> {
  await new Promise((done) => requestAnimationFrame(done));
  // One that is cut short has ended too.
  await Promise.allSettled(document.getAnimations().map(({ finished }) => finished));
}

/** What axe finds, by rule, with the elements concerned. */
async function runAxe(page: Page, rules: (typeof LOOKS)[number]['rules']): Promise<string[]> {
  return page.evaluate(
    async (runOnly) => {
      const { violations } = await window.axe.run(document, { runOnly, resultTypes: ['violations'] });
      return violations.map(
        ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 200)).join('\n')}`,
      );
    },
    { type: rules.type, values: [...rules.values] },
  );
}

declare global {
  interface Window {
    readonly axe: typeof axe;
  }
}
