import type { NextFunction, Request, Response } from 'express';
import { refuse } from './refusal.js';

/** Names under which a browser on this machine reaches a loopback server. */
const LOOPBACK_NAMES = ['127.0.0.1', 'localhost', '[::1]'];

/** Every address that may stand in a Host header besides what is configured. */
export function allowedHostsOf(bound: string, configured: readonly string[]): ReadonlySet<string> {
  const wildcard = bound === '0.0.0.0' || bound === '::';
  const own = wildcard ? [] : [bound.includes(':') ? `[${bound}]` : bound];
  return new Set([...LOOPBACK_NAMES, ...own, ...configured].map((host) => host.toLowerCase()));
}

/**
 * Refuses every request whose Host is not one of the server's own names, before anything else sees it.
 * A page of another site that points its own name at this machine (DNS rebinding) is same-origin to the browser;
 * the Host header is what gives it away. The port makes no difference to that.
 */
export function hostGuard(allowed: ReadonlySet<string>) {
  return (request: Request, response: Response, next: NextFunction): void => {
    const hosts = request.rawHeaders.filter(
      (_, index, headers) => index % 2 === 1 && headers[index - 1]?.toLowerCase() === 'host',
    );
    const name = hosts.length === 1 ? hostNameOf(hosts[0] ?? '') : null;
    // An absolute-form target (GET http://other/) would overrule Host for whoever reads it.
    const isOriginForm = request.originalUrl.startsWith('/');
    if (name === null || !allowed.has(name) || !isOriginForm) {
      refuse(
        response,
        403,
        'FOREIGN_HOST',
        'This server answers only under its own address. Set ARCHITRAVE_ALLOWED_HOSTS to allow another.',
      );
      return;
    }
    next();
  };
}

/** The name in a Host header, lower case, without port; `null` when the header isn't one. */
export function hostNameOf(header: string): string | null {
  const match = /^(\[[0-9a-f:.]+\]|[a-z0-9._-]+)(?::\d{1,5})?$/i.exec(header);
  return match?.[1]?.toLowerCase() ?? null;
}
