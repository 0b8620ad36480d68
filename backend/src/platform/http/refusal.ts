import type { Response } from 'express';

/** Ends a request that must not be served, with a reason that a person can act on. */
export function refuse(response: Response, status: number, code: string, message: string): void {
  response.status(status).json({ error: { code, message } });
}
