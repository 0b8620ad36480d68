import fc from 'fast-check';
import type { RequirementPath, Requirements } from '@architrave/graph-seed/model';
import type { AdvisorKnowledge } from './advisor-knowledge.js';
import { advise } from './advise.js';
import type { Infeasible, Relaxation } from './advice.js';
import { valueAt, withValues } from './check-references.js';
import { explainInfeasible, HARD_PATHS, isStatedHard } from './infeasible.js';
import { isFeasible, prepareCase } from './solve-designs.js';
import { violationsOf } from './testing/check-recommendation.js';
import { contentKnowledge } from './testing/content.js';
import { HOTEL } from './testing/hotel.js';
import { shopKnowledge } from './testing/shop.js';

const feasible = (requirements: Requirements, knowledge: AdvisorKnowledge): boolean =>
  isFeasible(prepareCase(requirements, knowledge));

/** The requirements with only so many of the hard ones stated. */
function keepOnly(requirements: Requirements, kept: readonly string[]): Requirements {
  return withValues(
    requirements,
    new Map(HARD_PATHS.filter((path) => !kept.includes(path)).map((path) => [path, undefined])),
  );
}

function properSubsets<T>(set: readonly T[]): T[][] {
  return Array.from({ length: 2 ** set.length - 1 }, (_, mask) =>
    set.filter((__, index) => (mask >> index) % 2 === 1),
  );
}

/** What is wrong with the conflicts: one that can hold after all, one of which a part already can't, and one that leaves out a stated path. */
function conflictProblems(
  { conflicts }: Infeasible,
  requirements: Requirements,
  knowledge: AdvisorKnowledge,
): string[] {
  return [
    ...(conflicts.length === 0 ? ['no conflict'] : []),
    ...conflicts.flatMap((conflict) => [
      ...(feasible(keepOnly(requirements, conflict), knowledge) ? [`${conflict.join(' + ')} can hold`] : []),
      ...conflict
        .filter((path) => !isStatedHard(requirements, path as (typeof HARD_PATHS)[number]))
        .map((path) => `${path} is not stated`),
      ...properSubsets(conflict)
        .filter((part) => !feasible(keepOnly(requirements, part), knowledge))
        .map((part) => `${conflict.join(' + ')}: ${part.join(' + ')} can't hold already`),
    ]),
  ];
}

/** What is wrong with the relaxations: one that doesn't suffice, and one that asks for more than it must. */
function relaxationProblems(
  { relaxations }: Infeasible,
  requirements: Requirements,
  knowledge: AdvisorKnowledge,
): string[] {
  return relaxations.flatMap((relaxation) => {
    const at = (share: number): Requirements =>
      withValues(
        requirements,
        new Map(relaxation.changes.map((change) => [change.path as RequirementPath, towards(change, share)])),
      );
    const name = relaxation.changes.map(({ path, to }) => `${path} → ${JSON.stringify(to)}`).join(', ');
    return [
      ...(feasible(at(1), knowledge) ? [] : [`${name} doesn't suffice`]),
      // Single numbers are found to a few tenths of a per cent; what is dropped whole has no less.
      ...(relaxation.changes.length === 1 &&
      typeof relaxation.changes[0]?.to === 'number' &&
      feasible(at(0.99), knowledge)
        ? [`${name} is more than it takes`]
        : []),
    ];
  });
}

/** The value at a share of the way to the relaxed one, in ratios and in downtime for availability; undefined where it is dropped. */
function towards({ path, from, to }: Relaxation['changes'][number], share: number): unknown {
  if (to === null) return undefined;
  if (typeof from !== 'number' || typeof to !== 'number' || share === 1) return to;
  if (path === 'quality.availabilityPercent')
    return 100 - (100 - from) * ((100 - to) / (100 - from)) ** share * 0.99;
  const value = Math.max(from, 1) * (to / Math.max(from, 1)) ** share;
  return to > from ? Math.min(value, to - 1) : value;
}

