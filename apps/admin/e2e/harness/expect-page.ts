import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { t } from './words';

/** Waits until it is there to be seen. */
export async function expectSeen(...locators: readonly Locator[]): Promise<void> {
  for (const locator of locators) await locator.first().waitFor();
}

/** Waits until it is there no longer. */
export async function expectGone(...locators: readonly Locator[]): Promise<void> {
  for (const locator of locators) await locator.waitFor({ state: 'hidden' });
}

/** Waits until the page has this heading. */
export async function expectHeading(page: Page, name: string): Promise<void> {
  await page.getByRole('heading', { level: 1, name, exact: true }).waitFor();
}

/** Waits until the overview has arrived, of whatever province. */
export async function expectOverview(page: Page): Promise<void> {
  await page.getByRole('heading', { level: 1, name: t('shell.overview.title') }).waitFor();
}

/** Waits until the address says this; null means that the parameter is not there. */
export async function expectAddress(
  page: Page,
  parameters: Readonly<Record<string, string | null>>,
): Promise<void> {
  const read = (): Record<string, string | null> => {
    const search = new URL(page.url()).searchParams;
    return Object.fromEntries(Object.keys(parameters).map((name) => [name, search.get(name)]));
  };
  await expect.poll(read).toEqual(parameters);
}

/** Waits until a list of elements reads like this. */
export async function expectTexts(locator: Locator, texts: readonly string[]): Promise<void> {
  await expect.poll(async () => (await locator.allInnerTexts()).map(oneLine)).toEqual(texts);
}

/** Text without line breaks and repeated spaces. */
export function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}
