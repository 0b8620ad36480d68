/**
 * Who may import whom (docs/architecture.md says it in prose). Every rule gives its reason, and
 * scripts/tests/boundaries.test.mjs breaks every rule on purpose.
 */

const tests = '\\.(spec|contract|e2e-spec)\\.tsx?$|/testing/|^backend/test/';

/** Packages that tie code to a framework, a store or a screen. */
const frameworks =
  '(^|node_modules/)(@nestjs/|@apollo/|neo4j-driver|@prisma/|prisma/|graphql(/|$)|express(/|$)|react(/|$)|react-dom(/|$)|@xyflow/|@mantine/|@tanstack/)|/generated/';

/** Code that must stay pure: data in, data out. */
const pure = [
  '^backend/src/shared/',
  '^backend/src/features/[^/]+/domain/',
  '^backend/src/features/.*\\.use-case\\.ts$',
  '^graph-seed/src/(model|compile|adr)/',
  '^frontend/src/.*/(model|layout)/',
];
/** What lies in a frontend layout folder beside the conversion: the hook and the worker's starter. */
const frontendEdges = '^frontend/src/.*/layout/(use-[^/]+|[^/]*worker[^/]*)\\.tsx?$';

const rule = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });

const projects = [
  rule(
    'graph-seed-stands-alone',
    'The model and the compiler serve both other projects and must build without them.',
    { path: '^graph-seed/' },
    { path: '^(backend|frontend)/' },
  ),
  rule(
    'backend-knows-no-screen',
    'The API serves any client; what it needs from the web app is a folder of built files.',
    { path: '^backend/' },
    { path: '^frontend/' },
  ),
  rule(
    'frontend-speaks-graphql',
    'The GraphQL schema is the only contract with the backend, else a rename there breaks the browser unseen.',
    { path: '^frontend/' },
    { path: '^backend/' },
  ),
  rule(
    'frontend-takes-the-model-only',
    'The compiler and the content would end up in the bundle; the browser needs schemas and types, and edits the text of decisions.',
    { path: '^frontend/' },
    { path: '^graph-seed/', pathNot: '^graph-seed/(src|dist)/(model|adr)/' },
  ),
  rule(
    'projects-by-package-name',
    "A relative path into another project's sources goes round its exports and its build.",
    { path: '^(backend|frontend)/' },
    { path: '^graph-seed/src/' },
  ),
];

const layers = [
  rule(
    'pure-code-knows-no-framework',
    'Rules, use cases and conversions outlive frameworks and are tested without them.',
    { path: pure, pathNot: `${tests}|${frontendEdges}` },
    { path: frameworks },
  ),
  rule(
    'pure-code-does-no-input-output',
    'Files, network, processes and timers come in through ports, so that results depend on arguments alone; hashing and paths are calculation.',
    { path: pure, pathNot: `${tests}|${frontendEdges}` },
    { dependencyTypes: ['core'], pathNot: '^(node:)?(crypto|path|path/posix|util|assert)$' },
  ),
  rule(
    'domain-looks-inward',
    'The domain is what the rest depends on; if it knew its callers or stores, none could be exchanged.',
    { path: '^backend/src/features/[^/]+/domain/', pathNot: tests },
    {
      path: '^backend/src/.*(\\.use-case\\.ts$|/adapters/|/graphql/|\\.module\\.ts$)|^backend/src/(platform|config)/',
    },
  ),
  rule(
    'use-case-takes-ports',
    "A use case names what it needs as a port; which adapter answers is the module's decision.",
    { path: '\\.use-case\\.ts$' },
    { path: '^backend/src/.*(/adapters/|/graphql/|\\.module\\.ts$)|^backend/src/(platform|config)/' },
  ),
  rule(
    'adapter-serves-the-domain',
    'An adapter implements a port; one that calls use cases or resolvers turns the direction round.',
    { path: '^backend/src/.*/adapters/', pathNot: tests },
    { path: '^backend/src/.*(\\.use-case\\.ts$|features/[^/]+/graphql/|\\.module\\.ts$)' },
  ),
  rule(
    'resolver-calls-use-cases',
    'A resolver that reaches an adapter skips the rules between them.',
    { path: '^backend/src/.*/graphql/', pathNot: tests },
    { path: '^backend/src/.*/adapters/' },
  ),
  rule(
    'nest-stays-at-the-edge',
    'Nest wires and serves; elsewhere classes are plain, so that they start without a container.',
    {
      path: '^backend/src/',
      pathNot: `${tests}|\\.module\\.ts$|/graphql/|^backend/src/(config|platform|cli)/|\\.controller\\.ts$|/(main|create-app)\\.ts$`,
    },
    { path: '(^|node_modules/)@nestjs/' },
  ),
  rule(
    'prisma-stays-in-adapters',
    'Rows and generated types change with the database schema; the domain must not.',
    { path: '^backend/src/', pathNot: `${tests}|/adapters/|^backend/src/platform/prisma/|/generated/` },
    { path: '(^|node_modules/)@prisma/|^backend/src/generated/' },
  ),
  rule(
    'neo4j-stays-in-adapters',
    'Driver records and integers are converted where they arrive, or every caller must know them.',
    { path: '^backend/src/', pathNot: `${tests}|/adapters/|^backend/src/platform/neo4j/` },
    { path: '(^|node_modules/)neo4j-driver' },
  ),
  rule(
    'shared-imports-nothing-here',
    'The kernel is what everything may import; anything it imports comes along everywhere.',
    { path: '^backend/src/shared/' },
    { path: '^backend/src/', pathNot: '^backend/src/shared/' },
  ),
  rule(
    'platform-knows-no-feature',
    'Drivers, GraphQL plumbing and settings serve all features and must not depend on one.',
    { path: '^backend/src/(platform|config)/', pathNot: tests },
    { path: '^backend/src/features/' },
  ),
  rule(
    'modules-are-wiring',
    'Who imports a module imports everything that it wires; providers are had by injection.',
    { path: '^backend/src/', pathNot: `${tests}|\\.module\\.ts$|/(main|create-app)\\.ts$|^backend/src/cli/` },
    { path: '\\.module\\.ts$' },
  ),
];

