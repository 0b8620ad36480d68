import type { CodegenConfig } from '@graphql-codegen/cli';

/** Types and documents of every operation, from the committed schema; the output is not committed. */
const config: CodegenConfig = {
  schema: '../backend/schema.graphql',
  documents: ['src/**/*.ts', '!src/generated/**', '!src/**/*.spec.ts'],
  ignoreNoDocuments: true,
  generates: {
    'src/generated/graphql/': {
      preset: 'client',
      presetConfig: { fragmentMasking: false },
      config: {
        documentMode: 'string',
        useTypeImports: true,
        enumsAsTypes: true,
        scalars: { DateTime: 'string', JSON: 'unknown' },
      },
    },
  },
};

export default config;