describe('explainInfeasible', () => {
  const shop = shopKnowledge();
  const tight: fc.Arbitrary<Requirements> = fc.record({
    workload: fc.record({ requestsPerSecond: fc.integer({ min: 50, max: 900 }) }),
    quality: fc.record({
      latencyP99Ms: fc.integer({ min: 10, max: 120 }),
      availabilityPercent: fc.constantFrom(99, 99.8, 99.95),
      rpoMinutes: fc.constantFrom(0, 5, 60),
      consistency: fc.constantFrom('strong' as const, 'read-your-writes' as const),
    }),
    constraints: fc.record({
      monthlyBudgetUsd: fc.integer({ min: 20, max: 400 }),
      cloud: fc.constant('aws' as const),
      managedOnly: fc.boolean(),
      compliance: fc.subarray(['pci-dss' as const]),
    }),
    capabilities: fc.subarray(['full-text-search', 'reporting']),
  });

  it('reports conflicts of which every proper subset can hold, on random tight cases', () => {
    let explained = 0;
    fc.assert(
      fc.property(tight, (asked) => {
        if (feasible(asked, shop)) return;
        explained += 1;
        expect(conflictProblems(explainInfeasible(asked, shop), asked, shop)).toEqual([]);
      }),
      { seed: 20_261_124, numRuns: 15 },
    );
    expect(explained).toBeGreaterThan(8);
  }, 120_000);

  it('offers relaxations that suffice and that are no larger than it takes', () => {
    fc.assert(
      fc.property(tight, (asked) => {
        if (!feasible(asked, shop))
          expect(relaxationProblems(explainInfeasible(asked, shop), asked, shop)).toEqual([]);
      }),
      { seed: 7, numRuns: 15 },
    );
  }, 120_000);

  it('names the budget alone where 20 USD buy nothing, and the least that buys something', () => {
    const asked: Requirements = {
      workload: { requestsPerSecond: 50 },
      constraints: { cloud: 'aws', monthlyBudgetUsd: 20 },
    };
    const { conflicts, relaxations, nearestMiss } = explainInfeasible(asked, shop);
    expect(conflicts).toEqual([['constraints.monthlyBudgetUsd']]);
    expect(relaxations).toHaveLength(1);
    expect(relaxations[0]?.changes).toEqual([
      { path: 'constraints.monthlyBudgetUsd', from: 20, to: expect.any(Number) },
    ]);
    expect(nearestMiss?.violated).toEqual(['constraints.monthlyBudgetUsd']);
    expect(nearestMiss?.totals.monthlyUsd).toBeGreaterThan(20);
    expect(relaxations[0]?.monthlyUsd).toBe(nearestMiss?.totals.monthlyUsd);
  });

  it('offers a pair where no single change helps', () => {
    const asked: Requirements = {
      workload: { requestsPerSecond: 50 },
      quality: { latencyP99Ms: 5 },
      constraints: { cloud: 'aws', monthlyBudgetUsd: 20 },
    };
    const { conflicts, relaxations, nearestMiss } = explainInfeasible(asked, shop);
    expect(conflicts).toEqual(
      expect.arrayContaining([['quality.latencyP99Ms'], ['constraints.monthlyBudgetUsd']]),
    );
    expect(relaxations.map(({ changes }) => changes.map(({ path }) => path))).toEqual([
      ['quality.latencyP99Ms', 'constraints.monthlyBudgetUsd'],
    ]);
    expect(nearestMiss?.violated).toEqual(['quality.latencyP99Ms', 'constraints.monthlyBudgetUsd']);
  });

  it('says nothing of the kind where a design exists', () => {
    expect(advise({}, shop, { sensitivity: false }).infeasible).toBeNull();
  });

  describe('on the whole content', () => {
    const content = contentKnowledge();
    const cases: readonly (readonly [string, Requirements])[] = [
      ['the hotel for 20 USD', { ...HOTEL, constraints: { ...HOTEL.constraints, monthlyBudgetUsd: 20 } }],
      [
        'five milliseconds',
        {
          workload: { concurrentUsers: 500 },
          quality: { latencyP99Ms: 5 },
          constraints: { cloud: 'aws', monthlyBudgetUsd: 3000 },
          capabilities: ['full-text-search'],
        },
      ],
      [
        'six nines on one cloud for little',
        {
          workload: { requestsPerSecond: 300 },
          quality: { availabilityPercent: 99.9999 },
          constraints: { cloud: 'azure', monthlyBudgetUsd: 800 },
          capabilities: ['transactions'],
        },
      ],
      [
        'open source only and managed only',
        {
          workload: { requestsPerSecond: 100 },
          constraints: { cloud: 'gcp', openSourceOnly: true, managedOnly: true, monthlyBudgetUsd: 400 },
          capabilities: ['notifications', 'payments'],
        },
      ],
    ];

    it.each(cases)(
      'explains %s by minimal conflicts and tight relaxations',
      (_name, asked) => {
        expect(feasible(asked, content)).toBe(false);
        const explained = explainInfeasible(asked, content);
        expect(conflictProblems(explained, asked, content)).toEqual([]);
        expect(relaxationProblems(explained, asked, content)).toEqual([]);
        const { nearestMiss, relaxations } = explained;
        expect(relaxations.length).toBeGreaterThan(0);
        expect(nearestMiss?.violated).toEqual(relaxations[0]?.changes.map(({ path }) => path));
        if (nearestMiss === null) return;
        // It breaks what it says and nothing else.
        const rest = withValues(
          asked,
          new Map(nearestMiss.violated.map((path) => [path as RequirementPath, undefined])),
        );
        expect(violationsOf(nearestMiss, rest, content).filter((text) => !text.includes('slack'))).toEqual(
          [],
        );
        expect(
          nearestMiss.violated.every((path) => valueAt(asked, path as RequirementPath) !== undefined),
        ).toBe(true);
      },
      240_000,
    );
  });
});
