import { builder } from '../builder.js';

/** `ASC` or `DESC`, for every `orderBy`. */
export const OrderDirection = builder.enumType('OrderDirection', {
  description: 'Direction of an order.',
  values: {
    ASC: { description: 'From the smallest, or from A.' },
    DESC: { description: 'From the largest, or from Z.' },
  },
});
