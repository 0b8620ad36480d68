/**
 * What the three projects' Jest settings share: native ES modules, TypeScript through swc, which does
 * not check types (`npm run typecheck` does).
 *
 * Relative imports end in `.js`, as Node wants them; the mapper finds the `.ts` or `.tsx` behind.
 *
 * @param {string[]} roots folders with tests, relative to the project
 */
export function jestBase(roots) {
  return {
    roots: roots.map((root) => `<rootDir>/${root}`),
    testMatch: ['**/*.spec.ts', '**/*.spec.tsx'],
    extensionsToTreatAsEsm: ['.ts', '.tsx'],
    transform: { '^.+\\.tsx?$': '@swc/jest' },
    moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
    // A bound against hanging, not a clock to fail on: a busy machine may need long for a first query or page.
    testTimeout: 180_000,
  };
}
