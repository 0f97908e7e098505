import type { ImportRow, Prisma } from '@haicap/database/client';
import type { ImportMessage } from '@haicap/domain/units/import';
import { importText } from '@haicap/i18n/errors';
import { builder } from '../../builder.js';
import { keysetConnection, readTotalCount } from '../../graphql/keyset-connection.js';
import { FindingSeverityEnum } from '../territorial-changes/act-enums.js';
import { ImportRowStateEnum } from './import-enums.js';
import { ImportBatchType } from './import.js';

type StoredMessage = Pick<ImportMessage, 'severity' | 'column' | 'code' | 'params'>;

const ImportCellType = builder
  .objectRef<{ readonly column: string; readonly value: string }>('ImportCell')
  .implement({
    dataClass: 'INTERNAL',
    description: 'A cell exactly as read.',
    fields: (t) => ({
      column: t.exposeString('column', { description: 'Name of its column.' }),
      value: t.exposeString('value', { description: 'What stands in it.' }),
    }),
  });

const ImportMessageType = builder.objectRef<StoredMessage>('ImportMessage').implement({
  dataClass: 'INTERNAL',
  description: 'Something to be said about a cell, a row or a whole file.',
  fields: (t) => ({
    severity: t.expose('severity', { type: FindingSeverityEnum, description: 'How grave it is.' }),
    column: t.exposeString('column', { nullable: true, description: 'Column; null for the row or file.' }),
    code: t.exposeString('code', { description: 'Stable code.' }),
    message: t.string({
      description: 'What is wrong and how to mend it, in the language of the viewer.',
      resolve: (message, _args, { locale }) => importText(locale, message),
    }),
  }),
});

const ImportRowType = builder.objectRef<ImportRow>('ImportRow').implement({
  dataClass: 'INTERNAL',
  description: 'A row of a file with its state and messages. Row 1 is the header, or the file as a whole.',
  fields: (t) => ({
    file: t.exposeString('file', { description: 'File, with the sheet where a workbook has several.' }),
    row: t.exposeInt('row', { description: 'Number of the row in the file, the header being row 1.' }),
    state: t.expose('state', { type: ImportRowStateEnum, description: 'What applying it would do.' }),
    cells: t.field({
      type: [ImportCellType],
      description: 'Its cells, without empty ones.',
      resolve: (row) =>
        Object.entries(row.cells as Record<string, string>).map(([column, value]) => ({ column, value })),
    }),
    messages: t.field({
      type: [ImportMessageType],
      description: 'What is to be said about it.',
      resolve: (row) => row.messages as unknown as StoredMessage[],
    }),
  }),
});

const ImportRowConnection = builder.connectionObject(
  {
    type: ImportRowType,
    name: 'ImportRowConnection',
    description: 'One page of rows of an import.',
    fields: (t) => ({
      totalCount: t.int({ description: 'Number of rows in the whole list.', resolve: readTotalCount }),
    }),
  },
  { name: 'ImportRowEdge', description: 'A row and its position in the list.' },
);

builder.prismaObjectFields(ImportBatchType, (t) => ({
  rows: t.connection(
    {
      type: ImportRowType,
      description: 'Its rows in the order of the files, whole files first.',
      args: {
        state: t.arg({ type: [ImportRowStateEnum], description: 'Only rows in one of these states.' }),
        file: t.arg.string({ description: 'Only rows of this file.' }),
      },
      resolve: (batch, args, context) => {
        const where: Prisma.ImportRowWhereInput = {
          batchId: batch.id,
          ...(args.state?.length ? { state: { in: [...args.state] } } : {}),
          ...(args.file == null ? {} : { file: args.file }),
        };
        const rows = context.db.prisma.importRow;
        return keysetConnection({
          args,
          locale: context.locale,
          order: [],
          idField: { field: 'id', type: 'bigint' },
          load: (page) =>
            rows.findMany({ where: { AND: [where, page.where] }, orderBy: page.orderBy, take: page.take }),
          count: () => rows.count({ where }),
        });
      },
    },
    ImportRowConnection,
  ),
}));