const features = [
  rule(
    'backend-features-meet-at-the-index',
    "What is not in a feature's index.ts is private to it and may change without asking; modules, the wiring, are exempt.",
    { path: '^backend/src/features/([^/]+)/', pathNot: `${tests}|\\.module\\.ts$` },
    { path: '^backend/src/features/', pathNot: '^backend/src/features/($1/|[^/]+/index\\.ts$)' },
  ),
  rule(
    'frontend-features-stay-apart',
    'Features that import each other cannot be changed or removed one by one; app composes them.',
    { path: '^frontend/src/features/([^/]+)/' },
    { path: '^frontend/src/features/', pathNot: '^frontend/src/features/$1/' },
  ),
  rule(
    'frontend-features-know-no-app',
    'app composes the features: the other way round is a cycle.',
    { path: '^frontend/src/features/' },
    { path: '^frontend/src/app/' },
  ),
  rule(
    'frontend-shared-knows-no-feature',
    'Components and helpers serve all features; one that knows a feature belongs into it.',
    { path: '^frontend/src/(components|hooks|lib|config|styles)/', pathNot: tests },
    { path: '^frontend/src/(app|features)/' },
  ),
];

const hygiene = [
  rule('no-cycles', 'Files in a cycle can only be read, tested and loaded together.', {}, { circular: true }),
  rule(
    'no-tests-in-product',
    'Builders and fakes must not be shipped, nor decide what the product does. Benchmarks measure against them.',
    { path: '^(backend|frontend|graph-seed)/src/', pathNot: [tests, '^backend/src/bench/'] },
    { path: tests },
  ),
  rule(
    'no-development-packages-in-product',
    'A development dependency is absent from the installed product; types vanish at build. Benchmarks are run from a checkout.',
    { path: '^(backend|frontend|graph-seed)/src/', pathNot: [tests, '^backend/src/bench/'] },
    { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'], pathNot: 'node_modules/@types/' },
  ),
  rule(
    'only-declared-packages',
    'A package that is here because another brought it may be gone with the next version of that other.',
    { path: '^(backend|frontend|graph-seed)/', pathNot: `${tests}` },
    { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
  ),
  rule(
    'every-import-resolves',
    'An import that leads nowhere hides from every other rule here.',
    {},
    { couldNotResolve: true, pathNot: '/generated/|^virtual:|\\?' },
  ),
];

module.exports = {
  forbidden: [...projects, ...layers, ...features, ...hygiene],
  options: {
    doNotFollow: { path: 'node_modules|/dist/|/generated/' },
    exclude: { path: '(^|/)(coverage|\\.nx|\\.cache)/' },
    // Type imports count: a type from the wrong layer is the wrong direction as well.
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
      mainFields: ['module', 'main', 'types'],
    },
  },
};
