import type { Db } from '@haicap/database';
import { parsePlainDate, type PlainDate } from '@haicap/domain/dates';
import { serverText } from '@haicap/i18n/server';
import {
  countRows,
  createImportBatch,
  EVERYWHERE,
  previewImport,
  summaryOf,
  type ImportRequest,
} from '@haicap/schema/imports';
import { dayInVietnam } from '../accounts/load-viewer.js';
import { StartError } from '../start/start-error.js';
import { applyImport } from './apply-import.js';
import type { Command, CommandContext } from './command.js';
import { readArguments, required } from './read-arguments.js';
import { readImportFiles } from './read-import-files.js';
import { reportPreview, type PreviewReport } from './report-preview.js';

const KINDS: Readonly<Record<string, ImportRequest['kind']>> = {
  ledger: 'LEDGER',
  boundaries: 'BOUNDARIES',
  personnel: 'PERSONNEL',
};
const ACTOR = { actorId: null, actorName: null, operation: 'import' } as const;

/** Previews files and, unless something is wrong with them or only the preview is wanted, writes all of them at once. */
export const importFiles: Command = {
  name: 'import',
  usage: '<files or folders…> [--preview] [--kind ledger|boundaries|personnel] [--as-of <YYYY-MM-DD>]',
  summary: 'command.importSummary',
  run: async (context, args) => {
    const { db, locale, print } = context;
    const { values, positionals } = readArguments(args, {
      preview: { type: 'boolean' },
      kind: { type: 'string' },
      'as-of': { type: 'string' },
    });
    required(positionals[0], 'files', locale);
    const request: ImportRequest = {
      kind: readKind(values.kind ?? 'ledger', context),
      asOf: readDay(values['as-of'], context),
      files: await readImportFiles(positionals, locale),
      createdById: null,
      reach: EVERYWHERE,
    };
    const id = values.preview === true ? null : await createImportBatch(db, request, ACTOR);
    const report = id === null ? await previewReport(db, request) : await storedReport(db, id);
    const errors = reportPreview(report, context);
    if (errors > 0) throw new StartError(serverText(locale, 'command.importHasErrors', { count: errors }));
    if (id === null) return print(serverText(locale, 'command.importPreviewOnly'));
    await applyImport(id, ACTOR, context);
  },
};

async function previewReport(db: Db, request: ImportRequest): Promise<PreviewReport> {
  const { rows } = await previewImport(db, request);
  return { counts: countRows(rows), rows: rows.filter(({ messages }) => messages.length > 0) };
}

/** From what was stored with the preview, which would take as long again to make. */
async function storedReport(db: Db, id: string): Promise<PreviewReport> {
  const batch = await db.prisma.importBatch.findUniqueOrThrow({ where: { id } });
  const rows = await db.prisma.importRow.findMany({
    where: { batchId: id, state: { in: ['ERROR', 'WARNING'] } },
    select: { file: true, row: true, messages: true },
    orderBy: { id: 'asc' },
  });
  return { counts: summaryOf(batch).counts, rows: rows as unknown as PreviewReport['rows'] };
}

function readKind(kind: string, { locale }: CommandContext): ImportRequest['kind'] {
  const known = KINDS[kind.toLowerCase()];
  if (known === undefined) throw new StartError(serverText(locale, 'command.importKindUnknown', { kind }));
  return known;
}

function readDay(text: string | undefined, { now, locale }: CommandContext): PlainDate {
  const day = text === undefined ? dayInVietnam(now) : parsePlainDate(text);
  if (day === null) throw new StartError(serverText(locale, 'command.importDayUnknown', { day: text ?? '' }));
  return day;
}
