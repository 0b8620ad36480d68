import { Catch, HttpException, Logger, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { Response } from 'express';
import { refuse } from './refusal.js';

/** A request that is refused with a code, a status and whatever helps the caller. */
export class HttpRefusal extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
    readonly details: Readonly<Record<string, unknown>> = {},
  ) {
    super(message);
  }
}

/** States of the stores that the caller should know. */
const UNAVAILABLE: Readonly<Record<string, string>> = {
  DATABASE_UNAVAILABLE: 'The database cannot be reached. Try again in a moment.',
  GRAPH_UNAVAILABLE: 'The knowledge graph cannot be reached. Try again in a moment.',
};

/** Answers errors of routes outside GraphQL: a code always, a message only where it is meant for the caller. */
@Catch()
export class HttpErrorsFilter implements ExceptionFilter {
  private readonly logger = new Logger('http');

  catch(error: unknown, host: ArgumentsHost): void {
    const response = host.switchToHttp().getResponse<Response>();
    if (response.headersSent) {
      // The answer had begun: cut it off, so that nobody takes it for a whole one.
      this.logger.error(error);
      response.destroy();
      return;
    }
    response.removeHeader('content-disposition');
    if (error instanceof HttpRefusal) {
      const { status, code, message, details } = error;
      response.status(status).json({ error: { code, message, ...details } });
      return;
    }
    if (error instanceof HttpException) {
      const status = error.getStatus();
      refuse(response, status, status === 413 ? 'FILE_TOO_LARGE' : 'BAD_REQUEST', error.message);
      return;
    }
    this.logger.error(error);
    const code = (error as { readonly code?: unknown } | null)?.code;
    const known = typeof code === 'string' ? UNAVAILABLE[code] : undefined;
    if (typeof code === 'string' && known !== undefined) refuse(response, 503, code, known);
    else refuse(response, 500, 'INTERNAL', 'Something went wrong on the server.');
  }
}
