import { createFormatters } from '@haicap/i18n/format';
import { serverText } from '@haicap/i18n/server';
import type { CommandContext } from './command.js';

/** Shows a link once. The code stands behind the `#`: browsers never send it, so that no server logs it. */
export function printLink(
  { print, locale, baseUrl }: CommandContext,
  { code, expiresAt }: { readonly code: string; readonly expiresAt: Date },
): void {
  print(
    serverText(locale, 'command.link', { until: createFormatters(locale).dateTime(expiresAt.toISOString()) }),
  );
  print(`  ${baseUrl}/welcome#${code}`);
}
