import type { KnownTechnology } from './advisor-knowledge.js';
import type { RoleOptions } from './component-options.js';
import type { Grid, GridMass } from './latency/grid.js';
import { hopOnGrid } from './latency/grid.js';
import { hopKey, type Hop } from './latency/hop.js';
import type { SkillStep } from './skill-gaps.js';
import { GridLatencyLimit } from './solver/latency-limit.js';

/**
 * What many solves of one advice share: options of a role under one load, what technologies ask to learn, and paths on one grid. Everything that a result depends on is in its
 * key, so that sharing never changes an answer. Lives as long as one advice.
 */
export class SolveCache {
  private readonly options = new Map<string, RoleOptions>();
  private readonly masses = new Map<string, GridMass>();
  private readonly times = new Map<string, GridLatencyLimit>();
  private readonly skillSteps = new Map<KnownTechnology, Map<string, readonly SkillStep[]>>();

  optionsFor(key: string, make: () => RoleOptions): RoleOptions {
    return remember(this.options, key, make);
  }

  skillStepsFor(
    technology: KnownTechnology,
    key: string,
    make: () => readonly SkillStep[],
  ): readonly SkillStep[] {
    return remember(
      remember(this.skillSteps, technology, () => new Map<string, readonly SkillStep[]>()),
      key,
      make,
    );
  }

  /** Times of a path on a grid, with everything that was convolved for it before. */
  gridTimes(hops: readonly (readonly Hop[])[], grid: Grid): GridLatencyLimit {
    const key = `${grid.stepMs}|${grid.size}|${hops.map((role) => role.map(hopKey).join(';')).join('/')}`;
    return remember(
      this.times,
      key,
      () =>
        new GridLatencyLimit(
          hops.map((role) => role.map((hop) => this.massOf(hop, grid))),
          grid.stepMs,
        ),
    );
  }

  private massOf(hop: Hop, grid: Grid): GridMass {
    return remember(this.masses, `${grid.stepMs}|${grid.size}|${hopKey(hop)}`, () => hopOnGrid(hop, grid));
  }
}

/** What is known under a key, made where it is not. */
export function remember<Key, T>(known: Map<Key, T>, key: Key, make: () => T): T {
  let value = known.get(key);
  if (value === undefined) {
    value = make();
    known.set(key, value);
  }
  return value;
}
