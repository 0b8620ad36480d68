import { accessSync, constants, statSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const extensions = process.platform === 'win32' ? ['.exe', '.cmd', '.bat'] : [''];

/**
 * The first of the named programs found in the given folders.
 *
 * @param {readonly string[]} names without extension
 * @param {readonly string[]} folders default: those of PATH
 * @returns {string | undefined} its path
 */
export function findProgram(names, folders = (process.env.PATH ?? '').split(delimiter)) {
  for (const folder of folders.filter(Boolean)) {
    for (const name of names) {
      const found = extensions.map((extension) => join(folder, name + extension)).find(isExecutable);
      if (found) return found;
    }
  }
  return undefined;
}

/** Whether the path is a file that may be run. */
export function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}
