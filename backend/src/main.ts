import 'reflect-metadata';
import { join } from 'node:path';
import type { LoggerService } from '@nestjs/common';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { parseEnv, type AppConfig } from './config/env.js';
import { createApp } from './create-app.js';
import {
  DataFolderInUseError,
  lockDataFolder,
  type DataFolderLock,
} from './platform/data-folder/data-folder-lock.js';
import { createLogger } from './platform/logging/create-logger.js';

/** The server: reads its settings, takes the data folder, listens, and gives everything back when it is told to stop. */
async function main(): Promise<void> {
  const env = parseEnv(process.env, join(import.meta.dirname, '..', '..'));
  if (!env.ok) {
    fail(
      [
        'The settings are wrong:',
        ...env.problems.map(({ variable, message }) => `  ${variable}: ${message}`),
      ].join('\n'),
    );
  }
  const { config } = env;
  const lock = takeDataFolder(config);
  const logger = createLogger(config.log);
  const app = await createApp(config, logger);
  try {
    await app.listen(config.http.port, config.http.host);
  } catch (error) {
    await app.close().catch(() => undefined); // what failed to listen is reported, not what fails to close
    lock.release();
    fail(listenProblem(error, config));
  }
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) {
    process.once(signal, () => void stop(app, lock, logger));
  }
  process.stdout.write(`Architrave is at ${addressOf(await app.getUrl())}\n`);
}

/** Milliseconds that open requests get to end. */
const GRACE = 5_000;

/** Lets open requests end, closes the stores, gives the data folder back, and exits. */
async function stop(
  app: NestExpressApplication,
  lock: DataFolderLock,
  logger: LoggerService,
): Promise<never> {
  const timer = setTimeout(() => {
    logger.error(`Requests were still open after ${GRACE / 1000} s and were cut off`, 'main');
    lock.release();
    process.exit(1);
  }, GRACE);
  let code = 0;
  try {
    await app.close();
  } catch (error) {
    logger.error(error, 'main');
    code = 1;
  }
  clearTimeout(timer);
  lock.release();
  process.exit(code);
}

function takeDataFolder(config: AppConfig): DataFolderLock {
  // Without a file of its own, the server keeps nothing in the folder that a second one could harm.
  if (config.database.provider !== 'sqlite') return { release: () => undefined };
  try {
    return lockDataFolder(config.data.folder);
  } catch (error) {
    if (error instanceof DataFolderInUseError) fail(error.message);
    const reason = error instanceof Error ? error.message : String(error);
    fail(
      `The data folder ${config.data.folder} can't be used: ${reason}. Set ARCHITRAVE_DATA to another folder.`,
    );
  }
}

function listenProblem(error: unknown, { http }: AppConfig): string {
  const { code, message } = error as NodeJS.ErrnoException;
  switch (code) {
    case 'EADDRINUSE':
      return `Port ${http.port} on ${http.host} is in use by another program. Set PORT to a free one, e.g. PORT=${http.port + 1}.`;
    case 'EACCES':
      return `Port ${http.port} may not be used by this account. Set PORT to one above 1023.`;
    case 'EADDRNOTAVAIL':
      return `${http.host} is not an address of this machine. Set HOST to one that is.`;
    default:
      return `The server can't listen on ${http.host}, port ${http.port}: ${message}`;
  }
}

/** The address as one types it: Nest gives the loopback address of IPv6 for some names. */
function addressOf(url: string): string {
  return url.replace('[::1]', 'localhost');
}

function fail(message: string): never {
  process.stderr.write(`${message}\n`);
  process.exit(1);
}

await main();
