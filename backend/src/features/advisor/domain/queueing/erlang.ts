/**
 * Queueing of a station with `servers` equal servers, Poisson arrivals and exponential service (M/M/c).
 * Offered load a = arrival rate × mean service time, in servers' worth of work.
 * Source: Erlang B recursion and Erlang C, any text on queueing (for example Kleinrock, Queueing Systems I, 1975).
 */

/** Probability that an arrival finds all servers busy and is lost (Erlang B). */
export function erlangB(offeredLoad: number, servers: number): number {
  let blocked = 1;
  for (let k = 1; k <= servers; k += 1) blocked = (offeredLoad * blocked) / (k + offeredLoad * blocked);
  return blocked;
}

/** Probability that an arrival has to wait (Erlang C); 1 when the load reaches the number of servers. */
export function erlangC(offeredLoad: number, servers: number): number {
  if (offeredLoad >= servers) return 1;
  const blocked = erlangB(offeredLoad, servers);
  const utilisation = offeredLoad / servers;
  return blocked / (1 - utilisation * (1 - blocked));
}

export interface Wait {
  /** Probability of having to wait at all. */
  readonly probability: number;
  /** Rate at which the wait of those who wait ends, 1/ms: their wait is exponential. */
  readonly ratePerMs: number;
  /** Mean wait over all arrivals, ms. */
  readonly meanMs: number;
  /** Second moment of the wait over all arrivals, ms². */
  readonly secondMomentMs2: number;
}

export const NO_WAIT: Wait = { probability: 0, ratePerMs: Infinity, meanMs: 0, secondMomentMs2: 0 };

/**
 * The wait before service. `arrivalsPerSecond` must stay below `servers` ÷ `meanServiceMs` × 1000;
 * an overloaded station waits for ever (rate 0, mean Infinity).
 */
export function waitOf(arrivalsPerSecond: number, meanServiceMs: number, servers: number): Wait {
  const offeredLoad = (arrivalsPerSecond * meanServiceMs) / 1000;
  const probability = erlangC(offeredLoad, servers);
  const ratePerMs = (servers - offeredLoad) / meanServiceMs;
  if (ratePerMs <= 0) return { probability: 1, ratePerMs: 0, meanMs: Infinity, secondMomentMs2: Infinity };
  return {
    probability,
    ratePerMs,
    meanMs: probability / ratePerMs,
    secondMomentMs2: (2 * probability) / (ratePerMs * ratePerMs),
  };
}

/** P(wait + service > t) for exponential service of the given mean; t in ms. */
export function responseTail(
  arrivalsPerSecond: number,
  meanServiceMs: number,
  servers: number,
  tMs: number,
): number {
  const mu = 1 / meanServiceMs;
  const { probability, ratePerMs: theta } = waitOf(arrivalsPerSecond, meanServiceMs, servers);
  if (Math.abs(theta - mu) < 1e-12 * mu) {
    return Math.exp(-mu * tMs) * (1 + probability * mu * tMs);
  }
  return (
    (1 - probability) * Math.exp(-mu * tMs) +
    (probability * (theta * Math.exp(-mu * tMs) - mu * Math.exp(-theta * tMs))) / (theta - mu)
  );
}
