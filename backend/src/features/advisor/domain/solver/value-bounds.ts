import type { ChoiceOption, ChoiceProblem, ChoiceRole } from './design-choice.js';
import { KnapsackBound } from './knapsack-bound.js';
import { LagrangianBound } from './lagrangian-bound.js';

/** Sums of prices are rounded; a bound is only believed beyond this much (millionths of value are whole). */
const ROUNDING = 1e-3;

/** Bounds asked for before the tables of the dynamic programmes are worth making: most designs are solved with fewer. */
const CALLS_BEFORE_TABLES = 400;

/** The dynamic programmes over what is left of one limit; null where a limit isn't stated. */
interface Tables {
  readonly byCost: KnapsackBound | null;
  readonly byUnavailability: KnapsackBound | null;
  readonly leastUnavailabilityByCost: KnapsackBound | null;
}

/**
 * Upper bounds on what a partial choice can still become. Groups are paid once but drawn in by any of several roles: for bounding, each
 * role's options carry a share of the groups that they draw in. As long as the shares of all roles add up to no more than the group,
 * they never overstate what is paid, however many roles draw it in, and the bounds stay valid.
 */
export class ValueBounds {
  /** Options with their shares in cost and value. */
  readonly shared: readonly (readonly ChoiceOption[])[];
  private readonly prices: LagrangianBound;
  private readonly roles: readonly ChoiceRole[];
  private tables: Tables | null = null;
  private calls = 0;

  constructor(private readonly problem: ChoiceProblem) {
    this.roles = withShares(problem);
    this.shared = this.roles.map((role) => role.options);
    this.prices = new LagrangianBound(this.roles, problem);
  }

  /** Value of an option less what it takes of the limits, at their prices: what good answers are made of. */
  attraction(role: number, option: number): number {
    return this.prices.reduced(this.shared[role]?.[option] as ChoiceOption);
  }

  /**
   * What the roles from `role` on can add at most, with so much of the limits left (shares counted).
   * Stops early once it is at or below `enough`, where the exact figure doesn't matter.
   */
  rest(role: number, costLeft: number, unavailabilityLeft: number, enough: number): number {
    let bound = this.prices.bound(role, costLeft, unavailabilityLeft) + ROUNDING;
    this.calls += 1;
    if (bound <= enough || this.calls < CALLS_BEFORE_TABLES) return bound;
    this.tables ??= this.makeTables();
    const { byCost, byUnavailability, leastUnavailabilityByCost } = this.tables;
    // Whether the availability can still be had for the money left, whatever the value.
    if (
      leastUnavailabilityByCost !== null &&
      -leastUnavailabilityByCost.bound(role, costLeft) > unavailabilityLeft
    )
      return -Infinity;
    if (byCost !== null)
      bound = Math.min(
        bound,
        byCost.bound(role, costLeft) + priced(this.prices.unavailabilityPrice, unavailabilityLeft) + ROUNDING,
      );
    if (byUnavailability !== null)
      bound = Math.min(
        bound,
        byUnavailability.bound(role, unavailabilityLeft) + priced(this.prices.costPrice, costLeft) + ROUNDING,
      );
    return bound;
  }

  private makeTables(): Tables {
    const { budget, maxUnavailability } = this.problem;
    const { costPrice, unavailabilityPrice } = this.prices;
    const cost = (option: ChoiceOption): number => option.cost;
    const hasBudget = Number.isFinite(budget);
    const hasAvailability = Number.isFinite(maxUnavailability);
    return {
      byCost: hasBudget
        ? new KnapsackBound(
            this.roles,
            budget,
            cost,
            (option) => option.value - unavailabilityPrice * option.unavailability,
          )
        : null,
      byUnavailability: hasAvailability
        ? new KnapsackBound(
            this.roles,
            maxUnavailability,
            (option) => option.unavailability,
            (option) => option.value - costPrice * option.cost,
          )
        : null,
      leastUnavailabilityByCost:
        hasBudget && hasAvailability
          ? new KnapsackBound(this.roles, budget, cost, (option) => -option.unavailability)
          : null,
    };
  }
}

/** Rounds of moving shares to the roles that want a group; any shares are valid, better ones make the bounds tighter. */
const SHARE_ROUNDS = 16;

/**
 * Options with their shares of group values and costs. Values are shared by a subgradient descent on the dual of "an option needs its
 * groups" (as in facility location, Erlenkotter 1978): weight moves from roles whose best option does without a group to those whose best option
 * draws it in. Costs are shared equally.
 */
function withShares({ roles, groups }: ChoiceProblem): ChoiceRole[] {
  const drawers = drawersOf(roles, groups.length);
  const shares = roles.map(() => new Float64Array(groups.length));
  groups.forEach((group, index) => {
    for (const role of drawers[index] as number[])
      (shares[role] as Float64Array)[index] = group.value / (drawers[index] as number[]).length;
  });
  const contested = groups.flatMap((group, index) =>
    group.value < 0 && (drawers[index] as number[]).length > 1 ? [index] : [],
  );
  const shared = (own: Float64Array, option: ChoiceOption): number => {
    let value = option.value;
    for (const group of option.groups) value += own[group] as number;
    return value;
  };
  for (let round = 0; round < SHARE_ROUNDS && contested.length > 0; round += 1) {
    const wanted = roles.map((role, index) => {
      const own = shares[index] as Float64Array;
      let best: ChoiceOption | undefined;
      let most = -Infinity;
      for (const option of role.options) {
        const value = shared(own, option);
        if (value > most) {
          most = value;
          best = option;
        }
      }
      return best?.groups ?? [];
    });
    for (const group of contested)
      moveShares(
        drawers[group] as number[],
        group,
        groups[group]?.value ?? 0,
        wanted,
        shares,
        0.5 / (1 + round / 4),
      );
  }
  return roles.map((role, index) => ({
    ...role,
    options: role.options.map((option) => {
      // Shares of cost are rounded down with the rest when amounts are cut into steps.
      let cost = option.cost;
      for (const group of option.groups)
        cost += (groups[group]?.cost ?? 0) / (drawers[group] as number[]).length;
      return { ...option, cost, value: shared(shares[index] as Float64Array, option) };
    }),
  }));
}

/** For each group the roles with an option that draws it in. */
function drawersOf(roles: readonly ChoiceRole[], groups: number): number[][] {
  const drawers: number[][] = Array.from({ length: groups }, () => []);
  roles.forEach((role, index) => {
    for (const option of role.options)
      for (const group of option.groups) {
        const own = drawers[group] as number[];
        if (own[own.length - 1] !== index) own.push(index);
      }
  });
  return drawers;
}

/** Moves a part of a group's value to the roles that want it, keeping the sum. */
function moveShares(
  roles: readonly number[],
  group: number,
  value: number,
  wanted: readonly (readonly number[])[],
  shares: readonly Float64Array[],
  step: number,
): void {
  const takers = roles.filter((role) => wanted[role]?.includes(group) === true);
  if (takers.length === 0 || takers.length === roles.length) return;
  let freed = 0;
  for (const role of roles) {
    if (takers.includes(role)) continue;
    const own = shares[role] as Float64Array;
    const part = Math.max(own[group] as number, (value * step) / roles.length);
    own[group] = (own[group] as number) - part;
    freed += part;
  }
  for (const role of takers) {
    const own = shares[role] as Float64Array;
    own[group] = (own[group] as number) + freed / takers.length;
  }
}

/** price × amount, where a price of 0 means that the limit doesn't matter, even an infinite one. */
function priced(price: number, amount: number): number {
  return price === 0 ? 0 : price * amount;
}
