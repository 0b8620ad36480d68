import type { PriceRow, PriceTerm, Region } from '@architrave/graph-seed/model';
import type { AdvisorKnowledge } from './advisor-knowledge.js';
import { regionFactor } from './advisor-knowledge.js';
import type { CostLine, MonthlyCost } from './advice.js';
import type { RoleLoad } from './role-slots.js';

/** Hours of a billing month, as the providers' own calculators count. */
export const HOURS_PER_MONTH = 730;
/** Use of the system against the stated or assumed one, for the low and high figure of a cost. */
export const USE_SCENARIOS = { low: 0.7, expected: 1, high: 1.4 } as const;

const HOURLY_UNITS: ReadonlySet<PriceRow['unit']> = new Set([
  'hour',
  'vcpu-hour',
  'gb-hour',
  'request-unit-hour',
  'unit-hour',
]);

/** How much of each quantity a month takes, for one scenario of use. */
export interface MonthlyQuantities {
  readonly units: number;
  readonly storedGb: number;
  readonly operations: number;
  readonly processedGb: number;
  readonly egressGb: number;
  readonly users: number;
  readonly inputTokens: number;
  readonly outputTokens: number;
}

export interface PricedTerms extends MonthlyCost {
  readonly lines: readonly CostLine[];
}

/** A price row for a region: the row itself, its sibling of that region, or the row with the region's factor. */
export function priceInRegion(
  rowId: string,
  region: Region,
  knowledge: AdvisorKnowledge,
): { row: PriceRow; factor: number } {
  const row = knowledge.prices.get(rowId);
  if (row === undefined) throw new Error(`no price row ${rowId}`);
  if (row.region === 'global' || row.region === region) return { row, factor: 1 };
  const sibling = rowId.endsWith(`-${row.region}`)
    ? knowledge.prices.get(`${rowId.slice(0, -row.region.length)}${region}`)
    : undefined;
  if (sibling !== undefined) return { row: sibling, factor: 1 };
  return {
    row,
    factor: regionFactor(knowledge, row.provider, region) / regionFactor(knowledge, row.provider, row.region),
  };
}

/** Prices terms over the three scenarios; each line is rounded to cents, and the sums are sums of rounded lines. */
export function priceTerms(
  terms: readonly PriceTerm[],
  region: Region,
  quantities: Record<keyof typeof USE_SCENARIOS, MonthlyQuantities>,
  knowledge: AdvisorKnowledge,
): PricedTerms {
  const lines = terms.map((term): CostLine => {
    const { row, factor } = priceInRegion(term.row, region, knowledge);
    const hours =
      HOURLY_UNITS.has(row.unit) && (term.per === 'units' || term.per === 'flat') ? HOURS_PER_MONTH : 1;
    const unitPriceUsd = row.usd * factor;
    const cost = (scenario: keyof typeof USE_SCENARIOS): number =>
      toCents(unitPriceUsd * term.times * hours * charged(term, quantities[scenario]));
    return {
      priceRow: row.id,
      service: row.service,
      item: row.item,
      unitPriceUsd,
      unit: row.unit,
      times: term.times * hours,
      per: term.per,
      quantity: charged(term, quantities.expected),
      regionFactor: factor,
      region: row.region === 'global' ? 'global' : region,
      date: row.date,
      source: row.source,
      basis: row.basis,
      monthlyUsdLow: cost('low'),
      monthlyUsd: cost('expected'),
      monthlyUsdHigh: cost('high'),
    };
  });
  return { lines, ...sumCosts(lines) };
}

/** Sum of costs; exact in cents. */
export function sumCosts(costs: readonly MonthlyCost[]): MonthlyCost {
  const sum = (pick: (cost: MonthlyCost) => number): number =>
    Math.round(costs.reduce((total, cost) => total + pick(cost) * 100, 0)) / 100;
  return {
    monthlyUsdLow: sum((cost) => cost.monthlyUsdLow),
    monthlyUsd: sum((cost) => cost.monthlyUsd),
    monthlyUsdHigh: sum((cost) => cost.monthlyUsdHigh),
  };
}

/** What a month of one component takes. `tokensPerRequest` are read and written; three in four are read, as in questions with context. */
export function quantitiesOf(load: RoleLoad, units: number, shared: SharedQuantities): MonthlyQuantities {
  const tokens = load.operationsPerMonth * shared.tokensPerRequest;
  return {
    units,
    storedGb: load.storageGb,
    operations: load.operationsPerMonth,
    processedGb: load.processedGbPerMonth,
    egressGb: shared.egressGb,
    users: shared.monthlyUsers,
    inputTokens: tokens * INPUT_TOKEN_SHARE,
    outputTokens: tokens * (1 - INPUT_TOKEN_SHARE),
  };
}
const INPUT_TOKEN_SHARE = 0.75;

/** Quantities of the whole system, the same for every component. */
export interface SharedQuantities {
  readonly egressGb: number;
  readonly monthlyUsers: number;
  readonly tokensPerRequest: number;
}

/** Load at another use of the system. */
export function scaleLoad(load: RoleLoad, factor: number): RoleLoad {
  return {
    operationsPerSecond: load.operationsPerSecond * factor,
    operationsPerMonth: load.operationsPerMonth * factor,
    storageGb: load.storageGb * factor,
    processedGbPerMonth: load.processedGbPerMonth * factor,
    writesPerSecond: load.writesPerSecond * factor,
  };
}

function charged(term: PriceTerm, quantities: MonthlyQuantities): number {
  const quantity = quantityOf(term.per, quantities);
  return Math.max(0, Math.min(quantity, term.upTo ?? Infinity) - term.above);
}

function quantityOf(per: PriceTerm['per'], q: MonthlyQuantities): number {
  switch (per) {
    case 'units':
      return q.units;
    case 'flat':
      return 1;
    case 'stored-gb':
      return q.storedGb;
    case 'stored-gb-per-unit':
      return q.storedGb * q.units;
    case 'million-operations':
      return q.operations / 1e6;
    case 'processed-gb':
      return q.processedGb;
    case 'egress-gb':
      return q.egressGb;
    case 'monthly-users':
      return q.users;
    case 'million-input-tokens':
      return q.inputTokens / 1e6;
    case 'million-output-tokens':
      return q.outputTokens / 1e6;
  }
}

/** Cents, as a number of USD. */
function toCents(usd: number): number {
  return Math.round(usd * 100) / 100;
}
