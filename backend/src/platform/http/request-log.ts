import type { LoggerService } from '@nestjs/common';
import type { NextFunction, Response } from 'express';
import type { IdentifiedRequest } from './request-id.js';

/** Logs each answered request of the API paths, failures of all paths, with id and duration. Bodies are never logged. */
export function requestLog(logger: LoggerService, apiPaths: readonly string[]) {
  return (request: IdentifiedRequest, response: Response, next: NextFunction): void => {
    const start = process.hrtime.bigint();
    const path = request.path;
    response.on('finish', () => {
      const milliseconds = Math.round(Number(process.hrtime.bigint() - start) / 1e5) / 10;
      const line = {
        method: request.method,
        path,
        status: response.statusCode,
        milliseconds,
        requestId: request.requestId,
      };
      if (response.statusCode >= 500) logger.error(line, 'http');
      else if (response.statusCode >= 400) logger.warn(line, 'http');
      else if (apiPaths.includes(path)) logger.debug?.(line, 'http');
    });
    next();
  };
}
