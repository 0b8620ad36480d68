import fc from 'fast-check';
import type { Charge, Cloud, Offer, Requirements } from '@architrave/graph-seed/model';
import { advise } from './advise.js';
import type { Component, Recommendation } from './advice.js';
import type { AdvisorKnowledge } from './advisor-knowledge.js';
import { CROSSING_HOURS_PER_MONTH, CROSSING_TIME } from './cloud-crossing.js';
import { prepareCase } from './solve-designs.js';
import { adviceViolations, check } from './testing/laws.js';
import {
  aCharge,
  anOffer,
  aPrice,
  aRole,
  aStyle,
  aTechnology,
  knowledgeOf,
  type Part,
} from './testing/knowledge.js';
import { leastCosts } from './testing/solve-styles.js';

/** 100 requests/s at the peak, 25 on average, for a twelfth of a year; half of them write. */
const REQUESTS = 25 * (365.25 / 12) * 86_400;
const OPEN: Requirements = { workload: { requestsPerSecond: 100, concurrentUsers: 1000 } };
const on = (cloud: Cloud): Requirements => ({ ...OPEN, constraints: { cloud } });
/** GB a month: answers of 10 KB, 20 KB for each query, 4 KB for each message. */
const ANSWERS_GB = (REQUESTS * 10) / 1e6;
const STORE_GB = (REQUESTS * 20) / 1e6;
const QUEUE_GB = (REQUESTS * 0.5 * 4) / 1e6;

interface Shop {
  /** USD a month of one unit by cloud. */
  readonly compute: Readonly<Partial<Record<Cloud, number>>>;
  readonly store: Readonly<Partial<Record<Cloud, number>>>;
  readonly queue: Readonly<Partial<Record<Cloud, number>>>;
  /** USD for each GB that leaves a cloud. */
  readonly egress: Readonly<Partial<Record<Cloud, number>>>;
  readonly offer?: Partial<Offer>;
  readonly charges?: readonly Charge[];
  readonly parts?: readonly Part[];
  readonly roles?: readonly string[];
}

function knowledgeOfShop({
  egress,
  offer = {},
  charges = [],
  parts = [],
  roles = [],
  ...prices
}: Shop): AdvisorKnowledge {
  const technology = (role: 'compute' | 'store' | 'queue'): Part =>
    aTechnology(
      `a-${role}`,
      [role],
      (Object.entries(prices[role]) as [Cloud, number][]).map(([cloud, usd]) =>
        anOffer(`on-${cloud}`, {
          cloud,
          prices: usd === 0 ? [] : [{ row: 'one-usd', per: 'flat', times: usd }],
          capacity: { operationsPerSecond: 1000 },
          ...(role === 'store' ? offer : {}),
        }),
      ),
    );
  return knowledgeOf({
    parts: [
      aRole('compute', { order: 50 }),
      aRole('store', { order: 80, demand: { kbPerOperation: 20 } }),
      aRole('queue', { order: 58, use: 'asynchronous', demand: { rate: 'writes', kbPerOperation: 4 } }),
      technology('compute'),
      technology('store'),
      technology('queue'),
      aStyle('plain', { roles: ['compute', 'store', 'queue', ...roles] }),
      ...parts,
    ],
    prices: [
      aPrice('one-usd'),
      ...(Object.entries(egress) as [Cloud, number][]).map(([cloud, usd]) =>
        aPrice(`${cloud}-egress`, { usd, unit: 'gb' }),
      ),
    ],
    charges: [
      ...(Object.keys(egress) as Cloud[]).map((cloud) =>
        aCharge(`${cloud}-egress`, `${cloud}-egress`, {
          cloud,
          applies: 'always',
          traffic: 'egress',
          prices: [{ row: `${cloud}-egress`, per: 'egress-gb', times: 1, above: 0 }],
        }),
      ),
      ...charges,
    ],
    defaults: {
      'workload.peakFactor': 4,
      'workload.readShare': 0.5,
      'workload.responseKb': 10,
      'constraints.region': 'us-east',
      'constraints.cloud': 'any',
      'team.operations': 'medium',
      'team.size': 6,
      'team.learningHoursPerWeek': 4,
      'quality.latencyP99Ms': 1000,
      'quality.availabilityPercent': 99,
    },
  });
}

