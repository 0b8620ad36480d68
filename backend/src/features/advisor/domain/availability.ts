import type { Offer } from '@architrave/graph-seed/model';

/**
 * Share of a unit's failures that hit all units together (a bad release, a configuration error): the β of the common-cause
 * model, 1–10 % in the literature; an assumption.
 */
export const COMMON_CAUSE_SHARE = 0.05;
/** Availability of one zone as a whole, for units that all lie in it; assumed from the instance-level against the region-level promises of the clouds. */
const ZONE_AVAILABILITY = 0.9995;

export const MINUTES_PER_MONTH = 43_830;

/**
 * Availability of a component as sized, 0…1.
 * `service`: the estimate for the service as a whole. `unit`: at least `neededUnits` of `units` work (binomial over the independent part), with a common cause. `zonal`: the service or units share one zone.
 */
export function componentAvailability(offer: Offer, units: number, neededUnits: number): number {
  const { percent, scope } = offer.availability;
  const one = percent / 100;
  if (scope === 'service') return one;
  const unavailable = redundantUnavailability(1 - one, units, Math.min(neededUnits, units));
  return scope === 'zonal' ? (1 - unavailable) * ZONE_AVAILABILITY : 1 - unavailable;
}

/** Probability that fewer than `needed` of `units` work, when each is down with probability `u` and a share β of that comes from a common cause. */
export function redundantUnavailability(u: number, units: number, needed: number): number {
  if (units === needed && units === 1) return u;
  const common = COMMON_CAUSE_SHARE * u;
  const own = (1 - COMMON_CAUSE_SHARE) * u;
  let works = 0;
  for (let up = needed; up <= units; up += 1)
    works += binomial(units, up) * (1 - own) ** up * own ** (units - up);
  return 1 - (1 - common) * works;
}

function binomial(n: number, k: number): number {
  let result = 1;
  for (let i = 1; i <= Math.min(k, n - k); i += 1) result = (result * (n - i + 1)) / i;
  return result;
}
