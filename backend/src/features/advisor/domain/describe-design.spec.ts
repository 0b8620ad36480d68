import type { Requirements } from '@architrave/graph-seed/model';
import { advise } from './advise.js';
import type { Recommendation } from './advice.js';
import { violationsOf } from './testing/check-recommendation.js';
import {
  aFailureMode,
  anOffer,
  aPattern,
  aPrice,
  aRole,
  aSkill,
  aStyle,
  aTechnology,
  aTradeOff,
  knowledgeOf,
  type KnowledgeParts,
} from './testing/knowledge.js';
import { SHOP } from './testing/shop.js';

/** One style with one way to fill each role: the design is given, the description is what is tested. */
const GIVEN: KnowledgeParts = {
  parts: [
    aTradeOff('sold', { simplicity: 1 }, { scalability: 2, cost: 1 }),
    aTradeOff('also-sold', {}, { scalability: 3 }),
    aStyle('plain', { roles: ['edge', 'compute', 'store', 'helper'], tradeOffs: ['sold', 'also-sold'] }),
    aPattern('backup', {
      mitigates: ['store-outage'],
      calledBy: [{ id: 'store', when: { role: 'store' }, because: ['role:store'] }],
    }),
    aFailureMode('store-outage', 'store'),
    aFailureMode('unrelated'),
    aRole('edge', { use: 'edge', order: 5 }),
    aRole('compute', { order: 20 }),
    aRole('store', { order: 60, keepsRecords: true }),
    aRole('helper', { use: 'supporting', order: 90, demand: { rate: 'none' } }),
    aSkill('sql', [8, 8, 8, 8, 8]),
    aTechnology(
      'front',
      ['edge'],
      [
        anOffer('x', {
          prices: [{ row: 'usd', times: 5 }],
          availability: { percent: 99.9, slaPercent: 99.5 },
        }),
      ],
    ),
    aTechnology(
      'server',
      ['compute'],
      [
        anOffer('x', {
          prices: [{ row: 'usd', times: 20 }],
          availability: { percent: 99.8, slaPercent: 99 },
          operations: { baseHours: 3 },
        }),
      ],
    ),
    aTechnology(
      'db',
      ['store'],
      [
        anOffer('x', {
          prices: [{ row: 'usd', times: 75 }],
          availability: { percent: 99.5, slaPercent: 99 },
          recovery: { rpoMinutes: 6, rtoMinutes: 15 },
          operations: { baseHours: 2 },
        }),
      ],
      { skills: { sql: 2 }, exposedTo: ['store-outage'] },
    ),
    aTechnology('tool', ['helper'], [anOffer('x', { availability: { percent: 90, slaPercent: null } })]),
  ],
  prices: [aPrice('usd')],
  defaults: {
    'workload.concurrentUsers': 100,
    'workload.thinkTimeSeconds': 20,
    'team.size': 1,
    'team.learningHoursPerWeek': 4,
    'team.operations': 'medium',
  },
};

function describe1(requirements: Requirements = {}, parts: KnowledgeParts = GIVEN): Recommendation {
  const first = advise(requirements, knowledgeOf(parts), { sensitivity: false }).recommendations[0];
  if (first === undefined) throw new Error('nothing is feasible');
  return first;
}
const held = (one: Recommendation, path: string) => one.held.find((entry) => entry.path === path);

