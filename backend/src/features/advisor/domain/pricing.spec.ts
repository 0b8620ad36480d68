import fc from 'fast-check';
import type { Region } from '@architrave/graph-seed/model';
import { priceInRegion, priceTerms, quantitiesOf, sumCosts, type MonthlyQuantities } from './pricing.js';
import { anOffer, aPrice, aRegionFactor, knowledgeOf } from './testing/knowledge.js';

const knowledge = knowledgeOf({
  parts: [],
  prices: [
    aPrice('server', { usd: 0.1, unit: 'hour' }),
    aPrice('disk', { usd: 0.2, unit: 'gb-month' }),
    aPrice('call', { usd: 3, unit: 'million-requests' }),
    aPrice('mail', { usd: 5, region: 'global' }),
    aPrice('node-us-east', { usd: 10 }),
    aPrice('node-eu-west', { usd: 11, region: 'eu-west' }),
    aPrice('machine', { usd: 20, provider: 'azure', region: 'eu-west' }),
    aPrice('foreign', { usd: 7, provider: 'somebody' }),
    aPrice('odd', { usd: 0.333 }),
  ],
  regionIndex: [
    aRegionFactor('aws', 'us-east', 1),
    aRegionFactor('aws', 'latam', 1.5),
    aRegionFactor('azure', 'eu-west', 1.25),
    aRegionFactor('azure', 'asia', 2),
  ],
});
const NONE: MonthlyQuantities = {
  units: 1,
  storedGb: 0,
  operations: 0,
  processedGb: 0,
  egressGb: 0,
  users: 0,
  inputTokens: 0,
  outputTokens: 0,
};
const same = (quantities: Partial<MonthlyQuantities>) => ({
  low: { ...NONE, ...quantities },
  expected: { ...NONE, ...quantities },
  high: { ...NONE, ...quantities },
});
const termsOf = (...prices: NonNullable<Parameters<typeof anOffer>[1]>['prices'] & object) =>
  anOffer('x', { prices }).prices;
const cost = (
  terms: ReturnType<typeof termsOf>,
  quantities: Partial<MonthlyQuantities>,
  region: Region = 'us-east',
) => priceTerms(terms, region, same(quantities), knowledge).monthlyUsd;

