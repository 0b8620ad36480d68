import { NO_WAIT, waitOf } from '../queueing/erlang.js';
import { sampledP99, samplePathTimes } from '../testing/monte-carlo.js';
import type { Hop } from './hop.js';
import { lognormalOf, meanOf, normalCdf, quantile99, varianceOf } from './lognormal.js';
import { fentonWilkinsonP99, latencyMethodFor, pathMoments, pathQuantiles } from './path-latency.js';
import { seededRandom } from '../../../../testing/seeded-random.js';

const SAMPLES = 100_000;

function hop(p50: number, p99: number, visits = 1, wait: Hop['wait'] = NO_WAIT): Hop {
  return { visits, service: lognormalOf(p50, p99), wait };
}

describe('lognormalOf', () => {
  it('has the median and p99 it was made from, and the moments of the textbook', () => {
    const distribution = lognormalOf(10, 70);
    expect(quantile99(distribution)).toBeCloseTo(70, 8);
    expect(meanOf(distribution)).toBeCloseTo(10 * Math.exp(distribution.sigma ** 2 / 2), 10);
    expect(varianceOf(lognormalOf(5, 5))).toBe(0);
  });
});

describe('normalCdf', () => {
  it.each([
    [0, 0.5],
    [1, 0.8413447461],
    [-1.96, 0.0249978951],
    [3.5, 0.9997673709],
    [-8, 6.22096e-16],
  ])('Φ(%d) = %d', (x, expected) => {
    expect(Math.abs(normalCdf(x) - expected)).toBeLessThan(1e-9);
  });
});

describe('pathQuantiles', () => {
  it('does not add p99s: six hops of 10 ms, p99 70 ms, are about 200 ms, not 420', () => {
    const hops = Array.from({ length: 6 }, () => hop(10, 70));
    const truth = monteCarloP99(hops);
    expect(truth).toBeGreaterThan(195);
    expect(truth).toBeLessThan(206);
    expect(latencyMethodFor(hops)).toBe('grid');
    expect(relative(pathQuantiles(hops, 'grid').p99Ms, truth)).toBeLessThan(0.02);
  });

  const random = seededRandom(7);
  const inDomain = Array.from({ length: 8 }, () =>
    Array.from({ length: 1 + Math.floor(random() * 7) }, () => {
      const p50 = 1 + random() * 50;
      return hop(p50, p50 * (1.3 + random() * 3.6), 1 + Math.floor(random() * 2));
    }),
  );
  it.each(inDomain.map((hops, index) => [index, hops] as const))(
    'keeps within 5 %% of Monte Carlo inside the domain of the match (path %d)',
    (_index, hops) => {
      expect(latencyMethodFor(hops)).toBe('fenton-wilkinson');
      expect(relative(pathQuantiles(hops, 'fenton-wilkinson').p99Ms, monteCarloP99(hops))).toBeLessThan(0.05);
    },
  );

  it.each([
    [
      'hops that never vary and wait once in twenty',
      [hop(10, 10, 1, waitOf(5, 10, 1)), hop(10, 10, 1, waitOf(5, 10, 1))],
    ],
    ['one hop that hardly ever waits', [hop(10, 10, 1, waitOf(0.1, 10, 1))]],
    ['many servers that wait seldom', [hop(10, 14, 1, waitOf(300, 10, 8)), hop(4, 6)]],
  ])('leaves waiting to the grid: %s', (_name, hops) => {
    expect(latencyMethodFor(hops)).toBe('grid');
    expect(relative(pathQuantiles(hops, 'grid').p99Ms, monteCarloP99(hops))).toBeLessThan(0.05);
  });

  it('keeps within 5 % with as much waiting as the domain of the match admits', () => {
    // One server busy for 0.0001 of the time, in front of a service that never varies: the hardest case.
    const hops = [hop(10, 10, 1, waitOf(0.01, 10, 1))];
    expect(latencyMethodFor(hops)).toBe('fenton-wilkinson');
    expect(relative(pathQuantiles(hops, 'fenton-wilkinson').p99Ms, monteCarloP99(hops))).toBeLessThan(0.05);
  });

  const outside = Array.from({ length: 8 }, () =>
    Array.from({ length: 2 + Math.floor(random() * 6) }, () => {
      const p50 = 1 + random() * 50;
      const wait = random() < 0.5 ? NO_WAIT : waitOf(50 + random() * 40, 20, 2);
      return hop(p50, p50 * (2 + random() * 20), [0.1, 0.28, 1, 1.5, 3][Math.floor(random() * 5)], wait);
    }),
  );
  it.each(outside.map((hops, index) => [index, hops] as const))(
    'keeps within 5 %% of Monte Carlo with cache misses, waits and long tails, by the grid (path %d)',
    (_index, hops) => {
      expect(relative(pathQuantiles(hops, 'grid').p99Ms, monteCarloP99(hops))).toBeLessThan(0.05);
    },
  );

  it('would be wrong by more than 5 % with the match outside its domain: the reason for the grid', () => {
    const hops = [hop(5, 10), hop(80, 400, 0.05)];
    expect(latencyMethodFor(hops)).toBe('grid');
    expect(relative(fentonWilkinsonP99(pathMoments(hops)), monteCarloP99(hops))).toBeGreaterThan(0.05);
  });

  it('has moments that equal the sampled ones', () => {
    const hops = [hop(10, 60, 2.3, waitOf(80, 20, 2)), hop(3, 20, 0.2)];
    const samples = samplePathTimes(hops, SAMPLES);
    const mean = samples.reduce((sum, x) => sum + x, 0) / SAMPLES;
    const variance = samples.reduce((sum, x) => sum + (x - mean) ** 2, 0) / SAMPLES;
    expect(relative(pathMoments(hops).mean, mean)).toBeLessThan(0.01);
    expect(relative(pathMoments(hops).variance, variance)).toBeLessThan(0.05);
  });
});

function relative(value: number, truth: number): number {
  return Math.abs(value - truth) / truth;
}

function monteCarloP99(hops: readonly Hop[]): number {
  return sampledP99(hops, SAMPLES);
}