const first = (knowledge: AdvisorKnowledge, requirements: Requirements = OPEN): Recommendation => {
  const { recommendations } = advise(requirements, knowledge, { sensitivity: false });
  return recommendations[0] as Recommendation;
};
const component = ({ components }: Recommendation, role: string): Component =>
  components.find((one) => one.role === role) as Component;
const placesOf = (one: Recommendation): string =>
  ['compute', 'store', 'queue'].map((role) => component(one, role).cloud).join(' ');
const toCents = (usd: number): number => Math.round(usd * 100);

/** Compute is far cheaper on AWS, the store on Azure. */
const SPLIT: Shop = {
  compute: { aws: 100, azure: 2000 },
  store: { aws: 2000, azure: 100 },
  queue: { aws: 10, azure: 10 },
  egress: { aws: 0.1, azure: 0.05 },
};

describe('parts from another cloud', () => {
  it('are taken where they are worth the way, which is a cost line of its own', () => {
    const one = first(knowledgeOfShop(SPLIT));
    expect([one.cloud, placesOf(one)]).toEqual(['aws', 'aws azure aws']);
    expect(component(one, 'store').lines.map(({ item: _item, ...line }) => line)).toMatchObject([
      { priceRow: 'one-usd', monthlyUsd: 100 },
      {
        priceRow: 'azure-egress',
        per: 'processed-gb',
        quantity: expect.closeTo(STORE_GB, 3) as number,
        unitPriceUsd: 0.05,
        monthlyUsdLow: toCents(STORE_GB * 0.7 * 0.05) / 100,
        monthlyUsd: toCents(STORE_GB * 0.05) / 100,
        monthlyUsdHigh: toCents(STORE_GB * 1.4 * 0.05) / 100,
        basis: 'read',
      },
    ]);
    expect(component(one, 'store').lines[1]?.item).toMatch(/^from Azure to AWS: /);
    expect(component(one, 'store').monthlyUsd).toBe((toCents(100) + toCents(STORE_GB * 0.05)) / 100);
    expect(one.charges.map(({ id }) => id)).toEqual(['aws-egress']);
  });

  it('are left where the egress takes what they save', () => {
    const one = first(knowledgeOfShop({ ...SPLIT, egress: { aws: 0.1, azure: 2 } }));
    expect([one.cloud, placesOf(one)]).toEqual(['aws', 'aws aws aws']);
  });

  it('that are handed work are paid both ways', () => {
    const one = first(knowledgeOfShop({ ...SPLIT, queue: { aws: 5000, azure: 1 } }));
    expect(component(one, 'queue').lines.slice(1)).toMatchObject([
      { priceRow: 'aws-egress', monthlyUsd: toCents(QUEUE_GB * 0.1) / 100 },
      { priceRow: 'azure-egress', monthlyUsd: toCents(QUEUE_GB * 0.05) / 100 },
    ]);
  });

  it('pass the NAT gateway of the main cloud where there is one', () => {
    const nat = aCharge('nat', 'one-usd', {
      applies: 'always',
      traffic: 'nat',
      prices: [
        { row: 'one-usd', per: 'units', times: 3, above: 0 },
        { row: 'one-usd', per: 'processed-gb', times: 0.01, above: 0 },
      ],
    });
    const [, , line] = component(first(knowledgeOfShop({ ...SPLIT, charges: [nat] })), 'store').lines;
    expect(line).toMatchObject({ priceRow: 'one-usd', monthlyUsd: toCents(STORE_GB * 0.01) / 100 });
    expect(line?.item).toMatch(/^between AWS and Azure: /);
  });

  it('take longer on the request path, and hours of their own', () => {
    const store = component(first(knowledgeOfShop(SPLIT)), 'store');
    expect(store).toMatchObject({
      latencyP50Ms: 10 + CROSSING_TIME.p50Ms,
      latencyP99Ms: 10 + CROSSING_TIME.p99Ms,
      latency: { value: 10 + CROSSING_TIME.p99Ms, basis: 'assumed' },
      operationsHoursPerMonth: CROSSING_HOURS_PER_MONTH,
    });
    expect(store.latency.note).toContain(CROSSING_TIME.note);
    const slow = { ...OPEN, quality: { latencyP99Ms: 45 } };
    expect(placesOf(first(knowledgeOfShop(SPLIT), slow))).not.toContain('aws azure');
  });

  it('bring the shared charges of their own cloud', () => {
    const platform = aCharge('platform', 'one-usd', { cloud: 'azure' });
    const one = first(knowledgeOfShop({ ...SPLIT, charges: [platform], offer: { charges: ['platform'] } }));
    expect(placesOf(one)).toBe('aws azure aws');
    expect(one.charges).toMatchObject([{ id: 'aws-egress' }, { id: 'platform', monthlyUsd: 1 }]);
  });

  it('are never taken where they work only beside another part, nor depended on', () => {
    const worksOnlyWith = [{ role: 'compute', technologies: ['a-compute'] }];
    expect(placesOf(first(knowledgeOfShop({ ...SPLIT, offer: { worksOnlyWith } })))).not.toContain(
      'aws azure',
    );
    // What lives in the store stays with a store of its own cloud.
    const inStore = aTechnology(
      'in-store',
      ['index'],
      [anOffer('on-aws', { worksOnlyWith: [{ role: 'store', technologies: ['a-store'] }] })],
    );
    const parts = [aRole('index', { order: 90 }), inStore];
    expect(placesOf(first(knowledgeOfShop({ ...SPLIT, parts, roles: ['index'] })))).toBe('aws aws aws');
  });

  it('are neither compute nor what the model knows no traffic of', () => {
    const parts = [
      aRole('box', { order: 90, use: 'supporting', demand: { rate: 'none' } }),
      aTechnology('a-box', ['box'], [anOffer('on-azure', { cloud: 'azure' })]),
    ];
    const { recommendations } = advise(OPEN, knowledgeOfShop({ ...SPLIT, parts, roles: ['box'] }));
    expect(recommendations.length).toBeGreaterThan(0);
    expect(new Set(recommendations.map(({ cloud }) => cloud))).toEqual(new Set(['azure']));
    for (const one of recommendations) expect(component(one, 'compute').cloud).toBe('azure');
  });

  it('neither come from an own data centre nor go to one', () => {
    const shop: Shop = {
      compute: { aws: 100, 'on-premises': 100 },
      store: { aws: 2000, 'on-premises': 1 },
      queue: { aws: 1, 'on-premises': 2000 },
      egress: { aws: 0, 'on-premises': 0 },
    };
    expect(placesOf(first(knowledgeOfShop(shop)))).toMatch(/^(aws aws aws|(on-premises ?){3})$/);
    const { problemFor, candidates } = prepareCase(OPEN, knowledgeOfShop(shop));
    for (const cloud of ['aws', 'on-premises'] as const)
      expect(
        problemFor(candidates[0] as (typeof candidates)[0], cloud)
          .options.flat()
          .map(({ offer }) => offer.cloud),
      ).toEqual([cloud, cloud, cloud]);
  });

  it('are left out where a cloud has no price for what leaves it', () => {
    const one = first(knowledgeOfShop({ ...SPLIT, egress: { aws: 0.1 } }));
    expect(placesOf(one)).toMatch(/^(aws aws aws|azure azure azure)$/);
  });

  it('are no longer named as eliminated by the cloud', () => {
    const { eliminated } = first(knowledgeOfShop(SPLIT));
    expect(eliminated).toEqual([
      { role: 'compute', technology: 'a-compute', offer: 'on-azure', rule: 'constraints.cloud' },
    ]);
  });
});

