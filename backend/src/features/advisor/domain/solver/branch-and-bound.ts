import type { ChoiceOption, ChoiceProblem, ChoiceRole, ChoiceSolution, OptionRef } from './design-choice.js';
import type { LatencyState } from './latency-limit.js';
import { presolve } from './presolve.js';
import { ValueBounds } from './value-bounds.js';

/** Nodes after which a search that has an answer stops and reports its gap; a hundred times what designs of the graph's size need. */
export const DEFAULT_NODE_BUDGET = 60_000;
/** A search without an answer goes on for so many times the budget before it gives up. */
const PATIENCE = 20;

/** The search gave up before it found a choice or proved that there is none. */
export class UndecidedError extends Error {
  /** `bound`: what no choice can be worth more than. */
  constructor(
    nodes: number,
    readonly bound: number,
  ) {
    super(`no choice was found, nor proven impossible, within ${nodes} nodes`);
  }
}

export interface SolveOptions {
  readonly nodeBudget?: number;
  /** Only choices worth more than this are of interest; the answer is null when there is none. */
  readonly above?: number;
  /** Whether any choice of the greatest value will do, whatever its ids: saves the second pass. */
  readonly anyOptimum?: boolean;
}

/**
 * The choice of greatest value that holds every constraint, or null when none exists.
 * Equal values are told apart by option ids, role by role in the order of the problem: the alphabetically first wins.
 * Depth-first branch and bound; prunes only by bounds that no completion can exceed.
 */
export function solveChoice(problem: ChoiceProblem, options: SolveOptions = {}): ChoiceSolution | null {
  if (problem.roles.some((role) => role.options.length === 0)) return null;
  const nodeBudget = options.nodeBudget ?? DEFAULT_NODE_BUDGET;
  const { problem: reduced, original } = presolve(problem);
  const bounds = new ValueBounds(reduced);
  const search = (order: Order): Search => new Search(reduced, bounds, order, nodeBudget);
  const best = search(byAttraction).run(options.above ?? -Infinity, false);
  if (best === null || best.gap > 0 || options.anyOptimum === true) return asGiven(best, original);
  // Second pass in id order: the first choice met that is worth the proven optimum.
  const first = search(byId).run(best.value - 1, true);
  return asGiven(
    first === null || first.value < best.value ? best : { ...first, nodes: best.nodes + first.nodes },
    original,
  );
}

/** Some choice that holds every constraint and is worth more than `above`, or null when none exists. */
export function findFeasibleChoice(problem: ChoiceProblem, above = -Infinity): ChoiceSolution | null {
  if (problem.roles.some((role) => role.options.length === 0)) return null;
  const { problem: reduced, original } = presolve(problem);
  const search = new Search(reduced, new ValueBounds(reduced), byAttraction, DEFAULT_NODE_BUDGET);
  return asGiven(search.run(above, true), original);
}

/** A solution with the options' indices in the problem as it was given. */
function asGiven(
  solution: ChoiceSolution | null,
  original: readonly (readonly number[])[],
): ChoiceSolution | null {
  if (solution === null) return null;
  return {
    ...solution,
    choice: solution.choice.map((option, role) => original[role]?.[option] as number),
  };
}

type Order = (role: ChoiceRole, index: number, bounds: ValueBounds) => readonly number[];

const byAttraction: Order = (role, index, bounds) =>
  indices(role).sort(
    (a, b) => bounds.attraction(index, b) - bounds.attraction(index, a) || compareIds(role, a, b),
  );
const byId: Order = (role) => indices(role).sort((a, b) => compareIds(role, a, b));

function indices(role: ChoiceRole): number[] {
  return role.options.map((_, index) => index);
}
function optionOf(role: ChoiceRole, index: number): ChoiceOption {
  return role.options[index] as ChoiceOption;
}
function compareIds(role: ChoiceRole, a: number, b: number): number {
  const [left, right] = [optionOf(role, a).id, optionOf(role, b).id];
  return left < right ? -1 : left > right ? 1 : 0;
}

