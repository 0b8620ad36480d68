import { flagsOf, type DecisionBaseline, type FlagInput } from './flags.js';

const NOW = new Date(Date.UTC(2026, 10, 24, 12));
const node = (parts: Record<string, string>) => ({ name: 'Redis', parts });
const basis = (parts: object) => ({
  basis: {
    scenarioId: null,
    graphVersion: 'v-1',
    requirements: null,
    rank: 1,
    thresholds: [],
    prices: [],
    ...parts,
  },
});
const ground = (parts: Partial<DecisionBaseline>): DecisionBaseline => ({ nodes: {}, prices: {}, ...parts });

function flags(parts: Partial<FlagInput> = {}) {
  const nothing = ground({});
  return flagsOf(
    {
      decision: { status: 'accepted', reviewBy: null },
      details: { basis: null },
      baseline: nothing,
      ground: nothing,
      buildsOn: [],
      ...parts,
    },
    NOW,
  );
}

describe('flagsOf', () => {
  it('says which parts of a node differ, and which node is gone', () => {
    const baseline = ground({
      nodes: {
        'technology:redis': node({ name: 'a', summary: 'b', data: 'c' }),
        'technology:gone': { name: 'Gone', parts: {} },
        'technology:same': node({ name: 'a' }),
      },
    });
    const now = ground({
      nodes: {
        'technology:redis': { name: 'Redis 9', parts: { name: 'x', summary: 'b', data: 'c', body: 'd' } },
        'technology:same': node({ name: 'a' }),
      },
    });
    expect(flags({ baseline, ground: now })).toEqual([
      { kind: 'node-changed', node: 'technology:redis', name: 'Redis 9', parts: ['body', 'name'] },
      { kind: 'node-gone', node: 'technology:gone', name: 'Gone' },
    ]);
  });

  it('says how far a price moved, and which recorded threshold the sum passes', () => {
    const details = basis({
      prices: [
        { offer: 'cache-small', monthlyUsd: 100 },
        { offer: 'database', monthlyUsd: 400 },
      ],
      thresholds: [
        { path: 'workload.concurrentUsers', threshold: 510, winner: 'monolith' },
        { path: 'constraints.monthlyBudgetUsd', threshold: 505, winner: 'serverless' },
      ],
    });
    const baseline = ground({ prices: { 'cache-small': { hour: 0.1, gb: 1 }, database: { hour: 1 } } });
    const now = ground({ prices: { 'cache-small': { hour: 0.12, gb: 1 }, database: { hour: 1 } } });
    expect(flags({ details, baseline, ground: now })).toEqual([
      {
        kind: 'price-moved',
        offer: 'cache-small',
        changePercent: 10,
        monthlyUsdThen: 100,
        monthlyUsdNow: 110,
        passed: { path: 'constraints.monthlyBudgetUsd', threshold: 505, winner: 'serverless' },
      },
    ]);
  });

  it('passes over small moves of prices and offers without rows in common', () => {
    const details = basis({
      prices: [
        { offer: 'a', monthlyUsd: 10 },
        { offer: 'b', monthlyUsd: 10 },
      ],
    });
    const baseline = ground({ prices: { a: { hour: 1 }, b: { hour: 1 } } });
    expect(
      flags({ details, baseline, ground: ground({ prices: { a: { hour: 1.04 }, b: { month: 9 } } }) }),
    ).toEqual([]);
  });

  it('says what it builds on that no longer holds', () => {
    const other = { id: 'x', number: 3, title: 'Old', status: 'superseded' as const, currentId: 'y' };
    const buildsOn = [other, { ...other, id: 'z', status: 'accepted' as const }];
    expect(flags({ buildsOn })).toEqual([{ kind: 'builds-on-superseded', decision: other }]);
  });

  it('is due on its day and after, and never when nobody relies on it', () => {
    const due = (reviewBy: string, status: 'accepted' | 'superseded' = 'accepted') =>
      flags({ decision: { status, reviewBy } }).map(({ kind }) => kind);
    expect([
      due('2026-11-23'),
      due('2026-11-24'),
      due('2026-11-25'),
      due('2026-01-01', 'superseded'),
    ]).toEqual([['review-due'], ['review-due'], [], []]);
  });

  it('says nothing of nodes and prices that nobody looked at, or that cannot be looked at now', () => {
    const now = ground({ nodes: { 'technology:redis': node({ name: 'x' }) } });
    expect(flags({ baseline: null, ground: now })).toEqual([]);
  });
});
