import { priceRangeOf, type PricedOffer } from './price-range';

const anOffer = (minUnits: number, ...prices: PricedOffer['prices']): PricedOffer => ({ minUnits, prices });
const term = (per: string, unit: string, usd: number, times = 1, above = 0) => ({
  per,
  times,
  above,
  price: { usd, unit },
});

describe('prices of offers', () => {
  it('are those of the fewest units for a month of 730 hours', () => {
    expect(priceRangeOf([anOffer(3, term('units', 'hour', 0.125))]).fixed).toEqual({
      low: 273.75,
      high: 273.75,
    });
  });

  it('add what is paid once, and leave out what is paid by use', () => {
    const offer = anOffer(
      2,
      term('units', 'month', 10),
      term('flat', 'month', 5),
      term('stored-gb', 'gb-month', 1),
    );
    expect(priceRangeOf([offer]).fixed).toEqual({ low: 25, high: 25 });
  });

  it('count the offers that cost nothing until they are used', () => {
    const range = priceRangeOf([
      anOffer(1, term('million-operations', 'million-requests', 0.2)),
      anOffer(1, term('units', 'month', 12)),
      anOffer(1),
    ]);
    expect(range).toEqual({ offers: 3, fixed: { low: 12, high: 12 }, byUse: 1 });
  });

  it('do not charge units that are free', () => {
    expect(priceRangeOf([anOffer(2, term('units', 'month', 10, 1, 1))]).fixed).toEqual({ low: 10, high: 10 });
  });

  it('are unknown without offers', () => {
    expect(priceRangeOf([])).toEqual({ offers: 0, fixed: undefined, byUse: 0 });
  });
});
