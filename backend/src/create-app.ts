import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import type { LoggerService } from '@nestjs/common';
import { AppModule } from './app.module.js';
import type { AppConfig } from './config/env.js';
import { GRAPHQL_LIMITS } from './platform/graphql/limits.js';
import { allowedHostsOf, hostGuard } from './platform/http/host-guard.js';
import { originGuard } from './platform/http/origin-guard.js';
import { assignRequestId } from './platform/http/request-id.js';
import { requestLog } from './platform/http/request-log.js';
import { securityHeaders } from './platform/http/security-headers.js';
import { serveWebApp } from './platform/http/web-app.js';

/** Paths that aren't pages of the web app. */
const API_PATHS = ['/api', '/graphql', '/health'];

/** The application, ready to listen. What must guard every route stands before everything else. */
export async function createApp(config: AppConfig, logger: LoggerService): Promise<NestExpressApplication> {
  const app = await NestFactory.create<NestExpressApplication>(AppModule.forRoot(config), {
    logger,
    bodyParser: false,
  });
  app.disable('x-powered-by');
  app.use(assignRequestId);
  app.use(requestLog(logger, API_PATHS));
  app.use(hostGuard(allowedHostsOf(config.http.host, config.http.allowedHosts)));
  app.use(originGuard({ allowedOrigins: config.http.allowedOrigins, apiPaths: API_PATHS }));
  app.use(securityHeaders());
  app.useBodyParser('json', { limit: GRAPHQL_LIMITS.bodyBytes });
  serveWebApp(app, config.http.webRoot, API_PATHS);
  return app;
}