describe('describeDesign', () => {
  it('adds up costs, hours, learning and availability: 5 + 20 + 75 USD, 99.9 % × 99.8 % × 99.5 %', () => {
    expect(describe1().totals).toMatchObject({
      monthlyUsd: 100,
      operationsHoursPerMonth: 5,
      operationsUsdPerMonth: null,
      learningHours: 16,
      weeksToReady: 4,
      availabilityPercent: 99.20169,
      largestDowntimeRole: 'store',
      // Off the path the tool's 90 % is not the system's.
      slaFloorPercent: 97.51995,
    });
  });

  it('says how many copies of each unit are paid for', () => {
    const copiesOf = (
      offer: Parameters<typeof anOffer>[1],
      row: 'hourly' | 'usd' = 'hourly',
    ): number | undefined =>
      describe1(
        {},
        {
          ...GIVEN,
          parts: GIVEN.parts.map((part) =>
            part.node.slug === 'db'
              ? aTechnology('db', ['store'], [anOffer('x', { prices: [{ row, times: 2 }], ...offer })])
              : part,
          ),
          prices: [aPrice('usd'), aPrice('hourly', { unit: 'hour', usd: 0.01 })],
        },
      ).components.find(({ role }) => role === 'store')?.replicas;
    const service = { availability: { percent: 99.9, scope: 'service' } } as const;
    const unit = { availability: { percent: 99.9, scope: 'unit' } } as const;
    // A primary with a standby is rated as a whole; replicas that are rated one by one are units of their own.
    expect(copiesOf({ ...service, scaling: 'primary-replicas' })).toBe(2);
    expect(copiesOf({ ...unit, scaling: 'primary-replicas' })).toBe(1);
    // A shard that takes two instances' hours has a copy; one of a row that is no hour may be anything.
    expect(copiesOf({ ...service, scaling: 'sharded' })).toBe(2);
    expect(copiesOf({ ...service, scaling: 'sharded' }, 'usd')).toBe(1);
    expect(copiesOf({ ...service, scaling: 'stateless' })).toBe(1);
  });

  it('prices hours of operation only where a rate is stated', () => {
    expect(describe1({ team: { hourlyRateUsd: 50 } }).totals.operationsUsdPerMonth).toBe(250);
  });

  it('has no SLA floor where a component on the path promises nothing, and says so where the floor lies below the target', () => {
    const silent = {
      ...GIVEN,
      parts: [
        ...GIVEN.parts.filter(({ node }) => node.slug !== 'front'),
        aTechnology('front', ['edge'], [anOffer('x', { availability: { slaPercent: null } })]),
      ],
    };
    expect(describe1({}, silent).totals.slaFloorPercent).toBeNull();
    expect(describe1({ quality: { availabilityPercent: 99 } }).warnings.map(({ id }) => id)).toContain(
      'sla-floor-below-target',
    );
    expect(describe1({ quality: { availabilityPercent: 97 } }).warnings).toEqual([]);
  });

  it('shows each stated limit, what the design does, and what is left of it', () => {
    const one = describe1({
      constraints: { monthlyBudgetUsd: 125, cloud: 'aws' },
      quality: { rpoMinutes: 8, rtoMinutes: 15, availabilityPercent: 98.4 },
    });
    expect(held(one, 'constraints.monthlyBudgetUsd')).toEqual({
      path: 'constraints.monthlyBudgetUsd',
      limit: 125,
      value: 100,
      slack: 0.2,
      unit: 'USD/month',
    });
    expect(held(one, 'quality.rpoMinutes')).toMatchObject({ value: 6, slack: 0.25 });
    expect(held(one, 'quality.rtoMinutes')).toMatchObject({ value: 15, slack: 0 });
    // Half of the minutes that 98.4 % allows are used: ln 0.992017 ÷ ln 0.984.
    expect(held(one, 'quality.availabilityPercent')?.slack).toBeCloseTo(
      1 - Math.log(0.992017) / Math.log(0.984),
      4,
    );
    expect(held(one, 'constraints.cloud')).toEqual({
      path: 'constraints.cloud',
      limit: 'aws',
      value: 'aws',
      slack: 0,
      unit: '',
    });
    expect(held(one, 'quality.latencyP99Ms')).toBeUndefined();
  });

  it('shows of recovery what the keepers of records do, whom the limit is for', () => {
    const slow = aTechnology(
      'tool',
      ['helper'],
      [anOffer('x', { recovery: { rpoMinutes: 1440, rtoMinutes: 1440 } })],
    );
    const one = describe1(
      { quality: { rpoMinutes: 60 } },
      { ...GIVEN, parts: [...GIVEN.parts.filter(({ node }) => node.slug !== 'tool'), slow] },
    );
    expect(held(one, 'quality.rpoMinutes')).toMatchObject({ value: 6, slack: 0.9 });
  });

  it('has a score that is the sum of its contributions, also where the scale ends', () => {
    for (const requirements of [
      {},
      { priorities: { cost: 5 } },
      { constraints: { monthlyBudgetUsd: 100 } },
      { quality: { latencyP99Ms: 60 } },
    ] satisfies Requirements[]) {
      expect(violationsOf(describe1(requirements), requirements, knowledgeOf(GIVEN))).toEqual([]);
    }
    // A team that must learn for years ends at 0, and the cut-off is a contribution of its own.
    const endless = {
      ...GIVEN,
      parts: GIVEN.parts.map((part) =>
        part.node.slug === 'sql' && part.node.kind === 'skill'
          ? aSkill('sql', [90_000, 90_000, 0, 0, 0])
          : part,
      ),
    };
    const one = describe1({}, endless);
    expect(one.score).toBe(0);
    expect(one.contributions.at(-1)?.id).toBe('technology/limit');
    expect(violationsOf(one, {}, knowledgeOf(endless))).toEqual([]);
  });

  it('says what it gives up, heaviest first, with the trade-offs that cost it', () => {
    expect(describe1().givesUp).toEqual([
      { quality: 'scalability', because: ['also-sold', 'sold'], weight: 3 },
      { quality: 'cost', because: ['sold'], weight: 1 },
    ]);
  });

  it('shows the failure modes that its parts are exposed to, and what of the design mitigates them', () => {
    expect(describe1().failureModes).toEqual([
      { id: 'store-outage', role: 'store', mitigations: ['pattern:backup'] },
    ]);
  });

  it('warns where operations take more hours than the team has', () => {
    // One person of low maturity has 8 hours a month.
    const busy = {
      ...GIVEN,
      parts: [
        ...GIVEN.parts.filter(({ node }) => node.slug !== 'server'),
        aTechnology('server', ['compute'], [anOffer('x', { operations: { baseHours: 7 } })]),
      ],
    };
    expect(describe1({ team: { operations: 'low' } }, busy).warnings).toEqual([
      {
        id: 'operations-above-capacity',
        paths: ['team.size', 'team.operations'],
        values: { hours: 9, capacity: 8 },
      },
    ]);
    expect(describe1({ team: { operations: 'medium' } }, busy).warnings).toEqual([]);
  });

  it('warns where the team is ready after the release', () => {
    expect(describe1({ delivery: { weeksToFirstRelease: 3 } }).warnings.map(({ id }) => id)).toEqual([
      'ready-after-release',
    ]);
    expect(describe1({ delivery: { weeksToFirstRelease: 4 } }).warnings).toEqual([]);
  });

  it('links each component from its reason to its technology, offer, skills and price source', () => {
    expect(describe1().evidence).toEqual(
      expect.arrayContaining([
        { from: 'pattern:plain', type: 'NEEDS_ROLE', to: 'role:store' },
        { from: 'technology:db', type: 'FULFILS', to: 'role:store' },
        { from: 'technology:db', type: 'OFFERS', to: 'offer:db/x' },
        { from: 'offer:db/x', type: 'EVIDENCED_BY', to: 'source:test' },
        { from: 'role:store', type: 'CALLS_FOR', to: 'pattern:backup' },
      ]),
    );
    const links = describe1().evidence.map((link) => JSON.stringify(link));
    expect(new Set(links).size).toBe(links.length);
  });

  it('names a charge once, however many components draw it in, and counts it in the total', () => {
    const one = describe1(
      { capabilities: [] },
      {
        ...GIVEN,
        parts: GIVEN.parts.map((part) =>
          part.node.slug === 'server' || part.node.slug === 'db'
            ? aTechnology(
                part.node.slug,
                [part.node.slug === 'db' ? 'store' : 'compute'],
                [anOffer('x', { prices: [{ row: 'usd', times: 10 }], charges: ['platform'], recovery: {} })],
              )
            : part,
        ),
        charges: [
          ...SHOP.charges.map((charge) => ({
            ...charge,
            prices: [{ row: 'usd', per: 'flat' as const, times: 30, above: 0 }],
          })),
        ].filter(({ id }) => id === 'platform'),
      },
    );
    expect(one.charges.map(({ id, monthlyUsd }) => [id, monthlyUsd])).toEqual([['platform', 30]]);
    expect(one.totals.monthlyUsd).toBe(5 + 10 + 10 + 30);
  });
});
