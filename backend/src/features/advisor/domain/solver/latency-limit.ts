import { convolve, cumulate, delta, gridQuantile, type Grid, type GridMass } from '../latency/grid.js';
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
  /** Whether a is at least as fast as b whatever the other roles turn out to be. It never says yes wrongly. */
  isAsFast(a: LatencyState, b: LatencyState): boolean;
}

/** Opaque to the solver. */
export type LatencyState = { readonly key: number };

/** A path whose 99th percentile is not only held to a limit but also compared between choices. */
export interface PathTimes extends LatencyLimit {
  /**
   * The 99th percentile in ms, exact once all roles are chosen; before, a time that no completion goes below.
   * Infinity beyond what is told apart. What is as fast as another never has a larger one.
   */
  p99Ms(state: LatencyState, nextRole: number): number;
}

const SHARE = 0.99;
/** Rounding of sums of some hundred terms of at most 1. */
const ROUNDING = 1e-12;

/** The limit by the lognormal match. p99 of the match grows with mean and with variance while σ < z, so the smallest remaining moments bound it. */
export class MomentLatencyLimit implements PathTimes {
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
    return this.p99Ms(state, nextRole) <= this.limitMs * (1 + ROUNDING);
  }

  isAsFast(a: LatencyState, b: LatencyState): boolean {
    const [left, right] = [a as MomentState, b as MomentState];
    return left.mean <= right.mean && left.variance <= right.variance;
  }

  p99Ms(state: LatencyState, nextRole: number): number {
    const { mean, variance } = state as MomentState;
    const rest = this.remaining[nextRole] as Moments;
    return fentonWilkinsonP99({ mean: mean + rest.mean, variance: variance + rest.variance });
  }
}
interface MomentState extends LatencyState, Moments {}

/**
 * The limit by convolution on the grid whose last point is the limit. The bound replaces each remaining role by the
 * pointwise largest distribution function of its options, which is at least as fast as any of them.
 */
export class GridLatencyLimit implements PathTimes {
  readonly roles: number;
  readonly start: GridState;
  /** For each next role, the share of requests within i steps if the remaining roles were at their envelope. */
  private readonly restWithin: readonly Float64Array[];
  private nextKey = 1;

  /** `stepMs`: the grid's step; needed only where times are asked for. */
  constructor(
    private readonly classes: readonly (readonly GridMass[])[],
    private readonly stepMs = 1,
  ) {
    this.roles = classes.length;
    const size = classes[0]?.[0]?.length ?? 1;
    const none = delta({ stepMs: 1, size });
    this.start = { key: 0, mass: none, next: [], p99Ms: [], isAsFastAs: new Map() };
    const envelopes = suffixes(classes, none, (options, rest) => convolve(envelope(options), rest));
    this.restWithin = envelopes.map((mass) => {
      const sums = cumulate(mass);
      // The limit is the middle of its cell: half of the last cell's mass lies within.
      return sums.map((sum, i) => sum - (mass[i] as number) / 2);
    });
  }

  extend(state: LatencyState, role: number, latencyClass: number): GridState {
    const { mass, next } = state as GridState;
    const ofRole = (next[role] ??= []);
    return (ofRole[latencyClass] ??= {
      key: this.nextKey++,
      mass: convolve(mass, this.classes[role]?.[latencyClass] as GridMass),
      next: [],
      p99Ms: [],
      isAsFastAs: new Map(),
    });
  }

  canHold(state: LatencyState, nextRole: number): boolean {
    const { mass } = state as GridState;
    const rest = this.restWithin[nextRole] as Float64Array;
    const last = mass.length - 1;
    let within = 0;
    for (let i = 0; i <= last; i += 1) within += (mass[i] as number) * (rest[last - i] as number);
    return within >= SHARE - ROUNDING;
  }

  isAsFast(a: LatencyState, b: LatencyState): boolean {
    if (a === b) return true;
    const { isAsFastAs } = a as GridState;
    let known = isAsFastAs.get(b.key);
    if (known === undefined) {
      const [left, right] = [sumsOf(a as GridState), sumsOf(b as GridState)];
      known = left.every((sum, i) => sum >= (right[i] as number) - ROUNDING);
      isAsFastAs.set(b.key, known);
    }
    return known;
  }

  p99Ms(state: LatencyState, nextRole: number): number {
    const { mass, p99Ms } = state as GridState;
    return (p99Ms[nextRole] ??= this.timed(mass, nextRole));
  }

  private timed(mass: GridMass, nextRole: number): number {
    if (nextRole >= this.roles) return gridQuantile(mass, SHARE, this.gridOf(mass));
    // The first cell at whose middle the share may be reached; the quantile lies at most half a cell below.
    const rest = this.restWithin[nextRole] as Float64Array;
    let [low, high] = [0, mass.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      let within = 0;
      for (let i = 0; i <= middle; i += 1) within += (mass[i] as number) * (rest[middle - i] as number);
      if (within >= SHARE - ROUNDING) high = middle;
      else low = middle + 1;
    }
    return low === mass.length ? Infinity : Math.max(0, low - 1) * this.stepMs;
  }

  private gridOf(mass: GridMass): Grid {
    return { stepMs: this.stepMs, size: mass.length };
  }
}
interface GridState extends LatencyState {
  readonly mass: GridMass;
  /** By role and class: what comes after is convolved once. */
  readonly next: GridState[][];
  /** By the role that comes next. */
  readonly p99Ms: number[];
  /** By the key of the other state. */
  readonly isAsFastAs: Map<number, boolean>;
  sums?: Float64Array;
}

function sumsOf(state: GridState): Float64Array {
  return (state.sums ??= cumulate(state.mass));
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
