import { builder } from '../../builder.js';

// Stands in until this module gives the type its fields, so that the schema of the other modules can be built.
builder.prismaNode('TerritorialChangeEvent', {
  id: { field: 'id' },
  nullable: true,
  description: 'An act of rearrangement.',
  fields: (t) => ({ title: t.exposeString('title', { description: 'Title.' }) }),
});
