import { findFeasibleChoice, solveChoice, UndecidedError } from './branch-and-bound.js';
import type { ChoiceProblem, ChoiceSolution } from './design-choice.js';
import { isLatencyBinding } from './testing/brute-force.js';
import { differenceFromBruteForce } from './testing/compare.js';
import { randomProblem, type RandomProblemOptions } from './testing/random-problem.js';
import { solveWithHighs } from './testing/highs.js';

/** Sizes small enough to try every choice. */
const SMALL = { roles: 5, options: 4 };

function expectSameAsBruteForce(problem: ChoiceProblem, seed: number): void {
  // The seed is in the compared value, so that a failure names its instance.
  expect({ seed, difference: differenceFromBruteForce(solveChoice, problem) }).toEqual({
    seed,
    difference: null,
  });
}

describe('solveChoice', () => {
  const families: readonly (readonly [string, number, Omit<RandomProblemOptions, 'roles' | 'options'>])[] = [
    ['loose limits without latency', 400, { latency: 'none', tight: false, sideConstraints: false }],
    [
      'loose limits with every side constraint',
      400,
      { latency: 'grid', tight: false, sideConstraints: true },
    ],
    [
      'tight, correlated limits with every side constraint',
      700,
      { latency: 'moments', tight: true, sideConstraints: true },
    ],
    [
      'tight, correlated limits with latency on the grid',
      600,
      { latency: 'grid', tight: true, sideConstraints: true },
    ],
  ];

  it('equals brute force on instances large enough for the tables of the knapsack bounds', () => {
    for (let seed = 20_000; seed < 20_120; seed += 1) {
      const latency = (['none', 'moments', 'grid'] as const)[seed % 3] ?? 'none';
      expectSameAsBruteForce(
        randomProblem(seed, { roles: 6, options: 5, latency, tight: true, sideConstraints: seed % 2 === 0 }),
        seed,
      );
    }
  }, 120_000);

  it.each(families)(
    'equals brute force on random instances: %s',
    (_name, count, options) => {
      for (let seed = 1; seed <= count; seed += 1)
        expectSameAsBruteForce(randomProblem(seed, { ...SMALL, ...options }), seed);
    },
    120_000,
  );

  it('equals brute force on at least 500 instances in which the latency limit binds', () => {
    let binding = 0;
    let feasible = 0;
    for (let seed = 10_000; binding < 500 && seed < 14_000; seed += 1) {
      const problem = randomProblem(seed, {
        ...SMALL,
        latency: seed % 2 === 0 ? 'grid' : 'moments',
        tight: seed % 4 < 2,
        sideConstraints: true,
      });
      if (!isLatencyBinding(problem)) continue;
      binding += 1;
      if (findFeasibleChoice(problem) !== null) feasible += 1;
      expectSameAsBruteForce(problem, seed);
    }
    expect(binding).toBe(500);
    expect(feasible).toBeGreaterThan(350);
  }, 120_000);

  it.each([
    ['limits alone', { sideConstraints: false, roles: 10, options: 12 }],
    ['groups, conflicts, demands and distances', { sideConstraints: true, roles: 8, options: 7 }],
  ])(
    'equals HiGHS on the linear core, on instances too large to try every choice: %s',
    async (_name, size) => {
      let feasible = 0;
      for (let seed = 1; seed <= 70; seed += 1) {
        const problem = randomProblem(seed, {
          ...size,
          latency: 'none',
          tight: seed % 2 === 0,
        });
        const truth = await solveWithHighs(problem);
        if (truth !== null) feasible += 1;
        expect({ seed, value: solveChoice(problem)?.value ?? null }).toEqual({ seed, value: truth });
      }
      expect(feasible).toBeGreaterThan(60);
    },
    120_000,
  );

  it('says how far from the optimum it may be when its node budget is hit', () => {
    let stopped = 0;
    for (let seed = 1; seed <= 20; seed += 1) {
      const problem = randomProblem(seed, {
        roles: 7,
        options: 6,
        latency: 'moments',
        tight: true,
        sideConstraints: true,
      });
      const truth = solveChoice(problem);
      if (truth === null) continue;
      const found = solveOrGiveUp(problem, Math.ceil(truth.nodes / 3));
      if (found === 'undecided') continue;
      if (found === null) throw new Error(`seed ${seed}: a feasible instance was called infeasible`);
      if (found.gap > 0) stopped += 1;
      expect(truth.gap).toBe(0);
      expect(found.value).toBeLessThanOrEqual(truth.value);
      expect(found.value + found.gap).toBeGreaterThanOrEqual(truth.value);
    }
    expect(stopped).toBeGreaterThan(2);
  });

  it('gives up where it found nothing within many times its node budget, and does not call that infeasible', () => {
    const outcomes = Array.from({ length: 40 }, (_, index) => {
      const problem = randomProblem(index + 1, {
        roles: 6,
        options: 5,
        latency: 'none',
        tight: true,
        sideConstraints: true,
      });
      return solveChoice(problem) === null
        ? 'infeasible'
        : solveOrGiveUp(problem, 1) === null
          ? 'wrong'
          : 'right';
    });
    expect(outcomes).not.toContain('wrong');
    expect(outcomes).toContain('right');
  }, 60_000);

  it('finds nothing where a role has no option or two demands exclude each other', () => {
    const problem = randomProblem(1, { ...SMALL, latency: 'none', tight: false, sideConstraints: false });
    expect(
      solveChoice({ ...problem, roles: [{ id: 'empty', latencyRole: -1, options: [] }, ...problem.roles] }),
    ).toBeNull();
    expect(solveChoice({ ...problem, atLeastOne: [[]] })).toBeNull();
    expect(
      solveChoice({ ...problem, atLeastOne: [[{ role: 0, option: 0 }], [{ role: 0, option: 1 }]] }),
    ).toBeNull();
  });
});

/** Solves with a budget too small; `undecided` where that found nothing at all. */
function solveOrGiveUp(problem: ChoiceProblem, nodeBudget: number): ChoiceSolution | null | 'undecided' {
  try {
    return solveChoice(problem, { nodeBudget });
  } catch (error) {
    if (error instanceof UndecidedError) return 'undecided';
    throw error;
  }
}
