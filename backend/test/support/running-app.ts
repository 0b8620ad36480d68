import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ConsoleLogger } from '@nestjs/common';
import request from 'supertest';
import { parseEnv } from '../../src/config/env.js';
import { createApp } from '../../src/create-app.js';

/** The real application on a port and a data folder of its own. */
export interface RunningApp {
  readonly url: string;
  /** What the log was given, errors and warnings. */
  readonly logged: readonly string[];
  readonly folder: string;
  /** Asks the API; `headers` on top of what a browser page of the app sends. */
  ask(
    query: string,
    variables?: object,
    headers?: Readonly<Record<string, string>>,
  ): Promise<request.Response>;
  close(): Promise<void>;
}

/** Keeps what would be logged. */
class RecordingLogger extends ConsoleLogger {
  readonly lines: string[] = [];
  override log(): void {}
  override debug(): void {}
  override warn(message: unknown): void {
    this.lines.push(JSON.stringify(message));
  }
  override error(message: unknown): void {
    this.lines.push(typeof message === 'string' ? message : JSON.stringify(message));
  }
}

/** Starts the application as `main` does, but for the lock, with settings on top of the local ones. */
export async function startApp(settings: Readonly<Record<string, string>> = {}): Promise<RunningApp> {
  const folder = mkdtempSync(join(tmpdir(), 'architrave-e2e-'));
  const env = parseEnv(
    { ARCHITRAVE_DATA: folder, PORT: '0', ...settings },
    join(import.meta.dirname, '..', '..', '..'),
  );
  if (!env.ok) throw new Error(JSON.stringify(env.problems));
  const logger = new RecordingLogger();
  const app = await createApp(env.config, logger);
  await app.listen(0, env.config.http.host);
  const url = await app.getUrl();
  return {
    url,
    logged: logger.lines,
    folder,
    ask: (query, variables = {}, headers = {}) =>
      request(url).post('/graphql').set(headers).send({ query, variables }),
    close: async () => {
      await app.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
