import js from '@eslint/js';
import globals from 'globals';

/** Lint rules of the plain Node scripts and of the tool settings. */
export default [
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  js.configs.recommended,
  { languageOptions: { globals: globals.node }, rules: { eqeqeq: ['error', 'always', { null: 'ignore' }] } },
];
