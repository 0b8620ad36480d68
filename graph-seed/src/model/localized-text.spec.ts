import { localizedListSchema, localizedTextSchema } from './localized-text.js';

describe('localized texts', () => {
  it('have both languages, trimmed', () => {
    expect(localizedTextSchema.parse({ en: ' Cache ', es: 'Caché' })).toEqual({ en: 'Cache', es: 'Caché' });
  });

  it.each([
    [{ en: 'Cache' }],
    [{ es: 'Caché' }],
    [{ en: 'Cache', es: '  ' }],
    [{ en: '', es: 'Caché' }],
    [{ en: 'Cache', es: 'Caché', fr: 'Cache' }],
    [{ en: 1, es: 2 }],
    ['Cache'],
    [null],
  ])('refuse %j', (value) => {
    expect(localizedTextSchema.safeParse(value).success).toBe(false);
  });
});

describe('localized lists', () => {
  it('have the same number of items in both languages', () => {
    expect(localizedListSchema.safeParse({ en: ['one', 'two'], es: ['uno', 'dos'] }).success).toBe(true);
    const result = localizedListSchema.safeParse({ en: ['one', 'two'], es: ['uno'] });
    expect(result.error?.issues.map((issue) => issue.message)).toEqual([
      'en and es must have the same number of items',
    ]);
  });

  it('are not empty and hold no empty item', () => {
    expect(localizedListSchema.safeParse({ en: [], es: [] }).success).toBe(false);
    expect(localizedListSchema.safeParse({ en: ['one', ''], es: ['uno', ''] }).success).toBe(false);
  });
});
