import { isObjectType, type GraphQLFieldResolver, type GraphQLSchema } from 'graphql';
import { toGlobalId } from './global-id.js';

/**
 * Lets the ids of nodes be read without a promise each, which the relay plugin would make: with hundreds of nodes in an
 * answer they cost more than the nodes. A record without an id of its own keeps the plugin's resolver.
 */
export function withSynchronousIds(schema: GraphQLSchema): GraphQLSchema {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || !type.getInterfaces().some(({ name }) => name === 'Node')) continue;
    const field = type.getFields()['id']!;
    field.resolve = idResolver(type.name, field.resolve!);
  }
  return schema;
}

type IdResolver = GraphQLFieldResolver<{ readonly id?: unknown }, unknown>;

function idResolver(typeName: string, otherwise: IdResolver): IdResolver {
  return (record, args, context, info) =>
    typeof record.id === 'string' ? toGlobalId(typeName, record.id) : otherwise(record, args, context, info);
}
