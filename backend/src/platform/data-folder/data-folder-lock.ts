import {
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { isAlive, startOf } from './process-identity.js';

/** Who holds a data folder. */
export interface LockOwner {
  readonly pid: number;
  /** When the process started; `null` where the system doesn't tell. */
  readonly processStart: string | null;
  /** When the lock was taken, ISO 8601. */
  readonly since: string;
}

/** Another process works on the data folder. */
export class DataFolderInUseError extends Error {
  readonly code = 'DATA_FOLDER_IN_USE';
  constructor(
    readonly folder: string,
    readonly owner: LockOwner,
  ) {
    super(
      `The data folder ${folder} is in use by process ${owner.pid} since ${owner.since}. ` +
        'Stop that process, or set ARCHITRAVE_DATA to another folder.',
    );
  }
}

export interface DataFolderLock {
  /** Gives the folder back. Safe to repeat. */
  release(): void;
}

interface LockFile {
  readonly generation: number;
  /** `null` when the lock was given back, or when the file can't be read as one. */
  readonly owner: LockOwner | null;
}

const NAME = /^lock\.(\d+)\.json$/;

/**
 * Makes the folder where needed and takes it for this process alone. A lock whose process is gone, or whose number
 * another process has by now, is cleared. Throws `DataFolderInUseError`, and never takes the folder from a live owner.
 *
 * Locks are numbered files. Taking one is creating the next number, which only one process can; the highest number
 * is never deleted, only marked as given back. So no two processes that saw the same stale lock can both take over,
 * which deleting and creating one file would allow.
 */
export function lockDataFolder(folder: string): DataFolderLock {
  mkdirSync(folder, { recursive: true });
  const owner: LockOwner = {
    pid: process.pid,
    processStart: startOf(process.pid),
    since: new Date().toISOString(),
  };
  for (;;) {
    const newest = newestLock(folder);
    if (newest?.owner != null && isHeld(newest.owner)) throw new DataFolderInUseError(folder, newest.owner);
    const generation = (newest?.generation ?? 0) + 1;
    if (!createExclusively(folder, generation, owner)) continue;
    // A slow process may create a number that others have passed and cleared away meanwhile: then it isn't the newest.
    if (newestLock(folder)?.generation !== generation) {
      remove(fileOf(folder, generation));
      continue;
    }
    clearOlder(folder, generation);
    return { release: () => giveBack(folder, generation) };
  }
}

function isHeld(owner: LockOwner): boolean {
  if (!isAlive(owner.pid)) return false;
  // The very process that asks again holds it too: two servers in one process are still two.
  const start = startOf(owner.pid);
  return owner.processStart === null || start === null || owner.processStart === start;
}

function fileOf(folder: string, generation: number): string {
  return join(folder, `lock.${generation}.json`);
}

function generationsIn(folder: string): number[] {
  return readdirSync(folder).flatMap((name) => {
    const match = NAME.exec(name);
    return match === null ? [] : [Number(match[1])];
  });
}

function newestLock(folder: string): LockFile | null {
  const generation = Math.max(0, ...generationsIn(folder));
  return generation === 0 ? null : { generation, owner: readOwner(fileOf(folder, generation)) };
}

/** The owner in a lock file; `null` when it was given back or holds no owner (a file that a crash left empty). */
function readOwner(file: string): LockOwner | null {
  try {
    const { pid, processStart, since } = JSON.parse(readFileSync(file, 'utf8')) as Partial<LockOwner>;
    if (typeof pid !== 'number') return null;
    return { pid, processStart: processStart ?? null, since: since ?? 'an unknown time' };
  } catch {
    return null;
  }
}

/** Creates the file whole, content and all, unless it exists: a link appears at once, a written file bit by bit. */
function createExclusively(folder: string, generation: number, owner: LockOwner): boolean {
  const draft = join(folder, `.lock-${process.pid}-${randomUUID()}`);
  writeFileSync(draft, JSON.stringify(owner), { flush: true });
  try {
    linkSync(draft, fileOf(folder, generation));
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  } finally {
    remove(draft);
  }
}

function clearOlder(folder: string, generation: number): void {
  for (const older of generationsIn(folder)) if (older < generation) remove(fileOf(folder, older));
}

/** Marks the lock as given back, in one step, and only if it is still the newest. */
function giveBack(folder: string, generation: number): void {
  const newest = newestLock(folder);
  if (newest?.generation !== generation || newest.owner?.pid !== process.pid) return;
  const draft = join(folder, `.lock-${process.pid}-${randomUUID()}`);
  writeFileSync(draft, JSON.stringify({ released: new Date().toISOString() }));
  renameSync(draft, fileOf(folder, generation));
}

function remove(file: string): void {
  try {
    unlinkSync(file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
}
