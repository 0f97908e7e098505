import type { Multipart } from '@fastify/multipart';
import multipart from '@fastify/multipart';
import type { ViewerDb } from '@haicap/database';
import { can } from '@haicap/domain/accounts';
import { parsePlainDate, type PlainDate } from '@haicap/domain/dates';
import { serverText } from '@haicap/i18n/server';
import { runAsViewer } from '@haicap/schema';
import {
  createImport,
  importTemplate,
  LARGEST_FILE,
  MOST_FILES,
  type UploadedFile,
} from '@haicap/schema/imports';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { contextOf } from '../graphql/graphql-route.js';
import { RequestError } from '../http/request-error.js';
import { localeOf } from '../http/request-locale.js';

const KINDS = ['LEDGER', 'BOUNDARIES', 'PERSONNEL'] as const;
/** Largest sum of the files of one import: they are read into memory. */
const LARGEST_UPLOAD = 60 * 1024 * 1024;
const TEMPLATE_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

interface Upload {
  readonly kind: (typeof KINDS)[number];
  readonly asOf: PlainDate | null;
  readonly files: readonly UploadedFile[];
}

/** `POST /imports`: files to be previewed, as multipart; and an empty workbook to fill in. */
export async function addImportRoutes(
  app: FastifyInstance,
  options: { readonly db: ViewerDb; readonly clock: () => Date },
): Promise<void> {
  await app.register(multipart, {
    limits: { fileSize: LARGEST_FILE, files: MOST_FILES, fields: 5, fieldSize: 1_000, parts: MOST_FILES + 5 },
  });

  app.post('/imports', { config: { needsViewer: true } }, async (request, reply) => {
    requireImporter(request);
    const { kind, asOf, files } = await readUpload(request);
    const context = contextOf(request, options.db, options.clock());
    const id = await runAsViewer(options.db, request.viewer, () =>
      createImport(context, kind, files, asOf === null ? {} : { asOf }),
    );
    return reply.code(201).header('cache-control', 'no-store').send({ id });
  });

  app.get('/imports/template.xlsx', { config: { needsViewer: true } }, async (request, reply) => {
    requireImporter(request);
    reply
      .header('cache-control', 'no-store')
      .header('content-disposition', 'attachment; filename="hai-cap.xlsx"');
    return reply.type(TEMPLATE_TYPE).send(await templateFor(request, options.db));
  });
}

/** The workbook of units, or with `?kind=PERSONNEL` that of personnel with the catalogue of posts as it is now. */
async function templateFor(request: FastifyRequest, db: ViewerDb): Promise<Buffer> {
  const { kind } = request.query as { readonly kind?: unknown };
  if (kind !== 'PERSONNEL') return importTemplate();
  const types = await runAsViewer(db, request.viewer, () =>
    db.prisma.positionType.findMany({ select: { key: true }, orderBy: { precedence: 'asc' } }),
  );
  return importTemplate(
    'PERSONNEL',
    types.map(({ key }) => key),
  );
}

/** Before a file is read: nobody uploads 60 MB for nothing. */
function requireImporter({ viewer }: FastifyRequest): void {
  if (viewer === null) throw new RequestError(401, 'UNAUTHENTICATED');
  if (!can(viewer, 'imports.run') && !can(viewer, 'personnel.import'))
    throw new RequestError(403, 'FORBIDDEN');
}

async function readUpload(request: FastifyRequest): Promise<Upload> {
  const files: UploadedFile[] = [];
  const fields = new Map<string, string>();
  let size = 0;
  for await (const part of partsOf(request)) {
    if (part.type === 'field') fields.set(part.fieldname, String(part.value));
    else {
      const content = await part.toBuffer().catch((error: { code?: string }) => {
        throw error.code === 'FST_REQ_FILE_TOO_LARGE' ? tooLarge(request, part.filename) : error;
      });
      size += content.byteLength;
      if (size > LARGEST_UPLOAD) throw new RequestError(413, 'BODY_TOO_LARGE');
      files.push({ name: baseName(part.filename), content });
    }
  }
  const kind = KINDS.find((known) => known === fields.get('kind'));
  if (!kind) throw invalid(request, 'http.uploadKind');
  if (files.length === 0) throw invalid(request, 'http.uploadFiles');
  return { kind, asOf: parsePlainDate(fields.get('asOf') ?? ''), files };
}

async function* partsOf(request: FastifyRequest): AsyncGenerator<Multipart> {
  if (!request.isMultipart()) throw new RequestError(415, 'QUERY_NOT_VALID');
  try {
    yield* request.parts();
  } catch (error) {
    const { code } = error as { code?: string };
    if (code === 'FST_FILES_LIMIT' || code === 'FST_PARTS_LIMIT') throw invalid(request, 'http.uploadFiles');
    throw error;
  }
}

/** Browsers send a name only; a path from elsewhere is cut. */
function baseName(filename: string): string {
  return filename.split(/[\\/]/).at(-1)!.normalize('NFC').slice(0, 200);
}

function tooLarge(request: FastifyRequest, name: string): RequestError {
  const max = LARGEST_FILE / 1024 / 1024;
  const message = serverText(localeOf(request), 'http.uploadTooLarge', { name: baseName(name), max });
  return new RequestError(413, 'BODY_TOO_LARGE', message);
}

function invalid(request: FastifyRequest, text: 'http.uploadKind' | 'http.uploadFiles'): RequestError {
  return new RequestError(400, 'INVALID_INPUT', serverText(localeOf(request), text, { max: MOST_FILES }));
}
