import { ConsoleLogger, type LogLevel as NestLogLevel } from '@nestjs/common';
import type { LogConfig, LogLevel } from '../../config/env.js';

const LEVELS: Readonly<Record<LogLevel, NestLogLevel[]>> = {
  error: ['error', 'fatal'],
  warn: ['error', 'fatal', 'warn'],
  log: ['error', 'fatal', 'warn', 'log'],
  debug: ['error', 'fatal', 'warn', 'log', 'debug'],
};

/** Parts of the framework that report each module and route they set up. */
const FRAMEWORK = new Set([
  'NestFactory',
  'InstanceLoader',
  'RoutesResolver',
  'RouterExplorer',
  'GraphQLModule',
  'NestApplication',
]);

/** Takes what the framework reports while it starts, and what is logged elsewhere, for debugging. */
class AppLogger extends ConsoleLogger {
  override log(message: unknown, ...optional: unknown[]): void {
    const context = optional.at(-1);
    if (typeof context === 'string' && FRAMEWORK.has(context)) super.debug(message, ...optional);
    else super.log(message, ...optional);
  }

  /** What resolvers throw is logged by the API's own error formatter, once and with its causes. */
  override error(message: unknown, ...optional: unknown[]): void {
    if (optional.at(-1) === 'ExceptionsHandler') super.debug(message, ...optional);
    else super.error(message, ...optional);
  }
}

/** The one logger: lines of text for a person, lines of JSON for a collector. */
export function createLogger(config: LogConfig): ConsoleLogger {
  return new AppLogger({
    json: config.json,
    colors: !config.json && process.stdout.isTTY,
    logLevels: LEVELS[config.level],
  });
}