/** What has been decided on the way down. The shared amounts are those of the bounds; the others are exact. */
interface PartialChoice {
  readonly value: number;
  readonly cost: number;
  readonly sharedValue: number;
  readonly sharedCost: number;
  readonly unavailability: number;
  readonly latency: LatencyState;
  readonly latencyRole: number;
}

class Search {
  private readonly order: readonly (readonly number[])[];
  private readonly leastCost: Float64Array;
  private readonly leastUnavailability: Float64Array;
  private readonly conflicts: ReadonlyMap<string, readonly (readonly [role: number, option: number])[]>;
  private readonly sets: readonly { readonly members: ReadonlySet<string>; readonly lastRole: number }[];
  private readonly drawn: Uint16Array;
  private readonly choice: number[];
  private best: { choice: number[]; value: number; cost: number } | null = null;
  private threshold = -Infinity;
  private nodes = 0;
  private openBound = -Infinity;
  private stopped = false;
  private stopAtFirst = false;

  constructor(
    private readonly problem: ChoiceProblem,
    private readonly bounds: ValueBounds,
    order: Order,
    private readonly nodeBudget: number,
  ) {
    const { roles } = problem;
    this.order = roles.map((role, index) => order(role, index, bounds));
    this.leastCost = suffixSums(roles, (option) => option.cost, Math.min);
    this.leastUnavailability = suffixSums(roles, (option) => option.unavailability, Math.min);
    this.conflicts = conflictMap(problem);
    this.sets = problem.atLeastOne.map((set) => ({
      members: new Set(set.map(({ role, option }) => `${role}/${option}`)),
      lastRole: Math.max(...set.map(({ role }) => role), -1),
    }));
    this.drawn = new Uint16Array(problem.groups.length);
    this.choice = new Array<number>(roles.length).fill(-1);
  }

  run(above: number, stopAtFirst: boolean): ChoiceSolution | null {
    this.threshold = above;
    this.stopAtFirst = stopAtFirst;
    const latency = this.problem.latency?.start ?? { key: 0 };
    if (this.problem.latency === null || this.problem.latency.canHold(latency, 0)) {
      this.descend(0, {
        value: 0,
        cost: 0,
        sharedValue: 0,
        sharedCost: 0,
        unavailability: 0,
        latency,
        latencyRole: 0,
      });
    }
    if (this.best === null) {
      if (this.stopped) throw new UndecidedError(this.nodes, this.openBound);
      return null;
    }
    const gap = this.stopped && !stopAtFirst ? Math.max(0, this.openBound - this.best.value) : 0;
    return { ...this.best, gap, nodes: this.nodes };
  }

  private descend(role: number, partial: PartialChoice): void {
    this.nodes += 1;
    if (role === this.problem.roles.length) {
      this.reach(partial);
      return;
    }
    for (const index of this.order[role] as readonly number[]) {
      if (this.stopped && this.stopAtFirst) return;
      this.consider(role, index, partial);
    }
  }

  private reach({ value, cost }: PartialChoice): void {
    if (value <= this.threshold) return;
    this.threshold = value;
    this.best = { choice: [...this.choice], value, cost };
    if (this.stopAtFirst) this.stopped = true;
  }

