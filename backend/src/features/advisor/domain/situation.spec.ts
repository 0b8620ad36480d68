import type { Requirements } from '@architrave/graph-seed/model';
import { situationOf, type Situation } from './situation.js';
import { knowledgeOf } from './testing/knowledge.js';

const knowledge = knowledgeOf({
  parts: [],
  defaults: {
    'workload.concurrentUsers': 100,
    'workload.thinkTimeSeconds': 20,
    'workload.readShare': 0.8,
    'quality.latencyP99Ms': 400,
    'workload.dataGb': 10,
    'workload.growthGbPerMonth': 5,
    'workload.horizonMonths': 12,
    'team.size': 6,
    'team.teams': 1,
  },
});
const of = (requirements: Requirements): Situation => situationOf(requirements, knowledge);
const entry = (situation: Situation, path: string) => situation.ledger.get(path);

describe('situationOf', () => {
  it('says of each value whether it was stated, inferred or assumed', () => {
    const situation = of({ workload: { concurrentUsers: 2010 } });
    expect(entry(situation, 'workload.concurrentUsers')).toEqual({ value: 2010, origin: 'stated', rule: '' });
    expect(entry(situation, 'workload.requestsPerSecond')).toEqual({
      value: 100,
      origin: 'inferred',
      rule: 'interactive-response-time-law',
    });
    expect(entry(situation, 'workload.readShare')).toEqual({
      value: 0.8,
      origin: 'assumed',
      rule: 'default',
    });
    expect(entry(situation, 'constraints.monthlyBudgetUsd')).toBeUndefined();
  });

  it.each([
    // Users, think time and p99 in ms: the mean response is a quarter of the p99.
    [2010, 20, 400, 100],
    [1000, 9, 4000, 100],
    [0, 20, 400, 0],
  ])(
    'infers λ = N ÷ (Z + R): %d users, %d s, p99 %d ms → %d requests/s',
    (concurrentUsers, thinkTimeSeconds, latencyP99Ms, rate) => {
      const { derived } = of({ workload: { concurrentUsers, thinkTimeSeconds }, quality: { latencyP99Ms } });
      expect(derived.requestsPerSecond).toBe(rate);
    },
  );

  it('lets a stated rate win over users', () => {
    const situation = of({ workload: { concurrentUsers: 2010, requestsPerSecond: 150 } });
    expect(situation.derived).toMatchObject({ requestsPerSecond: 150, readsPerSecond: 120 });
    expect(situation.derived.writesPerSecond).toBeCloseTo(30, 9);
    expect(situation.warnings).toEqual([]);
  });

  it.each([
    [201, 1],
    [49, 1],
    [199, 0],
    [51, 0],
  ])(
    'warns where a stated rate of %d/s and the 100/s from users are more than twice apart',
    (requestsPerSecond, warnings) => {
      expect(of({ workload: { concurrentUsers: 2010, requestsPerSecond } }).warnings).toHaveLength(warnings);
    },
  );

  it('names both rates in that warning', () => {
    expect(of({ workload: { concurrentUsers: 2010, requestsPerSecond: 300 } }).warnings).toEqual([
      {
        id: 'rate-mismatch',
        paths: ['workload.requestsPerSecond', 'workload.concurrentUsers', 'workload.thinkTimeSeconds'],
        values: { stated: 300, fromUsers: 100 },
      },
    ]);
  });

  it('infers users from a stated rate', () => {
    expect(entry(of({ workload: { requestsPerSecond: 100 } }), 'workload.concurrentUsers')).toEqual({
      value: 2010,
      origin: 'inferred',
      rule: 'users-from-rate',
    });
  });

  it('does not count the default users where only a stream of events is stated', () => {
    expect(of({ workload: { eventsPerSecond: 5000 } }).derived.requestsPerSecond).toBe(1);
  });

  it.each([
    [1, 1],
    [9, 1],
    [10, 2],
    [18, 2],
    [150, 17],
  ])('splits %d people into %d teams of at most nine', (size, teams) => {
    expect(entry(of({ team: { size } }), 'team.teams')).toEqual({
      value: teams,
      origin: 'inferred',
      rule: 'teams-from-size',
    });
  });

  it('infers people from teams, and leaves both where both are stated', () => {
    expect(entry(of({ team: { teams: 3 } }), 'team.size')).toEqual({
      value: 21,
      origin: 'inferred',
      rule: 'size-from-teams',
    });
    expect(of({ team: { size: 30, teams: 3 } }).derived.peoplePerTeam).toBe(10);
  });

  it('lets data grow up to the horizon', () => {
    expect(of({ workload: { dataGb: 100 } }).derived.storageGbAtHorizon).toBe(160);
  });

  it('takes an assumption in place of a default, never of a stated value', () => {
    const assumptions = new Map([
      ['workload.readShare', 0.5],
      ['workload.dataGb', 7],
    ] as const);
    const situation = situationOf({ workload: { dataGb: 1 } }, knowledge, assumptions);
    expect(entry(situation, 'workload.readShare')).toEqual({
      value: 0.5,
      origin: 'assumed',
      rule: 'default',
    });
    expect(entry(situation, 'workload.dataGb')?.value).toBe(1);
  });
});

describe('priorities', () => {
  const weight = (requirements: Requirements, quality: string) =>
    of(requirements).priorities.get(quality)?.weight ?? 0;

  it.each([
    [100, 3],
    [101, 2],
    [300, 2],
    [1000, 1],
    [1001, 0],
  ])('implies performance from a p99 of %d ms: %d', (latencyP99Ms, expected) => {
    expect(weight({ quality: { latencyP99Ms } }, 'performance')).toBe(expected);
  });

  it.each([
    [99.99, 3],
    [99.9, 2],
    [99.5, 1],
    [99, 0],
  ])('implies availability from %d %%: %d', (availabilityPercent, expected) => {
    expect(weight({ quality: { availabilityPercent } }, 'availability')).toBe(expected);
  });

  it('implies nothing from defaults but a little simplicity, low cost, maintainability and time to market', () => {
    expect(
      [...of({}).priorities].map(([quality, { weight: points, rule }]) => [quality, points, rule]),
    ).toEqual([
      ['simplicity', 1, 'baseline'],
      ['cost', 1, 'baseline'],
      ['maintainability', 1, 'baseline'],
      ['time-to-market', 1, 'baseline'],
    ]);
  });

  it('lets a stated priority win over an implied one, also when it is lower', () => {
    expect(
      of({ quality: { latencyP99Ms: 50 }, priorities: { performance: 1 } }).priorities.get('performance'),
    ).toEqual({ weight: 1, origin: 'stated', rule: '' });
  });
});
