const { isInterfaceType, isObjectType, isUnionType } = require('graphql');

/**
 * A graphql-codegen plugin: what the cache has to know of the schema, so that it need not ship in the bundle.
 * Types without an id are embedded in their parent; abstract types list their members.
 */
exports.plugin = (schema) => {
  const types = Object.values(schema.getTypeMap()).filter((type) => !type.name.startsWith('__'));
  const roots = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()];
  const embedded = types
    .filter((type) => isObjectType(type) && !roots.includes(type) && !type.getFields().id)
    .map((type) => type.name);
  const possible = types
    .filter((type) => isInterfaceType(type) || isUnionType(type))
    .map((type) => [type.name, schema.getPossibleTypes(type).map((member) => member.name)]);
  const mutations = Object.keys(schema.getMutationType()?.getFields() ?? {});
  return [
    constant('EMBEDDED_TYPES', embedded, 'readonly string[]'),
    constant('POSSIBLE_TYPES', Object.fromEntries(possible), 'Record<string, string[]>'),
    constant('MUTATIONS', mutations, 'readonly string[]'),
  ].join('\n');
};

function constant(name, value, type) {
  return `export const ${name}: ${type} = ${JSON.stringify(value)};`;
}
