import type { ChoiceOption, ChoiceRole } from './design-choice.js';

/** Rounds of the subgradient descent; the dual is piecewise linear and two-dimensional, and any multipliers give a valid bound. */
const ROUNDS = 60;

export interface Limits {
  readonly budget: number;
  readonly maxUnavailability: number;
}

/**
 * Upper bounds on the value of the roles not yet chosen by Lagrangian relaxation of cost and unavailability
 * (Fisher 1981): for any multipliers p, q ≥ 0, Σ max(value − p·cost − q·unavailability) + p·(cost left) + q·(unavailability left).
 * The multipliers are chosen to make the bound at the root small; every use of them is valid.
 */
export class LagrangianBound {
  /** Price of a cent and of a unit of unavailability, in value. */
  readonly costPrice: number;
  readonly unavailabilityPrice: number;
  private readonly rest: Float64Array;

  constructor(roles: readonly ChoiceRole[], { budget, maxUnavailability }: Limits) {
    const [costPrice, unavailabilityPrice] = descend(roles, budget, maxUnavailability);
    this.costPrice = costPrice;
    this.unavailabilityPrice = unavailabilityPrice;
    this.rest = new Float64Array(roles.length + 1);
    for (let role = roles.length - 1; role >= 0; role -= 1) {
      const best = Math.max(...(roles[role] as ChoiceRole).options.map((option) => this.reduced(option)));
      this.rest[role] = (this.rest[role + 1] as number) + best;
    }
  }

  /** Value of an option less what it takes of the limits, at the multipliers' prices. */
  reduced(option: ChoiceOption): number {
    return option.value - this.costPrice * option.cost - this.unavailabilityPrice * option.unavailability;
  }

  bound(role: number, costLeft: number, unavailabilityLeft: number): number {
    // A limit that isn't there has price 0; 0 × Infinity would not be a number.
    const cost = this.costPrice === 0 ? 0 : this.costPrice * costLeft;
    const unavailability = this.unavailabilityPrice === 0 ? 0 : this.unavailabilityPrice * unavailabilityLeft;
    return (this.rest[role] as number) + cost + unavailability;
  }
}

function descend(roles: readonly ChoiceRole[], budget: number, maxUnavailability: number): [number, number] {
  const limits = [budget, maxUnavailability];
  if (limits.every((limit) => !Number.isFinite(limit))) return [0, 0];
  const spread = roles.reduce((sum, role) => {
    const values = role.options.map((option) => option.value);
    return sum + Math.max(...values) - Math.min(...values);
  }, 0);
  // In units of the limits, a price beyond the whole spread of values is never needed.
  let prices = limits.map((limit) => (Number.isFinite(limit) ? spread / 2 : 0));
  let best = prices;
  let bestBound = Infinity;
  for (let round = 0; round < ROUNDS; round += 1) {
    let bound = prices.reduce((sum, price) => sum + price, 0);
    const taken = [0, 0];
    for (const role of roles) {
      let value = -Infinity;
      let chosen: ChoiceOption | undefined;
      for (const option of role.options) {
        const reduced =
          option.value -
          share(option.cost, budget, prices[0]) -
          share(option.unavailability, maxUnavailability, prices[1]);
        if (reduced > value) {
          value = reduced;
          chosen = option;
        }
      }
      bound += value;
      if (chosen === undefined) continue;
      taken[0] = (taken[0] as number) + share(chosen.cost, budget, 1);
      taken[1] = (taken[1] as number) + share(chosen.unavailability, maxUnavailability, 1);
    }
    if (bound < bestBound) {
      bestBound = bound;
      best = prices;
    }
    const step = (spread / 2) * 0.88 ** round;
    prices = prices.map((price, index) =>
      Number.isFinite(limits[index])
        ? Math.max(0, price + step * Math.max(-1, Math.min(1, (taken[index] as number) - 1)))
        : 0,
    );
  }
  return [perUnit(best[0], budget), perUnit(best[1], maxUnavailability)];
}

function share(amount: number, limit: number, price: number | undefined): number {
  return Number.isFinite(limit) ? ((price ?? 0) * amount) / Math.max(limit, 1) : 0;
}
function perUnit(price: number | undefined, limit: number): number {
  return Number.isFinite(limit) ? (price ?? 0) / Math.max(limit, 1) : 0;
}
