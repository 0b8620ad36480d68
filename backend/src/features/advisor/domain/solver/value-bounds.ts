import type { ChoiceOption, ChoiceProblem, ChoiceRole } from './design-choice.js';
import { KnapsackBound } from './knapsack-bound.js';
import { LagrangianBound } from './lagrangian-bound.js';

/** Sums of prices are rounded; a bound is only believed beyond this much (millionths of value are whole). */
const ROUNDING = 1e-3;

/**
 * Upper bounds on what a partial choice can still become. Groups are paid once but drawn in by any of several roles: for bounding, each
 * option carries an equal share of its groups, one part for each role that could draw the group in. However many of them do, the shares
 * never add up to more than what is paid, so the bounds stay valid, and they are exact where only one role draws a group in.
 */
export class ValueBounds {
  /** Options with their shares in cost and value. */
  readonly shared: readonly (readonly ChoiceOption[])[];
  private readonly prices: LagrangianBound;
  private readonly byCost: KnapsackBound | null;
  private readonly byUnavailability: KnapsackBound | null;
  private readonly leastUnavailabilityByCost: KnapsackBound | null;

  constructor(problem: ChoiceProblem) {
    const { budget, maxUnavailability } = problem;
    const roles = withShares(problem);
    this.shared = roles.map((role) => role.options);
    this.prices = new LagrangianBound(roles, problem);
    const { costPrice, unavailabilityPrice } = this.prices;
    const cost = (option: ChoiceOption): number => option.cost;
    const hasBudget = Number.isFinite(budget);
    const hasAvailability = Number.isFinite(maxUnavailability);
    this.byCost = hasBudget ? new KnapsackBound(roles, budget, cost, (option) => option.value - unavailabilityPrice * option.unavailability) : null;
    this.byUnavailability = hasAvailability
      ? new KnapsackBound(roles, maxUnavailability, (option) => option.unavailability, (option) => option.value - costPrice * option.cost)
      : null;
    this.leastUnavailabilityByCost = hasBudget && hasAvailability ? new KnapsackBound(roles, budget, cost, (option) => -option.unavailability) : null;
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
    if (bound <= enough) return bound;
    // Whether the availability can still be had for the money left, whatever the value.
    if (this.leastUnavailabilityByCost !== null && -this.leastUnavailabilityByCost.bound(role, costLeft) > unavailabilityLeft) return -Infinity;
    if (this.byCost !== null) {
      bound = Math.min(bound, this.byCost.bound(role, costLeft) + priced(this.prices.unavailabilityPrice, unavailabilityLeft) + ROUNDING);
    }
    if (this.byUnavailability !== null) {
      bound = Math.min(bound, this.byUnavailability.bound(role, unavailabilityLeft) + priced(this.prices.costPrice, costLeft) + ROUNDING);
    }
    return bound;
  }
}

function withShares({ roles, groups }: ChoiceProblem): ChoiceRole[] {
  const drawers = groups.map((_, group) => roles.filter((role) => role.options.some((option) => option.groups.includes(group))).length);
  return roles.map((role) => ({
    ...role,
    options: role.options.map((option) => ({
      ...option,
      // Shares of cost are rounded down with the rest when amounts are cut into steps.
      cost: option.cost + option.groups.reduce((sum, group) => sum + (groups[group]?.cost ?? 0) / (drawers[group] as number), 0),
      value: option.value + option.groups.reduce((sum, group) => sum + (groups[group]?.value ?? 0) / (drawers[group] as number), 0),
    })),
  }));
}

/** price × amount, where a price of 0 means that the limit doesn't matter, even an infinite one. */
function priced(price: number, amount: number): number {
  return price === 0 ? 0 : price * amount;
}
