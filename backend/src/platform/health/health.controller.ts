import { Controller, Get, Inject, Res } from '@nestjs/common';
import type { Response } from 'express';
import { HEALTH_CHECKS, type HealthChecks } from './health-checks.js';

interface HealthReport {
  readonly status: 'up' | 'degraded';
  readonly stores: Readonly<Record<string, 'up' | 'down'>>;
}

/** Whether the server lives, and whether it has all that it needs. */
@Controller('health')
export class HealthController {
  constructor(@Inject(HEALTH_CHECKS) private readonly checks: HealthChecks) {}

  /** 200 as long as the process answers; says which stores don't. */
  @Get()
  live(): Promise<HealthReport> {
    return this.report();
  }

  /** 503 while a store doesn't answer. */
  @Get('ready')
  async ready(@Res({ passthrough: true }) response: Response): Promise<HealthReport> {
    const report = await this.report();
    if (report.status === 'degraded') response.status(503);
    return report;
  }

  private async report(): Promise<HealthReport> {
    const entries = await Promise.all(
      Object.entries(this.checks).map(
        async ([name, isUp]) => [name, (await isUp()) ? 'up' : 'down'] as const,
      ),
    );
    const isDegraded = entries.some(([, state]) => state === 'down');
    return { status: isDegraded ? 'degraded' : 'up', stores: Object.fromEntries(entries) };
  }
}