describe('parts from another cloud, on random shops of two clouds', () => {
  const usd = fc.integer({ min: 1, max: 400 });
  const both = fc.record({ aws: usd, azure: usd });
  const rate = fc.integer({ min: 0, max: 40 }).map((cents) => cents / 100);
  const shops: fc.Arbitrary<Shop> = fc.record({
    compute: both,
    store: both,
    queue: both,
    egress: fc.record({ aws: rate, azure: rate }),
  });
  const least = (shop: Shop, requirements = OPEN): number =>
    leastCosts(requirements, knowledgeOfShop(shop)).get('plain') as number;

  /** By hand: each cloud as the main one, each other part here or there. */
  function leastByHand({ compute, store, queue, egress }: Shop): { cents: number; isSplit: boolean } {
    const at = (of: Shop['store'], cloud: Cloud): number => of[cloud] ?? Infinity;
    const all = (['aws', 'azure'] as const).flatMap((main) => {
      const other = main === 'aws' ? 'azure' : 'aws';
      const base = toCents(at(compute, main)) + toCents(ANSWERS_GB * at(egress, main));
      const stores = [
        toCents(at(store, main)),
        toCents(at(store, other)) + toCents(STORE_GB * at(egress, other)),
      ];
      const queues = [
        toCents(at(queue, main)),
        toCents(at(queue, other)) +
          toCents(QUEUE_GB * at(egress, main)) +
          toCents(QUEUE_GB * at(egress, other)),
      ];
      return stores.flatMap((a, i) => queues.map((b, j) => ({ cents: base + a + b, isSplit: i + j > 0 })));
    });
    return all.reduce((a, b) => (b.cents < a.cents ? b : a));
  }

  it('give the least cost that trying all by hand gives', () => {
    let split = 0;
    check(
      fc.property(shops, (shop) => {
        const expected = leastByHand(shop);
        expect(least(shop)).toBe(expected.cents);
        if (expected.isSplit) split += 1;
      }),
      200,
    );
    // Neither always nor never worth it.
    expect(split).toBeGreaterThan(20);
    expect(split).toBeLessThan(180);
  }, 60_000);

  it('never cost less when egress costs more, nor more than one cloud alone', () => {
    check(
      fc.property(shops, fc.constantFrom('aws', 'azure'), rate, (shop, cloud, more) => {
        const dearer = {
          ...shop,
          egress: { ...shop.egress, [cloud]: (shop.egress[cloud as Cloud] ?? 0) + more },
        };
        expect(least(dearer)).toBeGreaterThanOrEqual(least(shop));
        expect(least(shop)).toBeLessThanOrEqual(Math.min(least(shop, on('aws')), least(shop, on('azure'))));
      }),
      100,
    );
  }, 60_000);

  it('hold every rule and add up; where a cloud is stated there are none', () => {
    const limits = fc.constantFrom(undefined, 45, 60, 200);
    check(
      fc.property(shops, limits, (shop, latencyP99Ms) => {
        const knowledge = knowledgeOfShop(shop);
        const quality = latencyP99Ms === undefined ? {} : { quality: { latencyP99Ms } };
        expect(adviceViolations({ ...OPEN, ...quality }, knowledge)).toEqual([]);
        for (const cloud of ['aws', 'azure'] as const) {
          const { recommendations } = advise({ ...on(cloud), ...quality }, knowledge, { sensitivity: false });
          for (const { components } of recommendations)
            expect(new Set(components.map((one) => one.cloud))).toEqual(new Set([cloud]));
        }
      }),
      25,
    );
  }, 60_000);
});