  /** Goes on below an option where an answer better than the best may lie; once stopped, only notes how good it could be. */
  private consider(role: number, index: number, before: PartialChoice): void {
    if (this.nodes >= this.nodeBudget * (this.best === null ? PATIENCE : 1)) this.stopped = true;
    const { budget, maxUnavailability, roles } = this.problem;
    const shared = this.bounds.shared[role]?.[index] as ChoiceOption;
    const sharedValue = before.sharedValue + shared.value;
    const sharedCost = before.sharedCost + shared.cost;
    const unavailability = before.unavailability + shared.unavailability;
    const bound =
      sharedValue +
      this.bounds.rest(
        role + 1,
        budget - sharedCost,
        maxUnavailability - unavailability,
        this.threshold - sharedValue,
      );
    if (bound <= this.threshold) return;

    const option = optionOf(roles[role] as ChoiceRole, index);
    const { value, cost } = this.draw(option, before);
    this.choice[role] = index;
    if (this.mayHold(role, cost, unavailability)) {
      if (this.stopped) this.openBound = Math.max(this.openBound, bound);
      else
        this.enter(role, option, {
          value,
          cost,
          sharedValue,
          sharedCost,
          unavailability,
          latency: before.latency,
          latencyRole: before.latencyRole,
        });
    }
    this.choice[role] = -1;
    this.undraw(option);
  }

  private enter(role: number, option: ChoiceOption, next: PartialChoice): void {
    const limit = this.problem.latency;
    if (limit === null || option.latencyClass < 0) {
      this.descend(role + 1, next);
      return;
    }
    const latency = limit.extend(next.latency, next.latencyRole, option.latencyClass);
    const latencyRole = next.latencyRole + 1;
    if (limit.canHold(latency, latencyRole)) this.descend(role + 1, { ...next, latency, latencyRole });
  }

  /** Exact value and cost with one more option; draws in its groups. */
  private draw(option: ChoiceOption, before: PartialChoice): { value: number; cost: number } {
    let cost = before.cost + option.cost;
    let value = before.value + option.value;
    for (const group of option.groups) {
      if (this.drawn[group] === 0) {
        cost += this.problem.groups[group]?.cost ?? 0;
        value += this.problem.groups[group]?.value ?? 0;
      }
      this.drawn[group] = (this.drawn[group] as number) + 1;
    }
    return { value, cost };
  }

  private undraw(option: ChoiceOption): void {
    for (const group of option.groups) this.drawn[group] = (this.drawn[group] as number) - 1;
  }

  /** Whether the constraints other than latency can still hold with the options chosen up to `role`. */
  private mayHold(role: number, cost: number, unavailability: number): boolean {
    const { budget, maxUnavailability, differFrom } = this.problem;
    if (cost + (this.leastCost[role + 1] as number) > budget) return false;
    if (unavailability + (this.leastUnavailability[role + 1] as number) > maxUnavailability) return false;
    for (const [otherRole, otherOption] of this.conflicts.get(`${role}/${this.choice[role]}`) ?? []) {
      if (this.choice[otherRole] === otherOption) return false;
    }
    for (const set of this.sets) {
      if (
        set.lastRole <= role &&
        !this.choice.some((option, at) => option >= 0 && set.members.has(`${at}/${option}`))
      )
        return false;
    }
    const rest = this.problem.roles.length - role - 1;
    for (const { alike, inAtLeast } of differFrom) {
      let differing = rest;
      for (let at = 0; at <= role; at += 1)
        if (alike[at]?.has(this.choice[at] as number) !== true) differing += 1;
      if (differing < inAtLeast) return false;
    }
    return true;
  }
}

function suffixSums(
  roles: readonly ChoiceRole[],
  amount: (option: ChoiceOption) => number,
  pick: (...amounts: number[]) => number,
): Float64Array {
  const sums = new Float64Array(roles.length + 1);
  for (let role = roles.length - 1; role >= 0; role -= 1) {
    sums[role] = (sums[role + 1] as number) + pick(...(roles[role] as ChoiceRole).options.map(amount));
  }
  return sums;
}

function conflictMap(problem: ChoiceProblem): Map<string, (readonly [number, number])[]> {
  const map = new Map<string, (readonly [number, number])[]>();
  const add = (from: OptionRef, to: OptionRef): void => {
    const key = `${from.role}/${from.option}`;
    map.set(key, [...(map.get(key) ?? []), [to.role, to.option]]);
  };
  for (const [a, b] of problem.conflicts) {
    add(a, b);
    add(b, a);
  }
  return map;
}
