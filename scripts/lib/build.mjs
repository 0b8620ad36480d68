import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { exclusively } from './exclusively.mjs';
import { fingerprint } from './fingerprint.mjs';
import { cacheFolder, inRoot } from './paths.mjs';
import { runNode, runNpm } from './run.mjs';
import { ScriptError } from './step.mjs';

const tooling = ['.config', 'nx.json', 'package-lock.json'];
const graphSeed = [...tooling, 'graph-seed'];

/** Per project: what its build reads and the last file it writes. */
const projects = {
  'graph-seed': { inputs: graphSeed, output: 'graph-seed/dist/graph.json' },
  backend: { inputs: [...graphSeed, 'backend'], output: 'backend/dist/main.js' },
  frontend: {
    inputs: [...graphSeed, 'frontend', 'backend/schema.graphql'],
    output: 'frontend/dist/index.html',
  },
};

/** The code of graph-seed alone: what checks the content must run while the content is wrong. */
const checker = {
  inputs: [...tooling, 'graph-seed/src', 'graph-seed/package.json', 'graph-seed/tsconfig.build.json'],
  output: 'graph-seed/dist/cli/graph-check.js',
};

/** @typedef {ReturnType<import('./step.mjs').createSteps>} Steps */

/**
 * Builds the named projects unless nothing changed since the last build; Nx then rebuilds only what did.
 *
 * @param {readonly (keyof typeof projects)[]} names a project's dependencies are built with it
 * @param {Steps} steps
 * @param {'inherit' | 'stderr'} output
 */
export async function ensureBuilt(names, steps, output) {
  if (staleOf(names).length === 0) return;
  await exclusively('build', steps, () => build(staleOf(names), steps, output));
}

async function build(stale, steps, output) {
  if (stale.length === 0) return;
  // Taken before the build: a file saved while it runs makes the next call build again.
  const stamps = stale.map((name) => [name, fingerprint(projects[name].inputs)]);
  await steps.step(`Building ${stale.join(', ')}`, () => buildWithNx(stale, output));
  for (const [name, stamp] of stamps) writeStamp(name, stamp);
}

/**
 * Compiles graph-seed's TypeScript, without compiling its content.
 *
 * @param {Steps} steps
 * @param {'inherit' | 'stderr'} output
 */
export async function ensureChecker(steps, output) {
  if (isFresh('checker', checker)) return;
  await exclusively('build', steps, () => compileChecker(steps, output));
}

async function compileChecker(steps, output) {
  if (isFresh('checker', checker)) return;
  const stamp = fingerprint(checker.inputs);
  await steps.step('Compiling graph-seed', async () => {
    const { code } = await runNpm(['run', '--silent', 'compile', '--workspace', 'graph-seed'], { output });
    if (code !== 0) throw new ScriptError('The compilation failed; its messages are above.');
  });
  writeStamp('checker', stamp);
}

async function buildWithNx(names, output) {
  const list = names.map((name) => `@architrave/${name}`).join(',');
  const nx = inRoot('node_modules/nx/dist/bin/nx.js');
  const args = [nx, 'run-many', '--targets=build', `--projects=${list}`, '--output-style=static'];
  const { code } = await runNode(args, { output });
  if (code !== 0) throw new ScriptError('The build failed; its messages are above.');
}

function staleOf(names) {
  return names.filter((name) => !isFresh(name, projects[name]));
}

function isFresh(name, { inputs, output }) {
  return (
    existsSync(inRoot(output)) &&
    existsSync(stampFile(name)) &&
    readFileSync(stampFile(name), 'utf8') === fingerprint(inputs)
  );
}

function writeStamp(name, stamp) {
  mkdirSync(cacheFolder, { recursive: true });
  writeFileSync(stampFile(name), stamp);
}

const stampFile = (name) => join(cacheFolder, `built-${name}`);
