import type { NextFunction, Request, Response } from 'express';
import { refuse } from './refusal.js';

const SAFE_METHODS = new Set(['GET', 'HEAD']);

/**
 * Refuses requests that a page of another origin makes a browser send. Browsers say so in `Sec-Fetch-Site` and
 * `Origin`; programs send neither and pass. Following a link from elsewhere to a page of ours stays possible.
 */
export function originGuard(options: {
  readonly allowedOrigins: readonly string[];
  readonly apiPaths: readonly string[];
}) {
  const allowed = new Set(options.allowedOrigins);
  return (request: Request, response: Response, next: NextFunction): void => {
    const isApi = options.apiPaths.some(
      (path) => request.path === path || request.path.startsWith(`${path}/`),
    );
    const isPageView = !isApi && SAFE_METHODS.has(request.method);
    if (isPageView || (isOwnOrigin(request, allowed) && isOwnSite(request, allowed))) {
      next();
      return;
    }
    refuse(
      response,
      403,
      'FOREIGN_ORIGIN',
      'Pages of other origins may not call this server. Set ARCHITRAVE_ALLOWED_ORIGINS to allow one.',
    );
  };
}

function isOwnOrigin(request: Request, allowed: ReadonlySet<string>): boolean {
  const origin = request.headers.origin;
  if (origin === undefined || allowed.has(origin)) return true;
  const host = request.headers.host ?? '';
  return origin === `http://${host}` || origin === `https://${host}`;
}

function isOwnSite(request: Request, allowed: ReadonlySet<string>): boolean {
  const site = request.headers['sec-fetch-site'];
  if (site === undefined || site === 'same-origin' || site === 'none') return true;
  return request.headers.origin !== undefined && allowed.has(request.headers.origin);
}
