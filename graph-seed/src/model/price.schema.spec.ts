import { priceRowSchema, regionIndexRowSchema } from './price.schema.js';

const price = {
  id: 'machine-hour',
  provider: 'aws',
  service: 'EC2',
  item: 't3.medium',
  unit: 'hour',
  usd: '0.0416',
  region: 'us-east',
  providerRegion: 'us-east-1',
  date: '2026-01-31',
  source: 'handbook',
  place: 'page 1',
  basis: 'read',
  reasoning: '',
};
const index = {
  provider: 'aws',
  region: 'latam',
  providerRegion: 'sa-east-1',
  factor: '1.59',
  date: '2026-01-31',
  source: 'handbook',
  place: 'page 1',
  basis: 'read',
  reasoning: '',
};

describe('price rows', () => {
  it('turn cells into a number and an absent reasoning', () => {
    expect(priceRowSchema.parse(price)).toEqual({ ...price, usd: 0.0416, reasoning: undefined });
  });

  it('may be free when that is what the source says', () => {
    expect(priceRowSchema.parse({ ...price, usd: '0' }).usd).toBe(0);
  });

  it.each([
    ['usd', ''],
    ['usd', '  '],
    ['usd', '-1'],
    ['usd', 'free'],
    ['usd', '0,04'],
    ['usd', 'NaN'],
    ['usd', 'Infinity'],
    ['unit', 'day'],
    ['region', 'mars'],
    ['date', '2026-02-30'],
    ['date', '2026-1-5'],
    ['date', ''],
    ['source', ''],
    ['source', 'The Handbook'],
    ['place', ''],
    ['providerRegion', ''],
    ['service', ''],
    ['item', ''],
    ['basis', 'guessed'],
    ['id', 'Machine Hour'],
  ])('refuse %s %j', (field, value) => {
    const { error } = priceRowSchema.safeParse({ ...price, [field]: value });
    expect(error?.issues.map((issue) => issue.path.join('.'))).toEqual([field]);
  });

  it('say why they are assumed', () => {
    const { error } = priceRowSchema.safeParse({ ...price, basis: 'assumed' });
    expect(error?.issues).toMatchObject([
      { path: ['reasoning'], message: 'an assumed price needs its reasoning' },
    ]);
    expect(
      priceRowSchema.safeParse({ ...price, basis: 'assumed', reasoning: 'Twice the half.' }).success,
    ).toBe(true);
  });
});

describe('rows of the region index', () => {
  it('relate a region to us-east', () => {
    expect(regionIndexRowSchema.parse(index).factor).toBe(1.59);
  });

  it.each([
    ['factor', '0'],
    ['factor', ''],
    ['factor', '-1'],
    ['provider', 'ibm'],
    ['region', 'global'],
    ['date', '2026-13-01'],
  ])('refuse %s %j', (field, value) => {
    const { error } = regionIndexRowSchema.safeParse({ ...index, [field]: value });
    expect(error?.issues.map((issue) => issue.path.join('.'))).toEqual([field]);
  });
});
