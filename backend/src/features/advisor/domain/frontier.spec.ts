import fc from 'fast-check';
import type { Requirements } from '@architrave/graph-seed/model';
import { advise } from './advise.js';
import type { FrontierComponent, FrontierTotals } from './advice.js';
import { describeDesign } from './describe-design.js';
import { frontierOf, mostDifferent } from './frontier.js';
import { SolveCache } from './solve-cache.js';
import { prepareCase } from './solve-designs.js';
import { allChoices, isAllowed } from './solver/testing/brute-force.js';
import { arbitraryRequirements } from './testing/arbitrary-requirements.js';
import { shopKnowledge } from './testing/shop.js';

const knowledge = shopKnowledge();
const MORE_THAN_SHOWN = 1000;

type Sized = Pick<FrontierComponent, 'role' | 'technology' | 'offer' | 'units'>;
const partsOf = (components: readonly Sized[]): string =>
  components.map(({ role, technology, offer, units }) => `${role}=${technology}/${offer}×${units}`).join(' ');

/** Every design that holds, of all styles, written out as recommendations are: its parts and its totals. */
function everyDesign(requirements: Requirements): { parts: string; totals: FrontierTotals }[] {
  const prepared = prepareCase(requirements, knowledge);
  return prepared.candidates.flatMap((candidate) =>
    prepared.clouds.flatMap((cloud) => {
      const problem = prepared.problemFor(candidate, cloud);
      return [...allChoices(problem.choice.roles.map((role) => role.options.length))]
        .filter((choice) => isAllowed(problem.choice, choice))
        .map((choice) => {
          const solution = { choice, value: 0, cost: 0, gap: 0, nodes: 0 };
          const { totals, components } = describeDesign(
            { candidate, problem, solution, value: 0 },
            1,
            prepared,
          );
          const { monthlyUsd, latencyP99Ms, operationsHoursPerMonth, weeksToReady } = totals;
          return {
            parts: partsOf(components),
            totals: { monthlyUsd, latencyP99Ms, operationsHoursPerMonth, weeksToReady },
          };
        });
    }),
  );
}

/** The front by comparing the totals of every design with those of each other. */
function frontByTryingAll(requirements: Requirements): FrontierTotals[] {
  const all = new Map(everyDesign(requirements).map(({ totals }) => [JSON.stringify(totals), totals]));
  const figures = [...all.values()];
  return figures
    .filter((own) => !figures.some((other) => other !== own && isNoWorse(other, own)))
    .sort(
      (a, b) =>
        a.monthlyUsd - b.monthlyUsd ||
        a.latencyP99Ms - b.latencyP99Ms ||
        a.operationsHoursPerMonth - b.operationsHoursPerMonth ||
        a.weeksToReady - b.weeksToReady,
    );
}

function isNoWorse(a: FrontierTotals, b: FrontierTotals): boolean {
  return (
    a.monthlyUsd <= b.monthlyUsd &&
    a.latencyP99Ms <= b.latencyP99Ms &&
    a.operationsHoursPerMonth <= b.operationsHoursPerMonth &&
    a.weeksToReady <= b.weeksToReady
  );
}

describe('the front of an advice', () => {
  it('is what trying every design of every style finds', () => {
    const requirements = arbitraryRequirements({
      capabilities: ['transactions', 'full-text-search', 'background-jobs', 'reporting'],
      technologies: ['functions', 'servers', 'sql', 'own-sql', 'broker', 'index'],
      requestsPerSecond: 400,
      budgetsUsd: [300, 3000],
    }).map((asked) => ({
      ...asked,
      // A limit near the times themselves: then recommendations and the front are timed in the same steps.
      quality: { ...asked.quality, latencyP99Ms: 150 },
    }));
    let designs = 0;
    fc.assert(
      fc.property(requirements, (asked) => {
        const expected = frontByTryingAll(asked);
        const found = frontierOf(prepareCase(asked, knowledge), new SolveCache(), MORE_THAN_SHOWN);
        expect(found.designs.map(({ totals }) => totals)).toEqual(expected);
        expect(found).toMatchObject({ count: expected.length, isComplete: true });
        designs += expected.length;
      }),
      { seed: 20_261_124, numRuns: 25 },
    );
    expect(designs).toBeGreaterThan(50);
  }, 120_000);

  it('has a design that is at least as good as any recommendation', () => {
    const asked: Requirements = { quality: { latencyP99Ms: 150 }, constraints: { cloud: 'aws' } };
    const { recommendations, frontier } = advise(asked, knowledge);
    expect(recommendations.length).toBeGreaterThan(1);
    for (const { totals } of recommendations)
      expect(frontier?.designs.some((design) => isNoWorse(design.totals, totals))).toBe(true);
  });

  it('times designs without a stated limit as recommendations are timed, within two per cent', () => {
    const asked: Requirements = { constraints: { cloud: 'aws' }, capabilities: ['full-text-search'] };
    const described = new Map(everyDesign(asked).map(({ parts, totals }) => [parts, totals]));
    const { designs } = frontierOf(prepareCase(asked, knowledge), new SolveCache(), MORE_THAN_SHOWN);
    expect(designs.length).toBeGreaterThan(3);
    for (const { components, totals } of designs) {
      const { latencyP99Ms, ...others } = described.get(partsOf(components)) ?? { latencyP99Ms: 0 };
      expect(totals).toMatchObject(others);
      expect(Math.abs(totals.latencyP99Ms / latencyP99Ms - 1)).toBeLessThan(0.02);
    }
  });

  it('is left out unless asked for, and empty where nothing is feasible', () => {
    expect(advise({}, knowledge, { sensitivity: false }).frontier).toBeNull();
    expect(
      advise({ constraints: { monthlyBudgetUsd: 1 } }, knowledge, {
        sensitivity: false,
        explainInfeasible: false,
        frontier: true,
      }).frontier,
    ).toEqual({ count: 0, isComplete: true, designs: [] });
  });
});

describe('mostDifferent', () => {
  const point = (cost: number, p99: number, operations = 0, weeks = 0) => ({ cost, p99, operations, weeks });

  it('keeps everything where there is room', () => {
    const points = [point(1, 9), point(2, 8)];
    expect(mostDifferent(points, 2)).toEqual(points);
  });

  it('takes the best in each figure first, then what differs most, in the order of the front', () => {
    const points = [point(0, 100), point(10, 90), point(50, 50), point(60, 40), point(100, 0)];
    expect(mostDifferent(points, 3)).toEqual([point(0, 100), point(50, 50), point(100, 0)]);
  });

  it('never takes one twice', () => {
    const points = Array.from({ length: 40 }, (_, index) => point(index, 40 - index, index % 3, index % 2));
    const taken = mostDifferent(points, 24);
    expect(taken).toHaveLength(24);
    expect(new Set(taken).size).toBe(24);
  });
});
