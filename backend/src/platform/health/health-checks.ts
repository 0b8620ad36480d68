/** Store → whether it answers now; the check never throws. */
export type HealthChecks = Readonly<Record<string, () => Promise<boolean>>>;

export const HEALTH_CHECKS = Symbol('HEALTH_CHECKS');
