/**
 * @param {string} left
 * @param {string} right
 * @returns {{ line: number, left?: string, right?: string } | undefined} the first line (from 1) in which two
 *   texts differ, undefined when they are the same; line endings don't count
 */
export function firstDifference(left, right) {
  const [leftLines, rightLines] = [left, right].map((text) => text.trimEnd().split(/\r?\n/));
  const length = Math.max(leftLines.length, rightLines.length);
  for (let index = 0; index < length; index += 1) {
    if (leftLines[index] !== rightLines[index]) {
      return { line: index + 1, left: leftLines[index], right: rightLines[index] };
    }
  }
  return undefined;
}
