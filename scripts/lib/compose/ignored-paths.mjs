import { readFileSync } from 'node:fs';

/**
 * What a .dockerignore keeps out of the build context. Understands names, paths, and names anywhere (two stars
 * and a slash before them), which is all that ours says; a pattern beyond that is an error rather than a guess.
 *
 * @param {string} file
 * @returns {(path: string) => boolean} takes a path relative to the context, with forward slashes
 */
export function readIgnoredPaths(file) {
  const lines = readFileSync(file, 'utf8')
    .split(/\r?\n/)
    .map((line) => line.trim());
  const patterns = lines.filter((line) => line && !line.startsWith('#'));
  const odd = patterns.find((pattern) => /[*?![\]]/.test(pattern.replace(/^\*\*\//, '')));
  if (odd) throw new Error(`${file}: the rehearsal does not understand ${odd}`);
  const anywhere = patterns.filter((pattern) => pattern.startsWith('**/')).map((pattern) => pattern.slice(3));
  const atRoot = patterns.filter((pattern) => !pattern.startsWith('**/'));
  return (path) =>
    path.split('/').some((part) => anywhere.includes(part)) ||
    atRoot.some((pattern) => path === pattern || path.startsWith(`${pattern}/`));
}
