import type { Locator, Page } from 'playwright-core';
import { t } from './words';

/** Chooses in a field that searches while one types. */
export async function pick(field: Locator, text: string, option: RegExp): Promise<void> {
  await field.click();
  await field.fill(text);
  await field.page().getByRole('option', { name: option }).click();
}

/** Proves who one is, in the dialog that asks for it. */
export async function proveAgain(page: Page, password: string): Promise<void> {
  const dialog = page.getByRole('dialog', { name: t('identity.stepUp.title') });
  await dialog.getByRole('textbox', { name: t('identity.stepUp.password') }).fill(password);
  await dialog.getByRole('button', { name: t('identity.stepUp.confirm'), exact: true }).click();
  await dialog.waitFor({ state: 'hidden' });
}
