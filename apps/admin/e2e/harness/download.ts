import { buffer } from 'node:stream/consumers';
import type { Page } from 'playwright-core';
import { t } from './words';

/** A file as it arrived. */
export interface DownloadedFile {
  readonly name: string;
  readonly bytes: Buffer;
  readonly text: string;
}

/** Saves what the export menu offers under this name. */
export async function download(page: Page, offer: string): Promise<DownloadedFile> {
  await page.getByRole('button', { name: t('ui.action.export') }).click();
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('menuitem', { name: offer }).click(),
  ]);
  // The browser runs elsewhere: its files can be streamed, but have no path here.
  const bytes = await buffer(await file.createReadStream());
  return { name: file.suggestedFilename(), bytes, text: bytes.toString('utf8') };
}
