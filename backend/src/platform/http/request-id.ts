import { randomUUID } from 'node:crypto';
import type { NextFunction, Request, Response } from 'express';

export interface IdentifiedRequest extends Request {
  requestId?: string;
}

const HEADER = 'x-request-id';
const WELL_FORMED = /^[\w-]{8,64}$/;

/** Gives each request an id, the caller's own where it is well formed; the answer and the log name it. */
export function assignRequestId(request: IdentifiedRequest, response: Response, next: NextFunction): void {
  const given = request.headers[HEADER];
  request.requestId = typeof given === 'string' && WELL_FORMED.test(given) ? given : randomUUID();
  response.setHeader(HEADER, request.requestId);
  next();
}
