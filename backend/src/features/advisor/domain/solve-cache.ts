import type { RoleOptions } from './component-options.js';
import type { Grid, GridMass } from './latency/grid.js';
import { hopOnGrid } from './latency/grid.js';
import { hopKey, type Hop } from './latency/hop.js';

/**
 * What many solves of one advice share: options of a role under one load, and hops on one grid. Everything that a result depends on is in its
 * key, so that sharing never changes an answer. Lives as long as one advice.
 */
export class SolveCache {
  private readonly options = new Map<string, RoleOptions>();
  private readonly masses = new Map<string, GridMass>();

  optionsFor(key: string, make: () => RoleOptions): RoleOptions {
    return remember(this.options, key, make);
  }

  massOf(hop: Hop, grid: Grid): GridMass {
    return remember(this.masses, `${grid.stepMs}|${grid.size}|${hopKey(hop)}`, () => hopOnGrid(hop, grid));
  }
}

function remember<T>(known: Map<string, T>, key: string, make: () => T): T {
  let value = known.get(key);
  if (value === undefined) {
    value = make();
    known.set(key, value);
  }
  return value;
}
