import { formatDate, formatMilliseconds, formatMoney, formatMoneyRange, formatPercent } from './format';

describe('formats', () => {
  it.each([
    [1840, 'en', '1,840 USD'],
    [1840, 'es', '1.840 USD'],
    [0.0416, 'en', '0.04 USD'],
    [-12.4, 'en', '-12 USD'],
    [null, 'en', '–'],
    [Infinity, 'en', '–'],
  ] as const)('writes %p dollars in %s as %s', (usd, language, text) => {
    expect(formatMoney(usd, language)).toBe(text);
  });

  it('writes a range of money with one dash and no spaces', () => {
    expect(formatMoneyRange(1420, 2310, 'en')).toBe('1,420–2,310');
  });

  it('turns to seconds at a thousand milliseconds', () => {
    expect(formatMilliseconds(999.4, 'en')).toBe('999 ms');
    expect(formatMilliseconds(1200, 'es')).toBe('1,2 s');
    expect(formatMilliseconds(0.53, 'en')).toBe('0.5 ms');
  });

  it('keeps the nines of an availability', () => {
    expect(formatPercent(99.95, 'en')).toBe('99.95 %');
    expect(formatPercent(99.995, 'es')).toBe('99,995 %');
  });

  it('is as precise about a date as its source', () => {
    expect(formatDate('2026-11-24', 'en')).toBe('24 Nov 2026');
    expect(formatDate('2026-11', 'en')).toBe('Nov 2026');
    expect(formatDate('2026', 'es')).toBe('2026');
    expect(formatDate('last spring', 'en')).toBe('last spring');
  });
});
