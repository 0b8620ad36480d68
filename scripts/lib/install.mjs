import { existsSync, readFileSync } from 'node:fs';
import { exclusively } from './exclusively.mjs';
import { inRoot } from './paths.mjs';
import { runNpm } from './run.mjs';
import { ScriptError } from './step.mjs';

/**
 * Installs the packages of the lockfile unless `node_modules` already holds them.
 *
 * @param {ReturnType<import('./step.mjs').createSteps>} steps
 * @param {'inherit' | 'stderr'} output
 */
export async function ensureInstalled(steps, output) {
  if (isInstalled()) return;
  await exclusively('install', steps, async () => {
    if (!isInstalled()) await install(steps, output);
  });
}

function install(steps, output) {
  return steps.step('Installing packages (a minute or two the first time)', async () => {
    const { code } = await runNpm(['ci', '--no-audit', '--no-fund', '--loglevel=error'], { output });
    if (code !== 0) throw new ScriptError(`npm ci failed with code ${code}; its messages are above.`);
  });
}

/**
 * npm ends an installation by writing what it installed into `node_modules/.package-lock.json`: it is
 * missing after an interrupted one and differs after the lockfile changed. Packages for other platforms
 * are optional and may be absent.
 */
export function isInstalled(
  lockfile = inRoot('package-lock.json'),
  installed = inRoot('node_modules/.package-lock.json'),
) {
  if (!existsSync(installed)) return false;
  const wanted = JSON.parse(readFileSync(lockfile, 'utf8')).packages;
  const present = JSON.parse(readFileSync(installed, 'utf8')).packages;
  return Object.entries(wanted).every(([path, entry]) => {
    if (!path.startsWith('node_modules/')) return true;
    const found = present[path];
    if (!found) return isSkippable(entry);
    return found.version === entry.version && found.integrity === entry.integrity;
  });
}

const isSkippable = (entry) => Boolean(entry.optional || entry.devOptional);
