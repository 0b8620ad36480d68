import { FrontArchive, type FrontFigures } from './front-archive.js';
import type { FrontProblem } from './front-problem.js';
import { paretoFront } from './pareto-front.js';
import { isAllowed } from './testing/brute-force.js';
import { bruteForceFront, figuresOf } from './testing/brute-force-front.js';
import { randomFrontProblem, type RandomProblemOptions } from './testing/random-problem.js';

const figures = ({ cost, p99, operations, weeks }: FrontFigures): FrontFigures => ({
  cost,
  p99,
  operations,
  weeks,
});

/** What is wrong with the front that was found; null when it is the one that trying every choice finds. */
function difference(problem: FrontProblem): object | null {
  const truth = bruteForceFront(problem);
  const found = paretoFront(problem);
  const untrue = found.points.filter(
    (point) =>
      !isAllowed(problem.choice, point.choice) ||
      JSON.stringify(figures(point)) !== JSON.stringify(figuresOf(problem, point.choice)),
  );
  const actual = found.points.map(figures);
  return JSON.stringify(actual) === JSON.stringify(truth) && untrue.length === 0 && found.isComplete
    ? null
    : { actual, truth, untrue };
}

describe('paretoFront', () => {
  const families: readonly (readonly [string, number, RandomProblemOptions])[] = [
    ['without latency', 250, { roles: 5, options: 4, latency: 'none', tight: false, sideConstraints: true }],
    [
      'with loose limits',
      250,
      { roles: 5, options: 4, latency: 'grid', tight: false, sideConstraints: true },
    ],
    [
      'with tight limits',
      250,
      { roles: 5, options: 4, latency: 'moments', tight: true, sideConstraints: true },
    ],
    ['on the grid', 250, { roles: 5, options: 4, latency: 'grid', tight: true, sideConstraints: true }],
    [
      'without side constraints',
      120,
      { roles: 4, options: 6, latency: 'grid', tight: false, sideConstraints: false },
    ],
    [
      'with more roles',
      80,
      { roles: 7, options: 3, latency: 'moments', tight: false, sideConstraints: true },
    ],
  ];

  it.each(families)(
    'is the set that trying every choice finds, on random instances %s',
    (_name, count, options) => {
      let points = 0;
      for (let seed = 1; seed <= count; seed += 1) {
        const problem = randomFrontProblem(seed, options);
        expect({ seed, difference: difference(problem) }).toEqual({ seed, difference: null });
        points += paretoFront(problem).points.length;
      }
      // Neither empty nor single.
      expect(points).toBeGreaterThan(3 * count);
    },
    120_000,
  );

  it('leaves out what is beaten already, and nothing else', () => {
    let dropped = 0;
    for (let seed = 1; seed <= 60; seed += 1) {
      const problem = randomFrontProblem(seed, {
        roles: 5,
        options: 4,
        latency: 'moments',
        tight: false,
        sideConstraints: true,
      });
      const whole = paretoFront(problem).points;
      // Every second point is beaten by a cent, and with it whatever else that beats.
      const known = new FrontArchive<FrontFigures>();
      for (const { cost, ...rest } of whole.filter((_, index) => index % 2 === 0).map(figures))
        known.add({ cost: cost - 1, ...rest });
      const left = paretoFront(problem, { isBeaten: (least) => known.beats(least) }).points;
      expect(left.map(figures)).toEqual(whole.filter((point) => !known.beats(point)).map(figures));
      dropped += whole.length - left.length;
    }
    expect(dropped).toBeGreaterThan(60);
  });

  it('says when it is not complete, and still names only choices that hold, none worse than another', () => {
    let incomplete = 0;
    for (let seed = 1; seed <= 30; seed += 1) {
      const problem = randomFrontProblem(seed, {
        roles: 6,
        options: 5,
        latency: 'moments',
        tight: false,
        sideConstraints: true,
      });
      const { points, isComplete } = paretoFront(problem, { labelBudget: 12 });
      if (!isComplete) incomplete += 1;
      const archive = new FrontArchive<FrontFigures>();
      for (const point of points) {
        expect(isAllowed(problem.choice, point.choice)).toBe(true);
        expect(figuresOf(problem, point.choice)).toEqual(figures(point));
        expect(archive.add(point)).toBe(true);
      }
    }
    expect(incomplete).toBeGreaterThan(10);
  });

  it('is empty where a role has no option or a demand none to meet it', () => {
    const problem = randomFrontProblem(1, {
      roles: 4,
      options: 3,
      latency: 'none',
      tight: false,
      sideConstraints: false,
    });
    const without = (change: Partial<FrontProblem['choice']>): FrontProblem => ({
      ...problem,
      choice: { ...problem.choice, ...change },
    });
    expect(paretoFront(problem).points.length).toBeGreaterThan(0);
    expect(paretoFront(without({ atLeastOne: [[]] })).points).toEqual([]);
    expect(
      paretoFront(
        without({
          roles: problem.choice.roles.map((role, at) => (at === 2 ? { ...role, options: [] } : role)),
        }),
      ).points,
    ).toEqual([]);
  });
});
