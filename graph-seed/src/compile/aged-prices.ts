import type { CompiledGraph } from '../model/graph.js';
import type { PriceRow } from '../model/price.schema.js';

export interface AgedPrice {
  readonly row: PriceRow;
  /** Whole days since the price was read. */
  readonly days: number;
}

export interface AgedPricesOptions {
  /** Milliseconds since 1970, UTC. */
  readonly now: number;
  /** Days from which a row counts as old. */
  readonly limitDays: number;
}

const DAY_MS = 86_400_000;

/** Price rows that are old, oldest first, then by id. */
export function agedPrices(
  graph: Pick<CompiledGraph, 'prices'>,
  { now, limitDays }: AgedPricesOptions,
): AgedPrice[] {
  return graph.prices
    .map((row) => ({ row, days: Math.floor((now - Date.parse(row.date)) / DAY_MS) }))
    .filter(({ days }) => days >= limitDays)
    .sort((a, b) => b.days - a.days || (a.row.id < b.row.id ? -1 : 1));
}
