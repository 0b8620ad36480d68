import type { GridLatencyLimit, LatencyState, PathTimes } from './latency-limit.js';

/**
 * Times of a path that no limit is stated for: the same path on several grids, each reaching further in longer steps. A path is timed by the
 * first grid that holds its 99th percentile, so that fast ones are told apart finely and slow ones are still told apart.
 * A grid's figure is never below the reach of the grid before, which keeps the order between choices that different grids time.
 */
export class LayeredPathTimes implements PathTimes {
  readonly roles: number;
  readonly start: LayeredState;
  private nextKey = 1;

  /** `layers`: finest first, with the time at which each ends. */
  constructor(
    private readonly layers: readonly { readonly times: GridLatencyLimit; readonly reachMs: number }[],
  ) {
    this.roles = layers[0]?.times.roles ?? 0;
    this.start = { key: 0, states: layers.map(({ times }) => times.start), next: [], p99Ms: [] };
  }

  extend(state: LatencyState, role: number, latencyClass: number): LayeredState {
    const { states, next } = state as LayeredState;
    const ofRole = (next[role] ??= []);
    return (ofRole[latencyClass] ??= {
      key: this.nextKey++,
      states: this.layers.map(({ times }, layer) =>
        times.extend(states[layer] as LatencyState, role, latencyClass),
      ),
      next: [],
      p99Ms: [],
    });
  }

  canHold(): boolean {
    return true;
  }

  isAsFast(a: LatencyState, b: LatencyState): boolean {
    const [left, right] = [(a as LayeredState).states, (b as LayeredState).states];
    return this.layers.every(({ times }, layer) =>
      times.isAsFast(left[layer] as LatencyState, right[layer] as LatencyState),
    );
  }

  p99Ms(state: LatencyState, nextRole: number): number {
    const { states, p99Ms } = state as LayeredState;
    return (p99Ms[nextRole] ??= this.timed(states, nextRole));
  }

  private timed(states: readonly LatencyState[], nextRole: number): number {
    let reached = 0;
    for (const [layer, { times, reachMs }] of this.layers.entries()) {
      const p99Ms = times.p99Ms(states[layer] as LatencyState, nextRole);
      if (p99Ms <= reachMs) return Math.max(reached, p99Ms);
      reached = reachMs;
    }
    return Infinity;
  }
}
interface LayeredState extends LatencyState {
  readonly states: readonly LatencyState[];
  /** By role and class. */
  readonly next: LayeredState[][];
  /** By the role that comes next. */
  readonly p99Ms: number[];
}
