import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { findProgram } from './find-program.mjs';
import { cacheFolder, inRoot } from './paths.mjs';
import { runShim } from './run.mjs';
import { ScriptError } from './step.mjs';

const pom = inRoot('scripts/neo4j/pom.xml');
const attempts = 3;

/** Where the jars of scripts/neo4j/pom.xml are kept; another pom, another folder. */
export function jarsFolder() {
  const key = createHash('sha256').update(readFileSync(pom)).digest('hex').slice(0, 12);
  return join(cacheFolder, 'neo4j', key);
}

/** Whether the jars can be had: they are here, or Maven is there to fetch them. */
export const canGetJars = () => existsSync(jarsFolder()) || findProgram(['mvn']) !== undefined;

/**
 * Fetches the jars (some 116 MB) unless they are here. The folder appears whole or not at all.
 *
 * @param {string} java the JDK's `java`, for Maven to run on
 */
export async function ensureJars(java) {
  const folder = jarsFolder();
  if (existsSync(folder)) return folder;
  const partial = `${folder}.partial-${process.pid}`;
  mkdirSync(dirname(folder), { recursive: true });
  let last;
  for (let attempt = 1; attempt <= attempts; attempt += 1) {
    last = await copyDependencies(partial, java);
    if (last.code === 0) {
      renameSync(partial, folder);
      return folder;
    }
  }
  rmSync(partial, { recursive: true, force: true });
  throw new ScriptError(`Maven could not fetch Neo4j:\n${(last.stdout + last.stderr).slice(-2000)}`);
}

function copyDependencies(folder, java) {
  const args = [
    '--batch-mode',
    '--quiet',
    '--file',
    pom,
    'dependency:copy-dependencies',
    '-DincludeScope=runtime',
    `-DoutputDirectory=${folder}`,
  ];
  return runShim('mvn', args, {
    output: 'capture',
    env: { ...process.env, JAVA_HOME: dirname(dirname(java)) },
  });
}
