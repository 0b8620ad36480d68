import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { inRoot } from './paths.mjs';
import { runNode } from './run.mjs';

const folders = ['backend/src', 'backend/test', 'frontend/src', 'graph-seed/src'];

/**
 * Runs dependency-cruiser with the repository's rules.
 *
 * @param {string} base folder that holds the three projects
 * @param {readonly string[]} args
 * @param {'inherit' | 'capture'} output
 * @returns the result of `run`; its code is the number of errors
 */
export function cruise(base, args, output) {
  const program = inRoot('node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
  const present = folders.filter((folder) => existsSync(join(base, folder)));
  return runNode([program, '--config', inRoot('.config/dependency-cruiser.cjs'), ...args, ...present], {
    cwd: base,
    output,
  });
}
