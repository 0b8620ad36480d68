import type { Requirements } from '@architrave/graph-seed/model';

/** The hotel booking system: 10,000 concurrent users in the busiest hour, search, payments, notifications, 2,000 USD a month on AWS. */
export const HOTEL = {
  workload: { concurrentUsers: 10_000 },
  quality: { latencyP99Ms: 200, availabilityPercent: 99.95 },
  constraints: { monthlyBudgetUsd: 2000, cloud: 'aws' },
  capabilities: ['transactions', 'full-text-search', 'payments', 'notifications', 'web-client'],
} as const satisfies Requirements;
