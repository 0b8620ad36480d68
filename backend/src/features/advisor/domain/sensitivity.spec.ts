import type { RequirementPath, Requirements } from '@architrave/graph-seed/model';
import { advise } from './advise.js';
import { withValues } from './check-references.js';
import { bestDesign, prepareCase } from './solve-designs.js';
import { aClaim, anOffer, aPrice, aRole, aStyle, aTechnology, knowledgeOf } from './testing/knowledge.js';

/** Two styles: `small` suits teams of at most twelve, `large` those above; both cost 50 USD for each 70 requests/s. */
const knowledge = knowledgeOf({
  parts: [
    aRole('compute'),
    aRole('queue', { use: 'asynchronous' }),
    aRole('log', { use: 'asynchronous' }),
    aTechnology('pipes', ['queue', 'log']),
    aTechnology(
      'server',
      ['compute'],
      [
        anOffer('x', {
          prices: [{ row: 'usd', times: 50 }],
          capacity: { operationsPerSecond: 100 },
          availability: { percent: 99.9 },
          latency: { p50Ms: 10, p99Ms: 40 },
        }),
      ],
    ),
    aStyle('small', {
      roles: ['compute'],
      suitability: [aClaim('small-team', 3, { path: 'team.size', atMost: 12 })],
    }),
    aStyle('large', {
      roles: ['compute', 'queue', 'log'],
      suitability: [
        aClaim('large-team', 3, { path: 'team.size', atLeast: 13 }),
        aClaim('much-data', 6, { path: 'workload.dataGb', atLeast: 500 }),
      ],
    }),
  ],
  prices: [aPrice('usd')],
  defaults: {
    'workload.concurrentUsers': 100,
    'workload.thinkTimeSeconds': 20,
    'workload.dataGb': { value: 50, alternatives: [100, 1000] },
    'team.size': { value: 6, alternatives: [3, 12] },
    'workload.readShare': { value: 0.8, alternatives: [0.5] },
  },
});
const REQUIREMENTS: Requirements = {
  workload: { requestsPerSecond: 60 },
  team: { size: 6 },
  quality: { latencyP99Ms: 400, availabilityPercent: 99.5 },
  constraints: { monthlyBudgetUsd: 200 },
};
const first = (requirements: Requirements) => advise(requirements, knowledge).recommendations[0];
const winnerAt = (path: RequirementPath, value: number): string =>
  bestDesign(prepareCase(withValues(REQUIREMENTS, new Map([[path, value]])), knowledge))?.candidate.style
    .slug ?? '';

describe('thresholds', () => {
  const thresholds = first(REQUIREMENTS)?.revisitWhen ?? [];
  const of = (path: string) => thresholds.find((threshold) => threshold.path === path);

  it('finds where another style comes first: a team of more than twelve', () => {
    expect(of('team.size')).toEqual({ path: 'team.size', threshold: 13, winner: 'large' });
  });

  it('finds where nothing is feasible any more: a budget of less than 50 USD, more than the 99.9 % of its one server', () => {
    expect(of('constraints.monthlyBudgetUsd')).toMatchObject({ winner: '' });
    expect(of('constraints.monthlyBudgetUsd')?.threshold).toBeLessThan(50);
    expect(of('constraints.monthlyBudgetUsd')?.threshold).toBeGreaterThan(45);
    expect(of('quality.availabilityPercent')?.threshold).toBeGreaterThan(99.9);
    expect(of('quality.availabilityPercent')?.threshold).toBeLessThan(99.92);
  });

  it('leaves out what changes nothing, and what was not stated', () => {
    expect(thresholds.map(({ path }) => path).sort()).toEqual([
      'constraints.monthlyBudgetUsd',
      'quality.availabilityPercent',
      'quality.latencyP99Ms',
      'team.size',
      'workload.requestsPerSecond',
    ]);
  });

  it('really changes the first place there, and not a few per cent before', () => {
    expect(thresholds.length).toBeGreaterThan(0);
    for (const { path, threshold, winner } of thresholds) {
      expect({ path, winner: winnerAt(path as RequirementPath, threshold) }).toEqual({ path, winner });
      expect(winner).not.toBe('small');
      const before = justBefore(path as RequirementPath, threshold);
      expect({ path, before, winner: winnerAt(path as RequirementPath, before) }).toEqual({
        path,
        before,
        winner: 'small',
      });
    }
  });

  it('shows the others where they would come first', () => {
    const { recommendations } = advise(REQUIREMENTS, knowledge);
    expect(recommendations.find(({ style }) => style === 'large')?.revisitWhen).toEqual([
      { path: 'team.size', threshold: 13, winner: 'large' },
    ]);
  });
});

describe('flippingAssumptions', () => {
  it('points out the assumption that would put another style first, and no other', () => {
    const ledger = advise({}, knowledge).ledger;
    expect(ledger.filter(({ flipsFirst }) => flipsFirst).map(({ path }) => path)).toEqual([
      'workload.dataGb',
    ]);
  });

  it('never points at what is stated', () => {
    expect(
      advise({ workload: { dataGb: 50 } }, knowledge).ledger.filter(({ flipsFirst }) => flipsFirst),
    ).toEqual([]);
  });

  it('is left out on request', () => {
    const advice = advise({}, knowledge, { sensitivity: false });
    expect(advice.ledger.every(({ flipsFirst }) => !flipsFirst)).toBe(true);
    expect(advice.recommendations.every(({ revisitWhen }) => revisitWhen.length === 0)).toBe(true);
  });
});

/** A value a twentieth nearer to what is stated, in downtime for availability; whole where people are counted. */
function justBefore(path: RequirementPath, threshold: number): number {
  const stated = {
    'team.size': 6,
    'workload.requestsPerSecond': 60,
    'quality.latencyP99Ms': 400,
    'constraints.monthlyBudgetUsd': 200,
  }[path as string];
  if (path === 'quality.availabilityPercent') return 100 - (100 - threshold) * 1.1;
  if (path === 'team.size') return threshold - 1;
  return threshold > (stated ?? 0) ? threshold * 0.95 : threshold * 1.05;
}
