import type { Offer, Requirements } from '@architrave/graph-seed/model';
import { optionsForRole, type RoleOptions } from './component-options.js';
import type { RoleSlot } from './role-slots.js';
import { situationOf } from './situation.js';
import {
  anOffer,
  aPrice,
  aRole,
  aTechnology,
  knowledgeOf,
  type Part,
  type TechnologyParts,
} from './testing/knowledge.js';

const SLOT: RoleSlot = {
  role: 'store',
  place: 'request-path',
  soft: false,
  order: 1,
  visits: 1,
  because: [],
  load: {
    operationsPerSecond: 50,
    operationsPerMonth: 1e6,
    storageGb: 10,
    processedGbPerMonth: 1,
    writesPerSecond: 5,
  },
};
const recovery = { rpoMinutes: 5, rtoMinutes: 30 };

function optionsWith(
  parts: readonly Part[],
  requirements: Requirements,
  slot: Partial<RoleSlot>,
): RoleOptions {
  const knowledge = knowledgeOf({
    parts: [aRole('store', { keepsRecords: true }), ...parts],
    prices: [aPrice('ten', { usd: 10 })],
    // Assumed values as strict as can be: none of them may eliminate anything.
    defaults: {
      'quality.availabilityPercent': 99.99,
      'quality.rpoMinutes': 0,
      'quality.rtoMinutes': 0,
      'quality.consistency': 'strong',
      'constraints.managedOnly': true,
      'constraints.openSourceOnly': true,
      'constraints.monthlyBudgetUsd': 0,
      'quality.latencyP99Ms': 1,
    },
  });
  return optionsForRole({ ...SLOT, ...slot }, 'aws', knowledge, situationOf(requirements, knowledge));
}
const optionsOf = (
  offer: Offer,
  requirements: Requirements = {},
  technology: TechnologyParts = {},
  slot: Partial<RoleSlot> = {},
): RoleOptions => optionsWith([aTechnology('db', ['store'], [offer], technology)], requirements, slot);
const rules = ({ eliminated }: RoleOptions): string[] => eliminated.map(({ rule }) => rule);
const ids = ({ options }: RoleOptions): string[] => options.map(({ id }) => id);

