import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ScriptError } from './step.mjs';

/** Long enough for a database on a machine that does other things as well. */
const readyWithinMs = 180_000;
const stopWithinMs = 15_000;
const keptOutput = 4000;

/**
 * Starts a server in the background and waits until it says that it is ready.
 *
 * @param {object} options
 * @param {string} options.name for messages
 * @param {string} options.command
 * @param {readonly string[]} options.args
 * @param {RegExp} options.ready what its output contains once it answers
 * @param {NodeJS.Signals} options.stopSignal what ends it soonest without harm to what we keep
 * @param {NodeJS.ProcessEnv} [options.env]
 * @param {number} [options.uid] user and group to run as (POSIX)
 * @param {number} [options.gid]
 * @returns {Promise<() => Promise<void>>} stops it and waits for its end; throws a {@link ScriptError} with the
 *   end of its output when it ends early or is not ready in three minutes
 */
export async function startInBackground({
  name,
  command,
  args,
  ready,
  stopSignal,
  env = process.env,
  uid,
  gid,
}) {
  // A group of its own: Ctrl-C in the terminal must reach the tests first and the server after them.
  // Standard input is a pipe that nobody writes: its end tells the server that we are gone.
  const child = spawn(command, args, {
    stdio: ['pipe', 'pipe', 'pipe'],
    detached: process.platform !== 'win32',
    windowsHide: true,
    env,
    uid,
    gid,
  });
  const ended = new Promise((resolve) => {
    child.once('error', resolve);
    child.once('exit', resolve);
  });
  const kill = (signal) => child.exitCode === null && child.signalCode === null && child.kill(signal);
  const killAtExit = () => kill('SIGKILL');
  process.once('exit', killAtExit);

  async function stop() {
    kill(stopSignal);
    const timer = setTimeout(() => kill('SIGKILL'), stopWithinMs);
    await ended;
    clearTimeout(timer);
    process.removeListener('exit', killAtExit);
  }

  const output = collectOutput(child);
  try {
    await waitUntil(output, ready, ended);
  } catch (error) {
    await stop();
    throw new ScriptError(`${name} ${error.message}. Its last output:\n${output.text()}`);
  }
  return stop;
}

function collectOutput(child) {
  let text = '';
  const listeners = [];
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (chunk) => {
      text = (text + chunk).slice(-keptOutput);
      for (const listener of listeners) listener();
    });
  }
  return { text: () => text, onChange: (listener) => listeners.push(listener) };
}

async function waitUntil(output, ready, ended) {
  let timer;
  const isReady = new Promise((resolve) =>
    output.onChange(() => ready.test(output.text()) && resolve('ready')),
  );
  const isLate = new Promise((resolve) => (timer = setTimeout(resolve, readyWithinMs, 'late')));
  const first = await Promise.race([isReady, isLate, ended]);
  clearTimeout(timer);
  if (first === 'late') throw new Error('was not ready in time');
  if (first !== 'ready') throw new Error(`ended before it was ready (${first?.message ?? `code ${first}`})`);
}

/**
 * A folder for a server's data that goes away with this process.
 *
 * @param {string} prefix
 * @returns {{ path: string, remove: () => void }}
 */
export function temporaryFolder(prefix) {
  const path = mkdtempSync(join(tmpdir(), prefix));
  const remove = () => rmSync(path, { recursive: true, force: true, maxRetries: 5 });
  process.once('exit', remove);
  return { path, remove };
}
