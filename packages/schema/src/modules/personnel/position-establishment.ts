import { builder } from '../../builder.js';
import { PositionStatusEnum } from './personnel-enums.js';
import type { EstablishmentRow } from './position-row.js';

/** For how many people a post is meant during a time. */
export const PositionEstablishmentType = builder
  .objectRef<EstablishmentRow>('PositionEstablishment')
  .implement({
    dataClass: 'INTERNAL',
    description: 'For how many people a post is meant during a time, and whether it may be filled.',
    fields: (t) => ({
      id: t.exposeID('id', { description: 'What tells it from the other times of the post.' }),
      validFrom: t.expose('validFrom', { type: 'Date', description: 'First day.' }),
      validTo: t.expose('validTo', {
        type: 'Date',
        nullable: true,
        description: 'First day on which something else holds; null while it goes on.',
      }),
      headcount: t.exposeInt('headcount', { description: 'For how many people.' }),
      status: t.expose('status', { type: PositionStatusEnum, description: 'Whether it may be filled.' }),
      basis: t.exposeString('basis', { nullable: true, description: 'Document that set it.' }),
    }),
  });
