import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { NextFunction, Request, Response } from 'express';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { refuse } from './refusal.js';

/** Files whose name holds a hash of their content: they never change under that name. */
const HASHED = '/assets/';

/**
 * Serves the built web app from a folder: its files, and its page under every path that no other route has, so that
 * a link into the app works. Without a build, says how to make one.
 */
export function serveWebApp(
  app: NestExpressApplication,
  webRoot: string,
  otherPaths: readonly string[],
): void {
  app.useStaticAssets(webRoot, {
    index: false,
    setHeaders: (response: Response, path: string) => {
      const isHashed = path.replaceAll('\\', '/').includes(HASHED);
      response.setHeader('cache-control', isHashed ? 'public, max-age=31536000, immutable' : 'no-cache');
    },
  });
  app.use((request: Request, response: Response, next: NextFunction) => {
    const isPage = request.method === 'GET' || request.method === 'HEAD';
    const isTaken = [...otherPaths, '/assets'].some(
      (path) => request.path === path || request.path.startsWith(`${path}/`),
    );
    if (!isPage || isTaken) return next();
    if (!existsSync(join(webRoot, 'index.html'))) {
      return refuse(
        response,
        503,
        'APP_NOT_BUILT',
        'The web app is not built. Run `npm run build`, then start again.',
      );
    }
    response.setHeader('cache-control', 'no-cache');
    // `root` keeps a dot in the path above it from being taken for a hidden file.
    response.sendFile('index.html', { root: webRoot }, (error) => {
      if (error) next(error);
    });
  });
}
