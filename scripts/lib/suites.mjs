import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { cacheFolder, inRoot } from './paths.mjs';
import { runNode } from './run.mjs';
import { jestCounts, nodeTestCounts } from './test-counts.mjs';

const reports = join(cacheFolder, 'test-reports');
const jest = inRoot('node_modules/jest/bin/jest.js');

/** Every suite of the repository, quick ones first. */
export const suites = [
  { name: 'scripts', run: (env) => runNodeTests('scripts', 'scripts/tests', env) },
  { name: 'graph-seed', run: (env) => runJest('graph-seed', 'graph-seed', [], env) },
  { name: 'frontend', run: (env) => runJest('frontend', 'frontend', [], env) },
  { name: 'backend', run: (env) => runJest('backend', 'backend', [], env) },
  {
    name: 'end-to-end',
    // One file at a time: each starts servers and a browser of its own.
    run: (env) => runJest('end-to-end', 'backend', ['--config', 'jest.e2e.config.mjs', '--runInBand'], env),
  },
];

async function runJest(name, project, args, env) {
  const report = freshReport(`${name}.json`);
  // Jest loads ES modules through node:vm, which Node keeps behind this flag.
  const command = [
    '--experimental-vm-modules',
    '--disable-warning=ExperimentalWarning',
    jest,
    ...args,
    '--json',
    `--outputFile=${report}`,
  ];
  const { code } = await runNode(command, { cwd: inRoot(project), env, output: 'stderr' });
  return jestCounts(report, code);
}

async function runNodeTests(name, folder, env) {
  const report = freshReport(`${name}.tap`);
  const reporters = [
    '--test-reporter=spec',
    '--test-reporter-destination=stderr',
    '--test-reporter=tap',
    `--test-reporter-destination=${report}`,
  ];
  const { code } = await runNode(['--test', ...reporters, inRoot(folder)], { env, output: 'stderr' });
  return nodeTestCounts(report, code);
}

/** A report of an earlier run must not speak for one that crashed. */
function freshReport(fileName) {
  mkdirSync(reports, { recursive: true });
  const path = join(reports, fileName);
  rmSync(path, { force: true });
  return path;
}
