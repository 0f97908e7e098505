import { builder } from '../../builder.js';
import { getRecordId } from '../../graphql/global-id.js';
import { keysetConnection, readTotalCount } from '../../graphql/keyset-connection.js';
import { badRequest } from '../../graphql/page-request.js';
import { loadLegalInstrument } from './legal-instrument-row.js';
import { findByNumber, whereText } from './legal-instrument-store.js';
import { LegalInstrumentType } from './legal-instrument.js';

builder.queryField('legalInstrument', (t) =>
  t.field({
    type: LegalInstrumentType,
    nullable: true,
    description: 'One legal instrument by id, or by number however it is typed ("1672/nq-ubtvqh15").',
    args: {
      id: t.arg.id({ description: 'Its id.' }),
      number: t.arg.string({ description: 'Its number; case, spaces and dashes do not matter.' }),
    },
    resolve: (_root, { id, number }, context) => {
      if ((id == null) === (number == null)) throw badRequest(context.locale, 'instrument.idOrNumber');
      if (id != null) return loadLegalInstrument(context, getRecordId(context.locale, 'LegalInstrument', id));
      return findByNumber(context.db.prisma, number!);
    },
  }),
);

const LegalInstrumentConnection = builder.connectionObject(
  {
    type: LegalInstrumentType,
    name: 'LegalInstrumentConnection',
    description: 'One page of legal instruments.',
    fields: (t) => ({
      totalCount: t.int({ description: 'Number of instruments in the whole list.', resolve: readTotalCount }),
    }),
  },
  { name: 'LegalInstrumentEdge', description: 'A legal instrument and its position in the list.' },
);

builder.queryField('legalInstruments', (t) =>
  t.connection(
    {
      type: LegalInstrumentType,
      description: 'Legal instruments, the latest first.',
      args: { text: t.arg.string({ description: 'Words of the number or subject, accents or not.' }) },
      resolve: (_root, args, context) => {
        const where = whereText(args.text);
        const instruments = context.db.prisma.legalInstrument;
        return keysetConnection({
          args,
          locale: context.locale,
          // Those without a day come first: they are being prepared, and the index is read backwards.
          order: [{ field: 'issuedOn', type: 'date', direction: 'DESC', nulls: 'FIRST' }],
          load: (page) =>
            instruments.findMany({
              where: { AND: [where, page.where] },
              orderBy: page.orderBy,
              take: page.take,
            }),
          count: () => instruments.count({ where }),
        });
      },
    },
    LegalInstrumentConnection,
  ),
);
