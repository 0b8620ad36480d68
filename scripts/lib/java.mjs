import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { findProgram, isExecutable } from './find-program.mjs';
import { run } from './run.mjs';

const oldestJava = 17;
/** Where installers put JDKs without adding them to PATH. */
const jdkParents = [
  '/usr/lib/jvm',
  '/Library/Java/JavaVirtualMachines',
  'C:/Program Files/Java',
  'C:/Program Files/Eclipse Adoptium',
];

/**
 * The `java` of a JDK, version 17 or later (a runtime alone cannot run a source file).
 *
 * @returns {Promise<string | undefined>} its path
 */
export async function findJdk() {
  for (const java of candidates()) {
    if (await isSuitable(java)) return java;
  }
  return undefined;
}

function candidates() {
  const home = process.env.JAVA_HOME;
  const onPath = findProgram(['java']);
  return [
    ...(home ? [javaIn(home)] : []),
    ...(onPath ? [onPath] : []),
    ...jdkParents
      .flatMap(subfolders)
      .flatMap((folder) => [javaIn(folder), javaIn(join(folder, 'Contents/Home'))]),
  ].filter(isExecutable);
}

const javaIn = (home) => join(home, 'bin', process.platform === 'win32' ? 'java.exe' : 'java');

function subfolders(folder) {
  try {
    return readdirSync(folder)
      .sort()
      .map((name) => join(folder, name));
  } catch {
    return [];
  }
}

async function isSuitable(java) {
  const modules = await run(java, ['--list-modules'], { output: 'capture' });
  const version = Number(/^java\.base@(\d+)/m.exec(modules.stdout)?.[1]);
  return version >= oldestJava && /^jdk\.compiler@/m.test(modules.stdout);
}
