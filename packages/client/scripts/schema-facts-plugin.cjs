// oxlint-disable-next-line typescript/no-require-imports -- graphql-codegen loads its plugins by require
const { isInterfaceType, isObjectType, isUnionType } = require('graphql');

/** A graphql-codegen plugin: what a program has to know of the schema beside its types. */
exports.plugin = (schema) => {
  const types = Object.values(schema.getTypeMap()).filter((type) => !type.name.startsWith('__'));
  const roots = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()];
  const embedded = types
    .filter((type) => isObjectType(type) && !roots.includes(type) && !type.getFields().id)
    .map((type) => type.name);
  const possible = types
    .filter((type) => isInterfaceType(type) || isUnionType(type))
    .map((type) => [type.name, schema.getPossibleTypes(type).map((member) => member.name)]);
  const refusals = schema.getPossibleTypes(schema.getType('UserError')).map((type) => type.name);
  return [
    constant('EMBEDDED_TYPES', embedded, 'readonly string[]'),
    constant('POSSIBLE_TYPES', Object.fromEntries(possible), 'Readonly<Record<string, readonly string[]>>'),
    `export type UserErrorName = ${refusals.map((name) => `'${name}'`).join(' | ')};`,
    constant('USER_ERRORS', refusals, 'readonly UserErrorName[]'),
  ].join('\n');
};

function constant(name, value, type) {
  return `export const ${name}: ${type} = ${JSON.stringify(value)};`;
}