describe('priceTerms', () => {
  it('pays units by the hour for 730 hours: 0.10 USD × 2 of the row × 3 units', () => {
    expect(cost(termsOf({ row: 'server', per: 'units', times: 2 }), { units: 3 })).toBe(438);
    expect(cost(termsOf({ row: 'server', per: 'flat' }), { units: 3 })).toBe(73);
  });

  it.each([
    ['stored-gb', { storedGb: 50, units: 3 }, 10],
    ['stored-gb-per-unit', { storedGb: 50, units: 3 }, 30],
    ['processed-gb', { processedGb: 40 }, 8],
    ['egress-gb', { egressGb: 30 }, 6],
    ['monthly-users', { users: 100 }, 20],
    ['million-operations', { operations: 2e6 }, 0.4],
    ['million-input-tokens', { inputTokens: 5e6 }, 1],
    ['million-output-tokens', { outputTokens: 1e6 }, 0.2],
  ] as const)('charges 0.20 USD per %s', (per, quantities, expected) => {
    expect(cost(termsOf({ row: 'disk', per }), quantities)).toBe(expected);
  });

  it('charges tiers: the first 10 free, the next 20 at 5 USD, the rest at 3', () => {
    const tiers = termsOf(
      { row: 'mail', per: 'stored-gb', above: 10, upTo: 30 },
      { row: 'call', per: 'stored-gb', above: 30 },
    );
    expect([0, 10, 20, 30, 31].map((storedGb) => cost(tiers, { storedGb }))).toEqual([0, 0, 50, 100, 103]);
  });

  it('takes a row of the region, its sibling of that region, or the region’s factor', () => {
    const price = (row: string, region: Region) => cost(termsOf({ row }), {}, region);
    expect(price('node-us-east', 'us-east')).toBe(10);
    expect(price('node-us-east', 'eu-west')).toBe(11);
    expect(price('node-us-east', 'latam')).toBe(15);
    expect(price('mail', 'latam')).toBe(5);
    // From eu-west (1.25 × us-east) to asia (2 × us-east).
    expect(price('machine', 'asia')).toBe(32);
    expect(price('machine', 'us-east')).toBe(16);
    expect(price('foreign', 'asia')).toBe(7);
  });

  it('says the price, its row, date, region and factor on each line', () => {
    expect(
      priceTerms(termsOf({ row: 'node-us-east', times: 2 }), 'latam', same({ units: 3 }), knowledge).lines,
    ).toEqual([
      {
        priceRow: 'node-us-east',
        service: 'Test',
        item: 'node-us-east',
        unitPriceUsd: 15,
        unit: 'month',
        times: 2,
        per: 'units',
        quantity: 3,
        regionFactor: 1.5,
        region: 'latam',
        date: '2026-11-01',
        source: 'test',
        basis: 'read',
        monthlyUsdLow: 90,
        monthlyUsd: 90,
        monthlyUsdHigh: 90,
      },
    ]);
  });

  it('rounds each line to cents, and sums what is shown', () => {
    const { lines, monthlyUsd } = priceTerms(
      termsOf({ row: 'odd' }, { row: 'odd' }, { row: 'odd' }),
      'us-east',
      same({}),
      knowledge,
    );
    expect(lines.map((line) => line.monthlyUsd)).toEqual([0.33, 0.33, 0.33]);
    expect(monthlyUsd).toBe(0.99);
  });

  it('fails on a row that is not there', () => {
    expect(() => priceInRegion('nothing', 'us-east', knowledge)).toThrow('no price row nothing');
  });

  it('costs no less for more use, on random tiers', () => {
    const tiers = fc.array(
      fc.record({
        row: fc.constantFrom('disk', 'call', 'odd'),
        above: fc.integer({ min: 0, max: 50 }),
        upTo: fc.integer({ min: 51, max: 100 }),
      }),
      { minLength: 1, maxLength: 4 },
    );
    fc.assert(
      fc.property(tiers, fc.double({ min: 0, max: 200, noNaN: true }), (terms, stored) => {
        const at = (factor: number): MonthlyQuantities => ({ ...NONE, storedGb: stored * factor });
        const priced = priceTerms(
          termsOf(...terms.map((term) => ({ per: 'stored-gb' as const, ...term }))),
          'us-east',
          { low: at(0.7), expected: at(1), high: at(1.4) },
          knowledge,
        );
        expect(priced.monthlyUsdLow).toBeLessThanOrEqual(priced.monthlyUsd);
        expect(priced.monthlyUsd).toBeLessThanOrEqual(priced.monthlyUsdHigh);
      }),
      { seed: 5 },
    );
  });
});

describe('sumCosts', () => {
  it('is exact in cents where floating point is not', () => {
    const tenCents = { monthlyUsdLow: 0.1, monthlyUsd: 0.1, monthlyUsdHigh: 0.1 };
    expect(sumCosts([tenCents, tenCents, tenCents])).toEqual({
      monthlyUsdLow: 0.3,
      monthlyUsd: 0.3,
      monthlyUsdHigh: 0.3,
    });
  });
});

describe('quantitiesOf', () => {
  it('counts three in four tokens as read', () => {
    const load = {
      operationsPerSecond: 1,
      operationsPerMonth: 1e6,
      storageGb: 7,
      processedGbPerMonth: 9,
      writesPerSecond: 1,
    };
    expect(quantitiesOf(load, 2, { egressGb: 3, monthlyUsers: 4, tokensPerRequest: 100 })).toEqual({
      units: 2,
      storedGb: 7,
      operations: 1e6,
      processedGb: 9,
      egressGb: 3,
      users: 4,
      inputTokens: 75e6,
      outputTokens: 25e6,
    });
  });
});
