import { constants } from 'node:os';

const stopSignals = ['SIGINT', 'SIGTERM', 'SIGHUP'];

/**
 * Lets a child end first: we stay until it has, so that its shutdown isn't cut short. A terminal sends
 * Ctrl-C to both of us; passing it on once more does no harm.
 *
 * @param {import('node:child_process').ChildProcess} child
 */
export function forwardSignals(child) {
  for (const signal of stopSignals) process.on(signal, () => child.kill(signal));
}

/**
 * Ends a child when our own parent is gone: who stops only npm, as process managers do, ends npm and its shell
 * and would leave the server behind. Noticed within a second; Windows tells nothing.
 *
 * @param {import('node:child_process').ChildProcess} child
 */
export function endWithParent(child) {
  const parent = process.ppid;
  const timer = setInterval(() => {
    if (process.ppid !== parent) child.kill('SIGTERM');
  }, 1000);
  timer.unref();
}

/**
 * @param {import('node:child_process').ChildProcess} child
 * @returns {Promise<number>} the child's exit code; 128 + signal number, as shells say it, when a signal
 *   ended it; 127 when it never started
 */
export function exitLike(child) {
  return new Promise((resolve) => {
    child.on('error', (error) => {
      console.error(error.message);
      resolve(127);
    });
    child.on('exit', (code, signal) => resolve(code ?? 128 + (constants.signals[signal] ?? 0)));
  });
}
