import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

const MAIN = join(import.meta.dirname, '..', '..', 'dist', 'main.js');

/** The built server as a process of its own. */
export interface ServerProcess {
  readonly child: ChildProcess;
  /** The address that it printed. */
  readonly url: string;
  /** Ends it and gives its exit code, or the signal that killed it. */
  stop(signal: NodeJS.Signals): Promise<number | NodeJS.Signals | null>;
}

/** What a process said and how it ended. */
export interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

function launch(settings: Readonly<Record<string, string>>): {
  child: ChildProcess;
  said: { stdout: string; stderr: string };
} {
  // Only what is given: the settings of whoever runs the tests are not the server's.
  const env = { PATH: process.env['PATH'], ...settings };
  const child = spawn(process.execPath, [MAIN], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  const said = { stdout: '', stderr: '' };
  child.stdout.on('data', (chunk: Buffer) => (said.stdout += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (said.stderr += chunk.toString()));
  return { child, said };
}

/** Starts a server and waits until it prints its address. Throws with what it said when it ends before. */
export async function startServer(settings: Readonly<Record<string, string>>): Promise<ServerProcess> {
  const { child, said } = launch(settings);
  const url = await new Promise<string>((resolve, reject) => {
    child.stdout?.on('data', () => {
      const match = /Architrave is at (http:\/\/\S+)/.exec(said.stdout);
      if (match?.[1] !== undefined) resolve(match[1]);
    });
    child.once('exit', (code) =>
      reject(new Error(`The server ended with ${code}: ${said.stdout}${said.stderr}`)),
    );
  });
  return {
    child,
    url,
    stop: async (signal) => {
      if (child.exitCode !== null || child.signalCode !== null) return child.exitCode ?? child.signalCode;
      const ended = once(child, 'exit');
      child.kill(signal);
      await ended;
      return child.exitCode ?? child.signalCode;
    },
  };
}

/** Starts a server that is expected to refuse, and gives how it ended. */
export async function runServer(settings: Readonly<Record<string, string>>): Promise<Ended> {
  const { child, said } = launch(settings);
  await once(child, 'exit');
  return { code: child.exitCode, ...said };
}
