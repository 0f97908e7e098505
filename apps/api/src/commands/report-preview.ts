import type { ImportMessage } from '@haicap/domain/units/import';
import { enumLabels } from '@haicap/i18n/enums';
import { importText } from '@haicap/i18n/errors';
import { createFormatters } from '@haicap/i18n/format';
import { serverText } from '@haicap/i18n/server';
import type { countRows } from '@haicap/schema/imports';
import type { CommandContext } from './command.js';

/** What a preview found, stored or not. */
export interface PreviewReport {
  readonly counts: ReturnType<typeof countRows>;
  /** Rows with something to be said. */
  readonly rows: readonly {
    readonly file: string;
    readonly row: number;
    readonly messages: readonly Message[];
  }[];
}

type Message = Pick<ImportMessage, 'severity' | 'column' | 'code' | 'params'>;

/** Warnings that are listed one by one; all of them are in the admin client. */
const LISTED_WARNINGS = 20;

/** Prints the counts by file and state, every error, and the first warnings. Returns the number of rows with errors. */
export function reportPreview({ counts, rows }: PreviewReport, context: CommandContext): number {
  const { locale, print } = context;
  const { number } = createFormatters(locale);
  const labels = enumLabels(locale);
  for (const file of new Set(counts.map((count) => count.file))) {
    const states = counts
      .filter((count) => count.file === file)
      .map(({ state, count }) => `${number(count)} ${labels.importRowState[state].toLowerCase()}`)
      .join(', ');
    print(serverText(locale, 'command.importRows', { file, states }));
  }
  const lines = (severity: Message['severity']): string[] =>
    rows.flatMap(({ file, row, messages }) =>
      messages
        .filter((message) => message.severity === severity)
        .map((message) =>
          serverText(locale, 'command.importMessage', {
            severity: labels.findingSeverity[severity],
            file,
            row,
            column: message.column === null ? '' : `, ${message.column}`,
            message: importText(locale, message),
          }),
        ),
    );
  lines('ERROR').forEach(print);
  const warnings = lines('WARNING');
  warnings.slice(0, LISTED_WARNINGS).forEach(print);
  const more = warnings.length - LISTED_WARNINGS;
  if (more > 0) print(serverText(locale, 'command.importMore', { count: number(more) }));
  return counts.filter(({ state }) => state === 'ERROR').reduce((sum, { count }) => sum + count, 0);
}
