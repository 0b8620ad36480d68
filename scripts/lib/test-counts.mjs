import { readFileSync } from 'node:fs';

/** @typedef {{ passed: number, failed: number, skipped: number }} Counts */

/**
 * The counts of one Jest run. A file that could not be run counts as one failure: its tests are unknown.
 *
 * @param {string} file what `jest --json --outputFile` wrote
 * @param {number} exitCode Jest's; without a report, or failed without a failed test, the run is one failure
 * @returns {Counts}
 */
export function jestCounts(file, exitCode) {
  const report = readReport(file);
  if (!report) return { passed: 0, failed: 1, skipped: 0 };
  return withExitCode(exitCode, {
    passed: report.numPassedTests,
    failed: report.numFailedTests + report.numRuntimeErrorTestSuites,
    skipped: report.numPendingTests + report.numTodoTests,
  });
}

/**
 * The counts of one `node --test` run.
 *
 * @param {string} file what its `tap` reporter wrote
 * @param {number} exitCode
 * @returns {Counts}
 */
export function nodeTestCounts(file, exitCode) {
  const text = readText(file);
  const count = (name) => Number(new RegExp(`^# ${name} (\\d+)$`, 'm').exec(text)?.[1] ?? 0);
  const failed = count('fail') + count('cancelled');
  return withExitCode(exitCode, { passed: count('pass'), failed, skipped: count('skipped') + count('todo') });
}

/** @param {readonly Counts[]} all @returns {Counts} */
export function addCounts(all) {
  const total = (key) => all.reduce((sum, counts) => sum + counts[key], 0);
  return { passed: total('passed'), failed: total('failed'), skipped: total('skipped') };
}

/** A run that failed and names no failed test must not pass for a green one. */
function withExitCode(exitCode, counts) {
  return exitCode !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts;
}

function readReport(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}

function readText(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
