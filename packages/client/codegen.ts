import type { CodegenConfig } from '@graphql-codegen/cli';

const TYPES = {
  scalars: { ID: 'string', Date: 'string', DateTime: 'string', JSON: 'unknown' },
  enumType: 'string-literal',
  enumsAsTypes: true,
  immutableTypes: true,
  useTypeImports: true,
  strictScalars: true,
};

const config: CodegenConfig = {
  schema: '../schema/schema.graphql',
  generates: {
    'src/schema.generated.ts': { plugins: ['typescript'], config: TYPES },
    'src/schema-facts.generated.ts': { plugins: ['./scripts/schema-facts-plugin.cjs'] },
    'src/documents.generated.ts': {
      documents: ['documents/*.graphql'],
      plugins: [
        { add: { content: "import type * as Types from './schema.generated.js';" } },
        'typescript-operations',
        'typed-document-node',
      ],
      config: {
        ...TYPES,
        namespacedImportName: 'Types',
        optimizeDocumentNode: true,
        dedupeFragments: true,
        skipTypename: true,
      },
    },
  },
};
export default config;
