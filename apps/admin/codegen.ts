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

/**
 * Areas of personnel with a file of their own beside the folders, `plans.generated.ts`; what is in none of their
 * folders comes into `operations.generated.ts`.
 */
const PERSONNEL_AREAS: Readonly<Record<string, readonly string[]>> = {
  plans: ['plans', 'placing'],
  views: ['views'],
};

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
    ...Object.fromEntries(
      Object.entries(PERSONNEL_AREAS).map(([area, folders]) => [
        `src/features/personnel/${area}.generated.ts`,
        documents('features/personnel', folders.map(personnelFolder)),
      ]),
    ),
  },
};
export default config;

function personnelFolder(folder: string): string {
  return `src/features/personnel/${folder}/**/*.graphql`;
}

/** All documents of a folder but those of areas with a file of their own. */
function allOf(folder: string): readonly string[] {
  const others = Object.values(PERSONNEL_AREAS).flat();
  return [`src/${folder}/**/*.graphql`, ...others.map((other) => `!${personnelFolder(other)}`)];
}

function documents(folder: string, places: readonly string[] = allOf(folder)): Output {
  const schemaPath = `${'../'.repeat(folder.split('/').length)}shared/schema.generated`;
  return {
    documents: [...places, 'src/shared/**/*.graphql'],
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
