import { cumulate, type GridMass } from '../latency/grid.js';
import type { Moments } from '../latency/hop.js';
import { solveChoice } from './branch-and-bound.js';
import type { ChoiceProblem } from './design-choice.js';
import { KnapsackBound } from './knapsack-bound.js';
import { GridLatencyLimit, MomentLatencyLimit, type LatencyState } from './latency-limit.js';
import { differenceFromBruteForce, type Solve } from './testing/compare.js';
import { randomProblem, type RandomProblemOptions } from './testing/random-problem.js';
import { ValueBounds } from './value-bounds.js';
import { seededRandom } from '../../../../testing/seeded-random.js';

/*
 * The comparison with brute force is worth as much as the faults it finds: here the bounds are made wrong by a little, and it must notice.
 * The product's code stays as it is; the search is loaded anew with a faulty bound in its place.
 */
const INSTANCES = 120;
const OPTIONS: RandomProblemOptions = {
  roles: 5,
  options: 4,
  latency: 'none',
  tight: true,
  sideConstraints: true,
};

interface ModuleMocks {
  resetModules(): void;
  unstable_mockModule(module: string, make: () => object): void;
  unstable_unmockModule(module: string): void;
}

/** Seeds of instances on which a solver differs from trying every choice. */
function differing(
  solve: Solve,
  options: RandomProblemOptions,
  change: (problem: ChoiceProblem) => ChoiceProblem = (problem) => problem,
  instances = INSTANCES,
): number[] {
  return Array.from({ length: instances }, (_, index) => 50_000 + index).filter(
    (seed) => differenceFromBruteForce(solve, change(randomProblem(seed, options))) !== null,
  );
}

/** The search with some module replaced. */
async function searchWith(module: string, faulty: object): Promise<Solve> {
  // Jest's types leave out the one that replaces a module of native ES modules.
  const jest = import.meta.jest as unknown as ModuleMocks;
  jest.resetModules();
  jest.unstable_mockModule(module, () => faulty);
  const { solveChoice: solve } = await import('./branch-and-bound.js');
  jest.unstable_unmockModule(module);
  return solve;
}

describe('the comparison with brute force', () => {
  it('finds no difference with the bounds as they are', () => {
    expect(differing(solveChoice, OPTIONS)).toEqual([]);
  });

  it('notices a value bound that is too small by a seeded amount of at most a fiftieth of a role’s value', async () => {
    const random = seededRandom(2026);
    const solve = await searchWith('./value-bounds.js', {
      ValueBounds: class extends ValueBounds {
        override rest(...given: Parameters<ValueBounds['rest']>): number {
          return super.rest(...given) - random() * 2_000;
        }
      },
    });
    expect(differing(solve, OPTIONS).length).toBeGreaterThan(0);
  });

  it('notices a knapsack bound that believes that a hundredth of the resource is already gone', async () => {
    const solve = await searchWith('./knapsack-bound.js', {
      KnapsackBound: class extends KnapsackBound {
        private readonly hundredth: number;
        constructor(...given: ConstructorParameters<typeof KnapsackBound>) {
          super(...given);
          this.hundredth = given[1] / 100;
        }
        override bound(role: number, left: number): number {
          return super.bound(role, left - this.hundredth);
        }
      },
    });
    // Large enough for the tables to be made at all.
    const larger: RandomProblemOptions = { ...OPTIONS, roles: 6, options: 5 };
    expect(differing(solveChoice, larger, undefined, 40)).toEqual([]);
    expect(differing(solve, larger, undefined, 40).length).toBeGreaterThan(0);
  });

  it('notices a latency envelope that takes the first option in place of the fastest', () => {
    const options: RandomProblemOptions = { ...OPTIONS, latency: 'grid' };
    expect(differing(solveChoice, options)).toEqual([]);
    expect(
      differing(
        solveChoice,
        options,
        withLimit((limit) => new FirstOptionGridLimit(limit as GridLatencyLimit)),
      ).length,
    ).toBeGreaterThan(0);
  });

  it('notices remaining moments of the first option in place of the smallest', () => {
    const options: RandomProblemOptions = { ...OPTIONS, latency: 'moments' };
    expect(differing(solveChoice, options)).toEqual([]);
    expect(
      differing(
        solveChoice,
        options,
        withLimit((limit) => new FirstOptionMomentLimit(limit as MomentLatencyLimit)),
      ).length,
    ).toBeGreaterThan(0);
  });
});

type Limit = NonNullable<ChoiceProblem['latency']>;

function withLimit(faulty: (limit: Limit) => Limit): (problem: ChoiceProblem) => ChoiceProblem {
  return (problem) => (problem.latency === null ? problem : { ...problem, latency: faulty(problem.latency) });
}

/** What a limit keeps to itself; the faulty ones are built from the same options. */
const inside = <T>(limit: Limit): { readonly classes: readonly (readonly T[])[]; readonly limitMs: number } =>
  limit as never;

/** Says no to a partial choice whose rest would not hold the limit with everybody's first option. Right once all is chosen. */
class FirstOptionGridLimit extends GridLatencyLimit {
  private readonly own: readonly (readonly GridMass[])[];
  constructor(limit: GridLatencyLimit) {
    const { classes } = inside<GridMass>(limit);
    super(classes);
    this.own = classes;
  }
  override canHold(state: LatencyState, nextRole: number): boolean {
    const whole = this.own
      .slice(nextRole)
      .reduce<LatencyState>((sum, _, index) => this.extend(sum, nextRole + index, 0), state);
    const { mass } = whole as LatencyState & { mass: GridMass };
    const last = mass.length - 1;
    return (cumulate(mass)[last] as number) - (mass[last] as number) / 2 >= 0.99 - 1e-12;
  }
}

class FirstOptionMomentLimit extends MomentLatencyLimit {
  private readonly own: readonly (readonly Moments[])[];
  constructor(limit: MomentLatencyLimit) {
    const { classes, limitMs } = inside<Moments>(limit);
    super(classes, limitMs);
    this.own = classes;
  }
  override canHold(state: LatencyState, nextRole: number): boolean {
    const whole = this.own
      .slice(nextRole)
      .reduce<LatencyState>((sum, _, index) => this.extend(sum, nextRole + index, 0), state);
    return super.canHold(whole, this.own.length);
  }
}
