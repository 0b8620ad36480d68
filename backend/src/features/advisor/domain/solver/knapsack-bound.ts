import type { ChoiceOption, ChoiceRole } from './design-choice.js';

/** Steps into which a limited resource is cut; amounts are rounded down to steps, which keeps the bound valid. */
const STEPS = 800;

/**
 * Upper bounds on the worth of the roles not yet chosen when only `limit` of one resource is left.
 * A dynamic programme over the suffixes of the roles, after Dudziński and Walukiewicz (1987) on the multiple-choice knapsack.
 * Worth need not be value: value less the price of another resource bounds both limits together.
 */
export class KnapsackBound {
  private readonly step: number;
  /** best[role][k]: greatest value of the roles from `role` on with at most k steps. */
  private readonly best: readonly Float64Array[];

  constructor(
    roles: readonly ChoiceRole[],
    limit: number,
    amountOf: (option: ChoiceOption) => number,
    worthOf: (option: ChoiceOption) => number,
  ) {
    this.step = Math.max(limit / STEPS, Number.MIN_VALUE);
    const tables: Float64Array[] = [new Float64Array(STEPS + 1)];
    for (let role = roles.length - 1; role >= 0; role -= 1) {
      const after = tables[0] as Float64Array;
      const table = new Float64Array(STEPS + 1).fill(-Infinity);
      for (const option of (roles[role] as ChoiceRole).options) {
        const taken = Math.floor(amountOf(option) / this.step);
        const worth = worthOf(option);
        for (let k = taken; k <= STEPS; k += 1) {
          const total = worth + (after[k - taken] as number);
          if (total > (table[k] as number)) table[k] = total;
        }
      }
      tables.unshift(table);
    }
    this.best = tables;
  }

  /** No completion of the roles from `role` on within `left` of the resource is worth more. */
  bound(role: number, left: number): number {
    if (left < 0) return -Infinity;
    // Amounts were each rounded down to steps; a division's own rounding is worth a hair more.
    const k = Math.min(STEPS, Math.floor(left / this.step + 1e-9));
    return (this.best[role] as Float64Array)[k] as number;
  }
}
