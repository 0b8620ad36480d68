import fc from 'fast-check';
import type { Requirements } from '@architrave/graph-seed/model';

const optional = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> =>
  fc.option(arbitrary, { nil: undefined });

/** Requirements without the keys whose value is undefined, as JSON has them. */
function pruned(requirements: Record<string, unknown>): Requirements {
  return JSON.parse(JSON.stringify(requirements)) as Requirements;
}

export interface RequirementRanges {
  readonly capabilities: readonly string[];
  /** Technologies to demand or forbid now and then. */
  readonly technologies: readonly string[];
  readonly requestsPerSecond: number;
  readonly budgetsUsd: readonly [least: number, most: number];
}

/** Requirements of many shapes, from nothing stated to all limits tight at once. */
export function arbitraryRequirements({
  capabilities,
  technologies,
  requestsPerSecond,
  budgetsUsd,
}: RequirementRanges): fc.Arbitrary<Requirements> {
  const technology = fc.constantFrom(...technologies).map((slug) => `technology:${slug}`);
  return fc
    .record({
      workload: fc.record({
        // Both are stated, so that neither is inferred from a limit on latency.
        concurrentUsers: fc.integer({ min: 10, max: 100_000 }),
        requestsPerSecond: fc.integer({ min: 1, max: requestsPerSecond }),
        readShare: optional(fc.constantFrom(0, 0.5, 0.9, 1)),
        dataGb: optional(fc.integer({ min: 0, max: 400 })),
      }),
      quality: fc.record({
        latencyP99Ms: optional(fc.integer({ min: 40, max: 800 })),
        availabilityPercent: optional(fc.constantFrom(98, 99, 99.5, 99.7, 99.8, 99.9)),
        rpoMinutes: optional(fc.constantFrom(0, 5, 60)),
        rtoMinutes: optional(fc.constantFrom(2, 120)),
        consistency: optional(fc.constantFrom('strong', 'read-your-writes', 'eventual')),
      }),
      constraints: fc.record({
        monthlyBudgetUsd: optional(fc.integer({ min: budgetsUsd[0], max: budgetsUsd[1] })),
        cloud: fc.constant('aws'),
        compliance: optional(fc.constantFrom([], [], ['gdpr'], ['pci-dss', 'gdpr'])),
        managedOnly: optional(fc.constantFrom(false, false, true)),
        openSourceOnly: optional(fc.constantFrom(false, false, false, true)),
        mustUse: optional(fc.array(technology, { maxLength: 1 })),
        mustAvoid: optional(fc.array(technology, { maxLength: 1 })),
      }),
      team: fc.record({
        size: optional(fc.integer({ min: 1, max: 60 })),
        learningHoursPerWeek: optional(fc.constantFrom(0, 2, 8)),
      }),
      capabilities: fc.subarray([...capabilities]),
    })
    .map(pruned)
    .filter(
      ({ constraints }) => !(constraints?.mustUse ?? []).some((id) => constraints?.mustAvoid?.includes(id)),
    );
}
