import { convolve, delta, gridQuantile, hopOnGrid, type Grid, type GridMass } from './grid.js';
import { isInFentonWilkinsonDomain, momentsOf, type Hop, type Moments } from './hop.js';
import { lognormalWithMoments, quantile99 } from './lognormal.js';

/** How the times along a path are summed: by matching a lognormal (inside its domain), or by convolution on a grid. */
export type LatencyMethod = 'fenton-wilkinson' | 'grid';

/** The method for a set of hops that may meet on one path: the match only where every hop is in its domain. */
export function latencyMethodFor(hops: Iterable<Hop>): LatencyMethod {
  for (const hop of hops) if (!isInFentonWilkinsonDomain(hop)) return 'grid';
  return 'fenton-wilkinson';
}

/** Mean and variance of the whole path; independent hops add up. */
export function pathMoments(hops: readonly Hop[]): Moments {
  return hops
    .map(momentsOf)
    .reduce((sum, hop) => ({ mean: sum.mean + hop.mean, variance: sum.variance + hop.variance }), {
      mean: 0,
      variance: 0,
    });
}

/** p99 of the lognormal with the given moments; 0 for an empty path. */
export function fentonWilkinsonP99({ mean, variance }: Moments): number {
  return mean === 0 ? 0 : quantile99(lognormalWithMoments(mean, variance));
}

/** Grid points between 0 and the limit: a step is a quarter of a per cent of the limit. */
const POINTS_TO_LIMIT = 400;
/** How far beyond the expected p99 a grid for reporting reaches. */
const REPORT_SPAN = 4;

/** The grid on which a p99 limit is decided: the limit is its last point. */
export function gridForLimit(limitMs: number, points = POINTS_TO_LIMIT): Grid {
  return { stepMs: limitMs / points, size: points + 1 };
}

/** Whether the steps of a limit's grid are fine enough for a time, and reach it: from a twentieth of the limit to one and a half of it. */
export function isTimedByLimit(p99Ms: number, limitMs: number): boolean {
  return p99Ms > limitMs / 20 && p99Ms < limitMs * 1.5;
}

/**
 * p50 and p99 of a path in ms. On the grid, values not far from a stated limit are computed with the very steps that decide the limit,
 * so that a design that was found to hold it never shows a figure above it.
 */
export function pathQuantiles(
  hops: readonly Hop[],
  method: LatencyMethod,
  limitMs?: number,
): { p50Ms: number; p99Ms: number } {
  const moments = pathMoments(hops);
  if (hops.length === 0) return { p50Ms: 0, p99Ms: 0 };
  if (method === 'fenton-wilkinson') {
    const { mu } = lognormalWithMoments(moments.mean, moments.variance);
    return { p50Ms: Math.exp(mu), p99Ms: fentonWilkinsonP99(moments) };
  }
  const expected = fentonWilkinsonP99(moments);
  const fine: Grid = { stepMs: expected / POINTS_TO_LIMIT, size: REPORT_SPAN * POINTS_TO_LIMIT };
  const mass = pathOnGrid(hops, fine);
  const p50Ms = gridQuantile(mass, 0.5, fine);
  const p99Ms = Math.min(gridQuantile(mass, 0.99, fine), Number.MAX_VALUE);
  if (limitMs !== undefined && isTimedByLimit(p99Ms, limitMs)) {
    const { stepMs } = gridForLimit(limitMs);
    const deciding: Grid = { stepMs, size: 2 * POINTS_TO_LIMIT };
    return { p50Ms, p99Ms: gridQuantile(pathOnGrid(hops, deciding), 0.99, deciding) };
  }
  return { p50Ms, p99Ms };
}

function pathOnGrid(hops: readonly Hop[], grid: Grid): GridMass {
  return hops.reduce((sum, hop) => convolve(sum, hopOnGrid(hop, grid)), delta(grid));
}
