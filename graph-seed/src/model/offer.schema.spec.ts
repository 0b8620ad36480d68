import { aHostedOfferText, anOfferText } from '../testing/content.builders.js';
import { BASES, licenceSchema, offerSchema, priceTermSchema, QUANTITIES } from './offer.schema.js';

const messages = (value: unknown): string[] => {
  const { error } = offerSchema.safeParse(value);
  const flat = (issues: readonly { code: string; message: string; errors?: unknown }[]): string[] =>
    issues.flatMap((issue) =>
      issue.code === 'invalid_union' ? (issue.errors as (typeof issues)[]).flatMap(flat) : [issue.message],
    );
  return flat(error?.issues ?? []);
};

describe('offers', () => {
  it('fill in what is not written', () => {
    expect(offerSchema.parse(anOfferText())).toMatchObject({
      prices: [],
      charges: [],
      minUnits: 1,
      maxUnits: 100,
      compliance: [],
      worksOnlyWith: [],
      limits: [],
      operations: { perUnitHours: 0 },
    });
    expect(offerSchema.parse(aHostedOfferText())).toMatchObject({ host: 'small', diskGb: 20 });
  });

  it('run on a provider or on a host, never on both or on neither', () => {
    expect(offerSchema.safeParse(anOfferText({ host: 'small' })).success).toBe(false);
    expect(offerSchema.safeParse(aHostedOfferText({ cloud: 'aws' })).success).toBe(false);
    expect(offerSchema.safeParse(anOfferText({ cloud: undefined })).success).toBe(false);
    expect(offerSchema.safeParse(anOfferText({ diskGb: 10 })).success).toBe(false);
  });

  it.each(['aws', 'azure', 'gcp', 'on-premises', 'any'])('may stand on %s', (cloud) => {
    expect(offerSchema.safeParse(anOfferText({ cloud })).success).toBe(true);
  });

  it.each(BASES)('give grounds for a figure that is %s', (basis) => {
    const capacity = { operationsPerSecond: 10, basis };
    const withSource = offerSchema.safeParse(
      anOfferText({ capacity: { ...capacity, source: 'handbook' } }),
    ).success;
    const withNote = offerSchema.safeParse(anOfferText({ capacity: { ...capacity, note: 'Half.' } })).success;
    expect({ withSource, withNote }).toEqual(
      basis === 'assumed' ? { withSource: false, withNote: true } : { withSource: true, withNote: false },
    );
  });

  it.each(['capacity', 'latency', 'availability', 'operations'])('say why %s is assumed', (figure) => {
    const offer = anOfferText();
    const { note: _note, ...bare } = offer[figure] as { note: string };
    expect(messages({ ...offer, [figure]: bare })).toContain(
      'an assumed figure needs a note with the reasoning, any other a source',
    );
  });

  it.each([
    ['a median above the 99th percentile', { latency: { p50Ms: 5, p99Ms: 4, basis: 'assumed', note: 'x' } }],
    ['no time at all', { latency: { p50Ms: 0, p99Ms: 4, basis: 'assumed', note: 'x' } }],
    [
      'availability over 100 %',
      { availability: { percent: 100.1, scope: 'unit', slaPercent: null, basis: 'assumed', note: 'x' } },
    ],
    [
      'availability under 90 %',
      { availability: { percent: 89.9, scope: 'unit', slaPercent: null, basis: 'assumed', note: 'x' } },
    ],
    ['capacity of nought', { capacity: { operationsPerSecond: 0, basis: 'assumed', note: 'x' } }],
    ['capacity in words', { capacity: { operationsPerSecond: 'much', basis: 'assumed', note: 'x' } }],
    ['more units at least than at most', { minUnits: 3, maxUnits: 2 }],
    ['half a unit', { minUnits: 0.5 }],
    ['an unknown way to scale', { scaling: 'magic' }],
    ['an unknown compliance', { compliance: ['iso9001'] }],
    ['an empty list of roles', { roles: [] }],
    ['an unknown key', { colour: 'red' }],
  ])('refuse %s', (_what, change) => {
    expect(offerSchema.safeParse(anOfferText(change)).success).toBe(false);
  });

  it('may be elastic, and lose and take nothing to recover', () => {
    const offer = anOfferText({
      scaling: 'elastic',
      capacity: {
        operationsPerSecond: 'elastic',
        storageGb: 'elastic',
        basis: 'documented',
        source: 'handbook',
      },
      recovery: { rpoMinutes: 0, rtoMinutes: 0, basis: 'sla', source: 'handbook' },
    });
    expect(offerSchema.safeParse(offer).success).toBe(true);
  });
});

describe('price terms', () => {
  it('count once, from the first, unless said otherwise', () => {
    expect(priceTermSchema.parse({ row: 'machine-hour', per: 'units' })).toEqual({
      row: 'machine-hour',
      per: 'units',
      times: 1,
      above: 0,
    });
  });

  it.each(QUANTITIES)('may count %s', (per) => {
    expect(priceTermSchema.safeParse({ row: 'machine-hour', per }).success).toBe(true);
  });

  it.each([
    [{ per: 'gallons' }],
    [{ times: 0 }],
    [{ times: -1 }],
    [{ above: -1 }],
    [{ upTo: 0 }],
    [{ above: 10, upTo: 10 }],
    [{ above: 10, upTo: 5 }],
    [{ row: 'Machine' }],
  ])('refuse %j', (change) => {
    expect(priceTermSchema.safeParse({ row: 'machine-hour', per: 'units', ...change }).success).toBe(false);
  });
});

describe('licences', () => {
  it('say whether the engine is open source', () => {
    expect(licenceSchema.safeParse({ id: 'MIT', openSource: true }).success).toBe(true);
    expect(licenceSchema.safeParse({ id: 'MIT' }).success).toBe(false);
  });
});
