import { convolve, cumulate, delta, type GridMass } from '../latency/grid.js';
import type { Moments } from '../latency/hop.js';
import { fentonWilkinsonP99 } from '../latency/path-latency.js';

/**
 * A limit on the 99th percentile of the path's time, as the solver sees it. Every option of a role on the path belongs to a
 * latency class; `canHold` tells whether some completion of the classes chosen so far can still hold the limit.
 * It never says no wrongly (a valid bound), and it is exact when all roles have been chosen.
 */
export interface LatencyLimit {
  /** Roles on the path, in the order in which `extend` takes their classes. */
  readonly roles: number;
  readonly start: LatencyState;
  extend(state: LatencyState, role: number, latencyClass: number): LatencyState;
  canHold(state: LatencyState, nextRole: number): boolean;
}

/** Opaque to the solver. */
export type LatencyState = { readonly key: number };

const SHARE = 0.99;
/** Rounding of sums of some hundred terms of at most 1. */
const ROUNDING = 1e-12;

/** The limit by the lognormal match. p99 of the match grows with mean and with variance while σ < z, so the smallest remaining moments bound it. */
export class MomentLatencyLimit implements LatencyLimit {
  readonly roles: number;
  readonly start: MomentState = { key: 0, mean: 0, variance: 0 };
  private readonly remaining: readonly Moments[];

  constructor(
    private readonly classes: readonly (readonly Moments[])[],
    private readonly limitMs: number,
  ) {
    this.roles = classes.length;
    this.remaining = suffixes(classes, { mean: 0, variance: 0 }, (options, rest) => ({
      mean: rest.mean + Math.min(...options.map((option) => option.mean)),
      variance: rest.variance + Math.min(...options.map((option) => option.variance)),
    }));
  }

  extend(state: LatencyState, role: number, latencyClass: number): MomentState {
    const { mean, variance } = state as MomentState;
    const added = this.classes[role]?.[latencyClass] as Moments;
    return { key: 0, mean: mean + added.mean, variance: variance + added.variance };
  }

  canHold(state: LatencyState, nextRole: number): boolean {
    const { mean, variance } = state as MomentState;
    const rest = this.remaining[nextRole] as Moments;
    return (
      fentonWilkinsonP99({ mean: mean + rest.mean, variance: variance + rest.variance }) <=
      this.limitMs * (1 + ROUNDING)
    );
  }
}
interface MomentState extends LatencyState, Moments {}

/**
 * The limit by convolution on the grid whose last point is the limit. The bound replaces each remaining role by the
 * pointwise largest distribution function of its options, which is at least as fast as any of them.
 */
export class GridLatencyLimit implements LatencyLimit {
  readonly roles: number;
  readonly start: GridState;
  /** For each next role, the share of requests within i steps if the remaining roles were at their envelope. */
  private readonly restWithin: readonly Float64Array[];
  private readonly known = new Map<string, GridState>();
  private nextKey = 1;

  constructor(private readonly classes: readonly (readonly GridMass[])[]) {
    this.roles = classes.length;
    const size = classes[0]?.[0]?.length ?? 1;
    const none = delta({ stepMs: 1, size });
    this.start = { key: 0, mass: none };
    const envelopes = suffixes(classes, none, (options, rest) => convolve(envelope(options), rest));
    this.restWithin = envelopes.map((mass) => {
      const sums = cumulate(mass);
      // The limit is the middle of its cell: half of the last cell's mass lies within.
      return sums.map((sum, i) => sum - (mass[i] as number) / 2);
    });
  }

  extend(state: LatencyState, role: number, latencyClass: number): GridState {
    const key = `${state.key}/${role}/${latencyClass}`;
    const before = this.known.get(key);
    if (before !== undefined) return before;
    const added = this.classes[role]?.[latencyClass] as GridMass;
    const after: GridState = { key: this.nextKey, mass: convolve((state as GridState).mass, added) };
    this.nextKey += 1;
    this.known.set(key, after);
    return after;
  }

  canHold(state: LatencyState, nextRole: number): boolean {
    const { mass } = state as GridState;
    const rest = this.restWithin[nextRole] as Float64Array;
    const last = mass.length - 1;
    let within = 0;
    for (let i = 0; i <= last; i += 1) within += (mass[i] as number) * (rest[last - i] as number);
    return within >= SHARE - ROUNDING;
  }
}
interface GridState extends LatencyState {
  readonly mass: GridMass;
}

function envelope(options: readonly GridMass[]): GridMass {
  const sums = options.map(cumulate);
  const size = options[0]?.length ?? 1;
  const result = new Float64Array(size);
  let below = 0;
  for (let i = 0; i < size; i += 1) {
    const upto = Math.max(...sums.map((sum) => sum[i] as number));
    result[i] = upto - below;
    below = upto;
  }
  return result;
}

/** For each role the fold over it and all later ones; one more entry for none. */
function suffixes<Options, Fold>(
  roles: readonly Options[],
  none: Fold,
  fold: (options: Options, rest: Fold) => Fold,
): Fold[] {
  const result: Fold[] = [none];
  for (let role = roles.length - 1; role >= 0; role -= 1)
    result.unshift(fold(roles[role] as Options, result[0] as Fold));
  return result;
}
