/** The 0.99 quantile of the standard normal distribution. */
export const Z99 = 2.3263478740408408;

/** A lognormal distribution of times in ms: ln T is normal with mean `mu` and standard deviation `sigma`. */
export interface Lognormal {
  readonly mu: number;
  readonly sigma: number;
}

/** The lognormal with the given median and 99th percentile, both > 0; a p99 at or below the median means no spread. */
export function lognormalOf(p50Ms: number, p99Ms: number): Lognormal {
  return { mu: Math.log(p50Ms), sigma: Math.max(0, Math.log(p99Ms / p50Ms) / Z99) };
}

export function meanOf({ mu, sigma }: Lognormal): number {
  return Math.exp(mu + (sigma * sigma) / 2);
}

export function varianceOf(distribution: Lognormal): number {
  const mean = meanOf(distribution);
  return mean * mean * Math.expm1(distribution.sigma * distribution.sigma);
}

/** P(T ≤ t). */
export function lognormalCdf({ mu, sigma }: Lognormal, tMs: number): number {
  if (tMs <= 0) return 0;
  if (sigma === 0) return Math.log(tMs) >= mu ? 1 : 0;
  return normalCdf((Math.log(tMs) - mu) / sigma);
}

/** The lognormal with the given mean and variance (the match that Fenton and Wilkinson make for a sum). */
export function lognormalWithMoments(mean: number, variance: number): Lognormal {
  const sigma2 = Math.log1p(variance / (mean * mean));
  return { mu: Math.log(mean) - sigma2 / 2, sigma: Math.sqrt(sigma2) };
}

export function quantile99({ mu, sigma }: Lognormal): number {
  return Math.exp(mu + Z99 * sigma);
}

/** Standard normal distribution function; absolute error below 1e-7 (Abramowitz and Stegun 26.2.17 is coarser; this is Hart 1968). */
export function normalCdf(x: number): number {
  const a = Math.abs(x);
  if (a > 37) return x > 0 ? 1 : 0;
  const e = Math.exp((-a * a) / 2);
  let tail: number;
  if (a < 7.07106781186547) {
    const numerator =
      (((((3.52624965998911e-2 * a + 0.700383064443688) * a + 6.37396220353165) * a + 33.912866078383) * a +
        112.079291497871) *
        a +
        221.213596169931) *
        a +
      220.206867912376;
    const denominator =
      ((((((8.83883476483184e-2 * a + 1.75566716318264) * a + 16.064177579207) * a + 86.7807322029461) * a +
        296.564248779674) *
        a +
        637.333633378831) *
        a +
        793.826512519948) *
        a +
      440.413735824752;
    tail = (e * numerator) / denominator;
  } else {
    tail = e / (a + 1 / (a + 2 / (a + 3 / (a + 4 / (a + 0.65))))) / 2.506628274631;
  }
  return x > 0 ? 1 - tail : tail;
}
