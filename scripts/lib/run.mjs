import { spawn } from 'node:child_process';
import { root } from './paths.mjs';

/**
 * Runs a program to its end.
 *
 * @param {string} command name or path of the program
 * @param {readonly string[]} args
 * @param {object} [options]
 * @param {string} [options.cwd] default: the repository's folder
 * @param {NodeJS.ProcessEnv} [options.env] default: this process's
 * @param {'inherit' | 'stderr' | 'capture'} [options.output] where its messages go: this terminal;
 *   all of them to standard error, so that standard output holds the answer alone; or the result
 * @param {number} [options.uid] user and group to run as (POSIX)
 * @param {number} [options.gid]
 * @returns {Promise<{ code: number, stdout: string, stderr: string }>} the exit code, 127 when the program
 *   could not be started, 128 and more when a signal ended it; never rejects
 */
export function run(command, args, options = {}) {
  const { cwd = root, env = process.env, output = 'inherit', uid, gid } = options;
  const stdio = {
    inherit: ['inherit', 'inherit', 'inherit'],
    stderr: ['ignore', 2, 2],
    capture: ['ignore', 'pipe', 'pipe'],
  }[output];
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd, env, stdio, uid, gid, windowsHide: true });
    let stdout = '';
    let stderr = '';
    child.stdout?.setEncoding('utf8').on('data', (text) => (stdout += text));
    child.stderr?.setEncoding('utf8').on('data', (text) => (stderr += text));
    child.on('error', (error) => resolve({ code: 127, stdout, stderr: `${stderr}${error.message}\n` }));
    child.on('close', (code, signal) => resolve({ code: code ?? (signal ? 130 : 1), stdout, stderr }));
  });
}

/** Runs a Node script (a path) with this very Node; arguments, options and result as in {@link run}. */
export const runNode = (args, options) => run(process.execPath, args, options);

/**
 * Runs npm. Under `npm run` the npm that called us is used, by its script: Windows cannot spawn `npm.cmd`
 * without a shell.
 */
export function runNpm(args, options) {
  const npmScript = process.env.npm_execpath;
  if (npmScript?.endsWith('.js')) return runNode([npmScript, ...args], options);
  return runShim('npm', args, options);
}

/**
 * Runs a program that on Windows is a batch file (`npm.cmd`, `mvn.cmd`), which only the command
 * interpreter can start. Arguments must hold no quotes.
 */
export function runShim(command, args, options) {
  if (process.platform !== 'win32') return run(command, args, options);
  const line = [command, ...args].map((part) => (/\s/.test(part) ? `"${part}"` : part)).join(' ');
  return run(process.env.ComSpec ?? 'cmd.exe', ['/d', '/s', '/c', line], options);
}
