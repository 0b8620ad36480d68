import js from '@eslint/js';
import globals from 'globals';
import tseslint from 'typescript-eslint';

/** Code whose results depend on its arguments alone; dependency-cruiser watches what it imports. */
const pureFiles = [
  'src/shared/**/*.ts',
  'src/features/*/domain/**/*.ts',
  'src/features/**/*.use-case.ts',
  'src/model/**/*.ts',
  'src/compile/**/*.ts',
  'src/features/*/model/**/*.ts',
];
const everywhere = [
  { selector: 'ExportDefaultDeclaration', message: 'Use a named export.' },
  { selector: 'TSEnumDeclaration', message: 'Use a union of string literals.' },
];
const passItIn = 'Pure code gets the clock, randomness and settings as arguments.';

/**
 * Lint rules of the three projects: the type-aware recommended set plus what docs and reviews rely on.
 * A rule is an error or it is off; import directions are dependency-cruiser's business.
 *
 * @param {{ projectRoot: string, environment: 'node' | 'browser' }} options
 *   projectRoot: folder of the tsconfig.json to lint with; environment: whose globals plain scripts see
 */
export function eslintBase({ projectRoot, environment }) {
  return tseslint.config(
    { ignores: ['dist/**', 'coverage/**', '**/generated/**'] },
    { linterOptions: { reportUnusedDisableDirectives: 'error' } },
    js.configs.recommended,
    {
      files: ['**/*.ts', '**/*.tsx'],
      extends: [tseslint.configs.recommendedTypeChecked],
      languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: projectRoot } },
      rules: {
        '@typescript-eslint/no-explicit-any': 'error',
        '@typescript-eslint/no-floating-promises': 'error',
        '@typescript-eslint/switch-exhaustiveness-check': [
          'error',
          { considerDefaultExhaustiveForUnions: true },
        ],
        '@typescript-eslint/no-unused-vars': [
          'error',
          { argsIgnorePattern: '^_', varsIgnorePattern: '^_', caughtErrorsIgnorePattern: '^_' },
        ],
        // A template literal of a number is how figures are written; objects stay forbidden.
        '@typescript-eslint/restrict-template-expressions': [
          'error',
          { allowNumber: true, allowBoolean: true },
        ],
        // Ports are asynchronous; their in-memory adapters have nothing to await.
        '@typescript-eslint/require-await': 'off',
        eqeqeq: ['error', 'always', { null: 'ignore' }],
        // Named exports only, so that a thing has one name everywhere; tool settings are the exception.
        'no-restricted-syntax': ['error', ...everywhere],
      },
    },
    {
      files: ['**/*.spec.ts', '**/*.spec.tsx', '**/*.contract.ts', '**/*.e2e-spec.ts'],
      rules: {
        // HTTP bodies and parsed JSON come untyped; the expectations are what checks them.
        '@typescript-eslint/no-unsafe-assignment': 'off',
        '@typescript-eslint/no-unsafe-member-access': 'off',
        '@typescript-eslint/no-unsafe-argument': 'off',
        '@typescript-eslint/no-unsafe-call': 'off',
        '@typescript-eslint/no-unsafe-return': 'off',
        '@typescript-eslint/unbound-method': 'off',
      },
    },
    {
      files: pureFiles,
      ignores: ['**/*.spec.ts', '**/*.contract.ts'],
      rules: {
        'no-restricted-globals': ['error', { name: 'process', message: passItIn }],
        'no-restricted-properties': [
          'error',
          { object: 'Date', property: 'now', message: passItIn },
          { object: 'Math', property: 'random', message: passItIn },
          { object: 'performance', property: 'now', message: passItIn },
          { object: 'crypto', property: 'randomUUID', message: passItIn },
        ],
        'no-restricted-syntax': [
          'error',
          ...everywhere,
          { selector: 'NewExpression[callee.name="Date"][arguments.length=0]', message: passItIn },
        ],
      },
    },
    {
      // What tools load: theirs is the default export.
      files: ['*.config.ts', 'codegen.ts', 'src/testing/css-module.ts'],
      rules: { 'no-restricted-syntax': 'off' },
    },
    {
      files: ['**/*.mjs', '**/*.js', '**/*.cjs'],
      languageOptions: {
        globals: environment === 'node' ? globals.node : { ...globals.node, ...globals.browser },
      },
    },
  );
}
