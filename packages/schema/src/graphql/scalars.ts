import { parsePlainDate } from '@haicap/domain/dates';
import { GraphQLError, Kind } from 'graphql';
import { DateTimeResolver, JSONResolver } from 'graphql-scalars';
import { builder } from '../builder.js';

builder.addScalarType('DateTime', DateTimeResolver);
builder.addScalarType('JSON', JSONResolver);

builder.scalarType('Date', {
  description: 'A calendar day as YYYY-MM-DD, without time zone.',
  serialize: (value) => toDay(value),
  parseValue: (value) => toDay(value),
  parseLiteral: (node) => toDay(node.kind === Kind.STRING ? node.value : null),
});

function toDay(value: unknown): string {
  const day = typeof value === 'string' ? parsePlainDate(value) : null;
  if (day === null) throw new GraphQLError(`Not a calendar day (YYYY-MM-DD): ${JSON.stringify(value)}`);
  return day;
}
