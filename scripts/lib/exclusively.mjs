import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { cacheFolder } from './paths.mjs';

/**
 * Does work that only one process at a time may do in this folder (installing, building); others wait their
 * turn. A process that died while working holds nobody up.
 *
 * @template T
 * @param {string} name of the work
 * @param {ReturnType<import('./step.mjs').createSteps>} steps where waiting is announced
 * @param {() => Promise<T>} work what another process may have done meanwhile, it should look at first
 * @param {string} [folder] where the lock lies
 * @returns {Promise<T>}
 */
export async function exclusively(name, steps, work, folder = cacheFolder) {
  const file = join(folder, `${name}.lock`);
  mkdirSync(folder, { recursive: true });
  let announced = false;
  while (!tryLock(file)) {
    if (!announced) steps.say(`▸ Waiting for process ${holderOf(file)}, which does the same here`);
    announced = true;
    await sleep(300);
  }
  const release = () => rmSync(file, { force: true });
  process.once('exit', release);
  try {
    return await work();
  } finally {
    process.removeListener('exit', release);
    release();
  }
}

function tryLock(file) {
  try {
    writeFileSync(file, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
    if (!isAlive(holderOf(file))) rmSync(file, { force: true });
    return false;
  }
}

function holderOf(file) {
  try {
    return Number(readFileSync(file, 'utf8'));
  } catch {
    return 0;
  }
}

/** Whether the process is there; a lock that is being written, still empty, has one as well. */
function isAlive(pid) {
  if (!pid) return true;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}
