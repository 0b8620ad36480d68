/** An offer, as far as its fixed price is told by its terms. */
export interface PricedOffer {
  readonly minUnits: number;
  readonly prices: readonly {
    readonly per: string;
    readonly times: number;
    readonly above: number;
    readonly price?: { readonly usd: number; readonly unit: string } | null;
  }[];
}

/** What the offers of a technology cost at the least. */
export interface PriceRange {
  readonly offers: number;
  /** US dollars a month for the fewest units of an offer, before anything is used; nothing where no offer has a fixed price. */
  readonly fixed: { readonly low: number; readonly high: number } | undefined;
  /** Offers that are paid by use alone. */
  readonly byUse: number;
}

/** Hours that a month counts in prices by the hour. */
const HOURS_A_MONTH = 730;
/** Units of a price row that are paid by the hour. */
const HOURLY: ReadonlySet<string> = new Set([
  'hour',
  'vcpu-hour',
  'gb-hour',
  'request-unit-hour',
  'unit-hour',
]);

/** The fixed monthly price of offers, from the cheapest to the dearest: their fewest units, without anything used. */
export function priceRangeOf(offers: readonly PricedOffer[]): PriceRange {
  const fixed = offers.map(fixedPrice);
  const paid = fixed.filter((price) => price > 0);
  const byUse = offers.filter((offer, index) => fixed[index] === 0 && offer.prices.length > 0).length;
  return {
    offers: offers.length,
    fixed: paid.length === 0 ? undefined : { low: Math.min(...paid), high: Math.max(...paid) },
    byUse,
  };
}

function fixedPrice({ minUnits, prices }: PricedOffer): number {
  return prices.reduce((sum, { per, times, above, price }) => {
    if (price == null || (per !== 'units' && per !== 'flat')) return sum;
    const quantity = Math.max(0, (per === 'units' ? minUnits : 1) - above);
    const hours = HOURLY.has(price.unit) ? HOURS_A_MONTH : 1;
    return sum + price.usd * times * quantity * hours;
  }, 0);
}
