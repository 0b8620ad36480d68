import { ScriptError } from './step.mjs';

/**
 * The oldest minor release of each supported Node line, as `engines` in package.json says; lines from
 * `anyFrom` on are taken as they come.
 */
const supported = { oldestMinor: { 20: 19, 22: 12 }, anyFrom: 24 };

/** Throws a {@link ScriptError} that says what to do when this Node is too old or an odd release. */
export function requireSupportedNode(version = process.versions.node) {
  const [major, minor] = version.split('.').map(Number);
  if (major >= supported.anyFrom || minor >= (supported.oldestMinor[major] ?? Infinity)) return;
  throw new ScriptError(
    `Node.js ${version} is not supported: install 20.19 or later, 22.12 or later, or 24 (https://nodejs.org).`,
  );
}
