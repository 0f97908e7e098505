import type PrismaTypes from '@haicap/database/pothos';
import { getRefFromModel, type PrismaObjectRef } from '@pothos/plugin-prisma';
import { builder } from '../builder.js';

/** The GraphQL type of a Prisma model, whichever module gives it its fields. */
export type PrismaRef<Model extends keyof PrismaTypes> = PrismaObjectRef<
  (typeof builder)['$inferSchemaTypes'],
  PrismaTypes[Model],
  PrismaTypes[Model]['Shape']
>;

/** The type of a model of another module, named by its Prisma model string, for `t.field({ type })`. */
export function prismaRef<Model extends keyof PrismaTypes & string>(model: Model): PrismaRef<Model> {
  return getRefFromModel(model, builder) as unknown as PrismaRef<Model>;
}
