import type { RequirementPath } from '@architrave/graph-seed/model';
import type { Origin } from './advice.js';

export interface ImpliedBy {
  readonly number: (path: RequirementPath, fallback?: number) => number;
  readonly stated: (path: RequirementPath) => boolean;
  readonly text: (path: RequirementPath) => unknown;
  readonly capabilities: ReadonlySet<string>;
  readonly derived: { readonly requestsPerSecond: number; readonly budgetPerRequestPerSecondUsd: number };
}

type Priorities = Map<string, { weight: number; origin: Origin; rule: string }>;

/** What every system wants a little of, so that nothing stated still ranks the simpler design first. */
const BASELINE = { simplicity: 1, cost: 1, maintainability: 1, 'time-to-market': 1 } as const;

/**
 * Priorities that nobody stated but that the requirements imply by how tight they are. The steps are orders of magnitude of
 * common service levels (99.9 % is three quarters of an hour a month; 100 ms is felt as instant), not fitted to any case.
 */
export function impliedPriorities(from: ImpliedBy): Priorities {
  const priorities: Priorities = new Map(
    Object.entries(BASELINE).map(([quality, weight]) => [
      quality,
      { weight, origin: 'assumed', rule: 'baseline' },
    ]),
  );
  const imply = (quality: string, weight: number, rule: string): void => {
    if (weight > (priorities.get(quality)?.weight ?? 0))
      priorities.set(quality, { weight, origin: 'inferred', rule });
  };
  const { number, stated, text, derived } = from;
  if (stated('quality.latencyP99Ms')) {
    imply(
      'performance',
      step(-number('quality.latencyP99Ms'), [
        [-100, 3],
        [-300, 2],
        [-1000, 1],
      ]),
      'tight-latency',
    );
    imply(
      'latency',
      step(-number('quality.latencyP99Ms'), [
        [-100, 3],
        [-300, 2],
        [-1000, 1],
      ]),
      'tight-latency',
    );
  }
  if (stated('quality.availabilityPercent')) {
    const weight = step(number('quality.availabilityPercent'), [
      [99.99, 3],
      [99.9, 2],
      [99.5, 1],
    ]);
    imply('availability', weight, 'tight-availability');
    imply('resilience', weight, 'tight-availability');
  }
  if (stated('constraints.monthlyBudgetUsd')) {
    imply(
      'cost',
      step(-derived.budgetPerRequestPerSecondUsd, [
        [-5, 3],
        [-20, 2],
      ]),
      'tight-budget',
    );
  }
  if (stated('delivery.weeksToFirstRelease')) {
    imply(
      'time-to-market',
      step(-number('delivery.weeksToFirstRelease'), [
        [-12, 3],
        [-26, 2],
      ]),
      'short-runway',
    );
    imply('simplicity', step(-number('delivery.weeksToFirstRelease'), [[-12, 2]]), 'short-runway');
  }
  if (stated('team.size') || stated('team.teams')) {
    imply(
      'team-autonomy',
      step(number('team.teams', 1), [
        [10, 3],
        [4, 2],
        [3, 1],
      ]),
      'many-teams',
    );
    imply(
      'deployability',
      step(number('team.teams', 1), [
        [10, 3],
        [4, 2],
      ]),
      'many-teams',
    );
    imply(
      'simplicity',
      step(-number('team.size', 10), [
        [-5, 3],
        [-10, 2],
      ]),
      'small-team',
    );
  }
  imply(
    'scalability',
    step(derived.requestsPerSecond, [
      [10_000, 3],
      [1_000, 2],
      [200, 1],
    ]),
    'high-load',
  );
  imply(
    'throughput',
    step(number('workload.eventsPerSecond'), [
      [100_000, 3],
      [10_000, 2],
      [1_000, 1],
    ]),
    'many-events',
  );
  if (text('delivery.domainComplexity') === 'high') imply('maintainability', 2, 'complex-domain');
  if (stated('constraints.compliance')) {
    imply('security', 2, 'compliance');
    imply('auditability', 2, 'compliance');
  }
  if (text('quality.consistency') === 'strong' && stated('quality.consistency'))
    imply('consistency', 2, 'strong-consistency');
  if (from.capabilities.has('plugins')) imply('extensibility', 3, 'plugins');
  if (text('team.operations') === 'low' && stated('team.operations'))
    imply('operability', 2, 'low-operations-maturity');
  return priorities;
}

/** The weight of the first step that the value reaches; steps from the highest down. */
function step(value: number, steps: readonly (readonly [threshold: number, weight: number])[]): number {
  return steps.find(([threshold]) => value >= threshold)?.[1] ?? 0;
}
