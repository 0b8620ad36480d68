import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { transformFileSync } from '@swc/core';
import { DataFolderInUseError, lockDataFolder } from './data-folder-lock.js';
import { startOf } from './process-identity.js';

const PATIENCE = 60_000;
let folder: string;
let program: string;
const children: ChildProcess[] = [];

/** The lock as plain JavaScript, so that real processes can run it without the build. */
beforeAll(() => {
  program = mkdtempSync(join(tmpdir(), 'architrave-lock-program-'));
  writeFileSync(join(program, 'package.json'), '{"type":"module"}');
  for (const name of ['data-folder-lock', 'process-identity']) {
    const { code } = transformFileSync(join(import.meta.dirname, `${name}.ts`), {
      jsc: { parser: { syntax: 'typescript' }, target: 'es2022' },
    });
    writeFileSync(join(program, `${name}.js`), code);
  }
  writeFileSync(
    join(program, 'hold.js'),
    `import { lockDataFolder } from './data-folder-lock.js';
     try {
       const lock = lockDataFolder(process.argv[2]);
       process.on('SIGTERM', () => { lock.release(); process.exit(0); });
       console.log('HELD');
       setInterval(() => {}, 1000);
     } catch (error) {
       console.log('REFUSED ' + error.message);
       process.exit(1);
     }`,
  );
});
afterAll(() => rmSync(program, { recursive: true, force: true }));

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'architrave-lock-'));
});
afterEach(async () => {
  await Promise.all(children.splice(0).map((child) => end(child, 'SIGKILL')));
  rmSync(folder, { recursive: true, force: true });
});

/** Starts a process that takes the folder, and gives the process and the first line it says. */
async function start(): Promise<{ child: ChildProcess; line: string }> {
  const child = spawn(process.execPath, [join(program, 'hold.js'), folder], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  children.push(child);
  const line = await new Promise<string>((resolve) => {
    let text = '';
    child.stdout?.on('data', (chunk: Buffer) => {
      text += chunk.toString();
      if (text.includes('\n')) resolve(text.trim());
    });
    // Not 'exit', which may come before the last of the output was read.
    child.on('close', () => resolve(text.trim()));
  });
  return { child, line };
}

function end(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    child.once('exit', () => resolve());
    child.kill(signal);
  });
}

function locks(): string[] {
  return readdirSync(folder).filter((name) => name.startsWith('lock.'));
}

describe('lockDataFolder', () => {
  it(
    'names folder and process to a second server, whichever process asks',
    async () => {
      const first = await start();
      expect(first.line).toBe('HELD');
      const second = await start();
      expect(second.line).toContain(
        `REFUSED The data folder ${folder} is in use by process ${first.child.pid}`,
      );
      expect(() => lockDataFolder(folder)).toThrow(DataFolderInUseError);
    },
    PATIENCE,
  );

  it(
    'gives the folder to the next when it was given back',
    async () => {
      const first = await start();
      await end(first.child, 'SIGTERM');
      expect((await start()).line).toBe('HELD');
      expect(locks()).toHaveLength(1);
    },
    PATIENCE,
  );

  it(
    'clears the lock of a process that was killed',
    async () => {
      const first = await start();
      await end(first.child, 'SIGKILL');
      expect((await start()).line).toBe('HELD');
    },
    PATIENCE,
  );

  it(
    'lets exactly one of many starters win, time after time, over a stale lock too',
    async () => {
      for (let round = 0; round < 3; round += 1) {
        const starters = await Promise.all(Array.from({ length: 8 }, start));
        const holders = starters.filter(({ line }) => line === 'HELD');
        expect(holders).toHaveLength(1);
        for (const { line } of starters) {
          if (line !== 'HELD') expect(line).toContain(`in use by process ${holders[0]?.child.pid} `);
        }
        await Promise.all(starters.map(({ child }) => end(child, 'SIGKILL')));
      }
      expect(locks()).toHaveLength(1);
    },
    PATIENCE,
  );

  it.each([
    ['a process that is gone', JSON.stringify({ pid: 2 ** 22 + 12_345, processStart: 'x', since: 'y' })],
    ['a number that can be no process', JSON.stringify({ pid: -42, processStart: null, since: 'y' })],
    [
      'a number that another process has by now',
      JSON.stringify({ pid: process.pid, processStart: 'another start', since: 'y' }),
    ],
    ['nobody, cut off', '{"pid":'],
    ['nobody, empty', ''],
  ])('clears a lock that names %s', (_, text) => {
    writeFileSync(join(folder, 'lock.7.json'), text);
    const lock = lockDataFolder(folder);
    expect(locks()).toEqual(['lock.8.json']);
    lock.release();
    lockDataFolder(folder).release();
  });

  it('keeps off a living process of which the system does not tell the start', () => {
    writeFileSync(
      join(folder, 'lock.1.json'),
      JSON.stringify({ pid: process.pid, processStart: null, since: 'today' }),
    );
    expect(() => lockDataFolder(folder)).toThrow(`in use by process ${process.pid} since today`);
  });

  it('does not give back what somebody else holds', () => {
    const lock = lockDataFolder(folder);
    lock.release();
    const next = lockDataFolder(folder);
    lock.release();
    expect(() => lockDataFolder(folder)).toThrow(DataFolderInUseError);
    next.release();
  });
});

describe('startOf', () => {
  it('tells the same start for a process each time, and none for one that is not there', () => {
    expect(startOf(process.pid)).toEqual(expect.any(String));
    expect(startOf(process.pid)).toBe(startOf(process.pid));
    expect(startOf(2 ** 22 + 12_345)).toBeNull();
  });
});