describe('optionsForRole', () => {
  const plain = anOffer('x', { recovery, consistency: 'read-your-writes', compliance: ['gdpr'] });

  it.each<readonly [string, { offer: Offer; requirements: Requirements; technology?: TechnologyParts }]>([
    ['constraints.cloud', { offer: anOffer('x', { cloud: 'azure' }), requirements: {} }],
    [
      'constraints.mustAvoid',
      { offer: plain, requirements: { constraints: { mustAvoid: ['technology:db'] } } },
    ],
    [
      'constraints.managedOnly',
      { offer: anOffer('x', { managed: false }), requirements: { constraints: { managedOnly: true } } },
    ],
    [
      'constraints.openSourceOnly',
      {
        offer: plain,
        requirements: { constraints: { openSourceOnly: true } },
        technology: { openSource: false },
      },
    ],
    [
      'constraints.compliance',
      { offer: plain, requirements: { constraints: { compliance: ['gdpr', 'hipaa'] } } },
    ],
    ['quality.rpoMinutes', { offer: plain, requirements: { quality: { rpoMinutes: 4 } } }],
    ['quality.rtoMinutes', { offer: plain, requirements: { quality: { rtoMinutes: 29 } } }],
    ['quality.rpoMinutes', { offer: anOffer('x'), requirements: { quality: { rpoMinutes: 100_000 } } }],
    ['quality.consistency', { offer: plain, requirements: { quality: { consistency: 'strong' } } }],
    [
      'capacity',
      { offer: anOffer('x', { maxUnits: 1, capacity: { operationsPerSecond: 10 } }), requirements: {} },
    ],
  ])('eliminates by %s', (rule, { offer, requirements, technology }) => {
    const found = optionsOf(offer, requirements, technology);
    expect(found).toEqual({
      options: [],
      eliminated: [{ role: 'store', technology: 'db', offer: 'x', rule }],
    });
  });

  it.each<readonly [string, { offer: Offer; requirements: Requirements; technology?: TechnologyParts }]>([
    [
      'an offer reached from any cloud',
      { offer: anOffer('x', { cloud: 'any' }), requirements: { constraints: { cloud: 'aws' } } },
    ],
    [
      'another avoided technology',
      { offer: plain, requirements: { constraints: { mustAvoid: ['technology:other', 'pattern:db'] } } },
    ],
    ['a managed offer', { offer: plain, requirements: { constraints: { managedOnly: true } } }],
    [
      'an open-source engine that a vendor runs',
      { offer: plain, requirements: { constraints: { openSourceOnly: true } } },
    ],
    ['a certified offer', { offer: plain, requirements: { constraints: { compliance: ['gdpr'] } } }],
    [
      'hosts of one’s own, whose compliance is the team’s work',
      { offer: anOffer('x', { selfHosted: true }), requirements: { constraints: { compliance: ['hipaa'] } } },
    ],
    ['recovery at its limit', { offer: plain, requirements: { quality: { rpoMinutes: 5, rtoMinutes: 30 } } }],
    [
      'consistency at its limit',
      { offer: plain, requirements: { quality: { consistency: 'read-your-writes' } } },
    ],
    [
      'better consistency than asked for',
      { offer: plain, requirements: { quality: { consistency: 'eventual' } } },
    ],
  ])('keeps %s', (_name, { offer, requirements, technology }) => {
    expect(rules(optionsOf(offer, requirements, technology))).toEqual([]);
    expect(optionsOf(offer, requirements, technology).options).toHaveLength(1);
  });

  it('never eliminates by what is only assumed', () => {
    const worst = anOffer('x', {
      managed: false,
      selfHosted: false,
      consistency: 'eventual',
      availability: { percent: 90 },
      latency: { p50Ms: 1000, p99Ms: 5000 },
      prices: [{ row: 'ten', times: 1e6 }],
    });
    expect(optionsOf(worst, {}, { openSource: false })).toMatchObject({
      eliminated: [],
      options: [{ id: 'db/x' }],
    });
  });

  it('asks compliance only where customer data passes, recovery only where records are kept', () => {
    const tight: Requirements = {
      constraints: { compliance: ['hipaa'] },
      quality: { rpoMinutes: 0, consistency: 'strong' },
    };
    const parts = [aRole('tool', { handlesCustomerData: false }), aTechnology('db', ['tool'], [plain])];
    expect(rules(optionsWith(parts, tight, { role: 'tool' }))).toEqual([]);
  });

  it('passes over offers for other roles without calling them eliminated', () => {
    expect(optionsOf(anOffer('x', { roles: ['something-else'] }))).toEqual({ options: [], eliminated: [] });
  });

  it('records the first rule of each offer, and offers what is left by id', () => {
    const found = optionsWith(
      [
        aTechnology('z', ['store'], [anOffer('one', { cloud: 'gcp', managed: false }), anOffer('two')]),
        aTechnology('a', ['store'], [anOffer('b'), anOffer('a')]),
      ],
      { constraints: { managedOnly: true } },
      {},
    );
    expect(rules(found)).toEqual(['constraints.cloud']);
    expect(ids(found)).toEqual(['a/a', 'a/b', 'z/two']);
  });

  describe('the loss of a zone', () => {
    const unit = anOffer('x', { availability: { scope: 'unit' }, prices: [{ row: 'ten' }] });
    it('may be survived by more units where nothing is asked', () => {
      const { options } = optionsOf(unit);
      expect(options.map(({ id, sized, price }) => [id, sized.units, price.monthlyUsd])).toEqual([
        ['db/x', 1, 10],
        ['db/x/spread', 2, 20],
      ]);
      expect(options[1]?.availability).toBeGreaterThan(options[0]?.availability ?? 1);
    });

    it('must be survived from 99.9 % on the request path, by units that are spread or a service that spreads itself', () => {
      const asked: Requirements = { quality: { availabilityPercent: 99.9 } };
      expect(ids(optionsOf(unit, asked))).toEqual(['db/x/spread']);
      expect(ids(optionsOf(unit, { quality: { availabilityPercent: 99.89 } }))).toEqual([
        'db/x',
        'db/x/spread',
      ]);
      expect(ids(optionsOf(anOffer('x'), asked))).toEqual(['db/x']);
    });

    it('eliminates what cannot survive it, by the availability that asks for it', () => {
      const asked: Requirements = { quality: { availabilityPercent: 99.9 } };
      for (const offer of [
        anOffer('x', { availability: { scope: 'zonal' } }),
        anOffer('x', { availability: { scope: 'unit' }, maxUnits: 1 }),
      ]) {
        expect(optionsOf(offer, asked)).toEqual({
          options: [],
          eliminated: [{ role: 'store', technology: 'db', offer: 'x', rule: 'quality.availabilityPercent' }],
        });
      }
    });

    it('is of no concern to what degrades softly or works in the background', () => {
      const asked: Requirements = { quality: { availabilityPercent: 99.9 } };
      expect(ids(optionsOf(unit, asked, {}, { soft: true }))).toContain('db/x');
      expect(ids(optionsOf(unit, asked, {}, { place: 'asynchronous', visits: 0 }))).toEqual(['db/x']);
    });
  });

  it('has a hop only on the request path, and counts the hours to run all units', () => {
    const offer = anOffer('x', {
      availability: { scope: 'zonal' },
      operations: { baseHours: 3, perUnitHours: 2 },
      capacity: { operationsPerSecond: 30 },
    });
    expect(optionsOf(offer).options[0]).toMatchObject({
      operationsHoursPerMonth: 9,
      hop: { visits: 1 },
      sized: { units: 3 },
    });
    expect(optionsOf(offer, {}, {}, { place: 'asynchronous', visits: 0 }).options[0]?.hop).toBeNull();
  });

  it('costs less with less use and more with more, where units follow the load', () => {
    const { options } = optionsOf(
      anOffer('x', { prices: [{ row: 'ten' }], availability: { scope: 'zonal' } }),
      {},
      {},
      { load: { ...SLOT.load, operationsPerSecond: 700 } },
    );
    // 700/s take 10 units at 70 %; seven tenths take 7, fourteen tenths 14.
    expect(options[0]?.price).toMatchObject({ monthlyUsdLow: 70, monthlyUsd: 100, monthlyUsdHigh: 140 });
  });
});
