import type { Page } from 'playwright-core';
import { t } from './words';

/** Sets the day that everything is shown for, by typing it. */
export async function showDay(page: Page, typed: string): Promise<void> {
  await page.getByRole('button', { name: t('shell.asOf.label') }).click();
  const field = page.getByRole('textbox', { name: t('shell.asOf.title') });
  await field.fill(typed);
  await field.press('Enter');
  await field.waitFor({ state: 'hidden' });
}

/** Opens the palette and types. */
export async function searchEverywhere(page: Page, text: string): Promise<void> {
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox', { name: t('shell.palette.label') }).fill(text);
}
