import type { CodegenConfig } from '@graphql-codegen/cli';

/** Folders with `.graphql` files; each gets one file of typed documents beside them. */
const FOLDERS = [
  'app',
  'shared',
  'features/units',
  'features/acts',
  'features/imports',
  'features/accounts',
  'features/audit',
  'features/personnel',
];

const TYPES = {
  scalars: { ID: 'string', Date: 'string', DateTime: 'string', JSON: 'unknown' },
  enumType: 'string-literal',
  enumsAsTypes: true,
  immutableTypes: true,
  useTypeImports: true,
  strictScalars: true,
};

type Output = CodegenConfig['generates'][string];

const schemaTypes: Output = {
  plugins: ['typescript'],
  config: { ...TYPES, onlyOperationTypes: true },
};

const config: CodegenConfig = {
  schema: '../../packages/schema/schema.graphql',
  ignoreNoDocuments: true,
  generates: {
    'src/shared/schema.generated.ts': schemaTypes,
    'src/app/cache-facts.generated.ts': { plugins: ['./scripts/cache-facts-plugin.cjs'] },
    ...Object.fromEntries(
      FOLDERS.map((folder) => [`src/${folder}/operations.generated.ts`, documents(folder)]),
    ),
  },
};
export default config;

function documents(folder: string): Output {
  const schemaPath = `${'../'.repeat(folder.split('/').length)}shared/schema.generated`;
  return {
    documents: [`src/${folder}/**/*.graphql`, 'src/shared/**/*.graphql'],
    plugins: [
      { add: { content: `import type * as Types from '${schemaPath}';` } },
      'typescript-operations',
      'typed-document-node',
    ],
    config: {
      ...TYPES,
      namespacedImportName: 'Types',
      optimizeDocumentNode: true,
      dedupeFragments: true,
    },
  };
}
