import type { ChoiceOption, ChoiceProblem, ChoiceRole, ChoiceSolution } from './design-choice.js';
import { KnapsackBound } from './knapsack-bound.js';
import { LagrangianBound } from './lagrangian-bound.js';
import type { LatencyState } from './latency-limit.js';

/** Nodes after which a search that has an answer stops and reports its gap; far above what designs of the graph's size need. */
export const DEFAULT_NODE_BUDGET = 400_000;
/** A search without an answer goes on for so many times the budget before it gives up. */
const PATIENCE = 20;

/** The search gave up before it found a choice or proved that there is none. */
export class UndecidedError extends Error {
  constructor(nodes: number) {
    super(`no choice was found, nor proven impossible, within ${nodes} nodes`);
  }
}
/** Sums of prices are rounded; a bound is only believed beyond this much (millionths of value are whole). */
const ROUNDING = 1e-3;

export interface SolveOptions {
  readonly nodeBudget?: number;
  /** Only choices worth more than this are of interest; the answer is null when there is none. */
  readonly above?: number;
}

/**
 * The choice of greatest value that holds every constraint, or null when none exists.
 * Equal values are told apart by option ids, role by role in the order of the problem: the alphabetically first wins.
 * Depth-first branch and bound; prunes only by bounds that no completion can exceed.
 */
export function solveChoice(problem: ChoiceProblem, options: SolveOptions = {}): ChoiceSolution | null {
  if (problem.roles.some((role) => role.options.length === 0)) return null;
  const nodeBudget = options.nodeBudget ?? DEFAULT_NODE_BUDGET;
  const best = new Search(problem, byReducedValue, nodeBudget).run(options.above ?? -Infinity, false);
  if (best === null || best.gap > 0) return best;
  // Second pass in id order: the first choice met that is worth the proven optimum.
  const first = new Search(problem, byId, nodeBudget).run(best.value - 1, true);
  return first === null || first.value < best.value ? best : { ...first, nodes: best.nodes + first.nodes };
}

/** Some choice that holds every constraint, or null when none exists (or none was found within the node budget). */
export function findFeasibleChoice(problem: ChoiceProblem, nodeBudget = DEFAULT_NODE_BUDGET): ChoiceSolution | null {
  if (problem.roles.some((role) => role.options.length === 0)) return null;
  return new Search(problem, byReducedValue, nodeBudget).run(-Infinity, true);
}

type Order = (role: ChoiceRole, prices: LagrangianBound) => readonly number[];

/** Best first at the prices of the limits: what good answers are made of. */
const byReducedValue: Order = (role, prices) =>
  indices(role).sort((a, b) => prices.reduced(optionOf(role, b)) - prices.reduced(optionOf(role, a)) || compareIds(role, a, b));
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

class Search {
  private readonly order: readonly (readonly number[])[];
  private readonly costBound: KnapsackBound | null;
  private readonly availabilityBound: KnapsackBound | null;
  private readonly bothBound: KnapsackBound | null;
  private readonly prices: LagrangianBound;
  private readonly leastCost: Float64Array;
  private readonly leastUnavailability: Float64Array;
  private readonly conflicts: ReadonlyMap<string, readonly string[]>;
  private readonly sets: readonly { readonly members: ReadonlySet<string>; readonly lastRole: number }[];
  private readonly drawn: Uint16Array;
  private readonly choice: number[];
  private best: { choice: number[]; value: number; cost: number } | null = null;
  private threshold = -Infinity;
  private nodes = 0;
  private openBound = -Infinity;
  private stopped = false;
  private stopAtFirst = false;

  constructor(private readonly problem: ChoiceProblem, order: Order, private readonly nodeBudget: number) {
    const { roles, budget, maxUnavailability } = problem;
    this.prices = new LagrangianBound(roles, problem);
    this.order = roles.map((role) => order(role, this.prices));
    const { costPrice, unavailabilityPrice } = this.prices;
    const cost = (option: ChoiceOption): number => option.cost;
    const unavailability = (option: ChoiceOption): number => option.unavailability;
    const hasBudget = Number.isFinite(budget);
    const hasAvailability = Number.isFinite(maxUnavailability);
    this.costBound = hasBudget ? new KnapsackBound(roles, budget, cost, (option) => option.value - unavailabilityPrice * option.unavailability) : null;
    this.availabilityBound = hasAvailability
      ? new KnapsackBound(roles, maxUnavailability, unavailability, (option) => option.value - costPrice * option.cost)
      : null;
    this.bothBound = hasBudget && hasAvailability ? new KnapsackBound(roles, budget, cost, (option) => -option.unavailability) : null;
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
    const start = this.problem.latency?.start ?? { key: 0 };
    if (this.problem.latency === null || this.problem.latency.canHold(start, 0)) this.descend(0, 0, 0, 0, start, 0);
    if (this.best === null) {
      if (this.stopped) throw new UndecidedError(this.nodes);
      return null;
    }
    const gap = this.stopped && !stopAtFirst ? Math.max(0, this.openBound - this.best.value) : 0;
    return { ...this.best, gap, nodes: this.nodes };
  }

  private descend(role: number, value: number, cost: number, unavailability: number, latency: LatencyState, latencyRole: number): void {
    this.nodes += 1;
    if (role === this.problem.roles.length) {
      if (value <= this.threshold) return;
      this.threshold = value;
      this.best = { choice: [...this.choice], value, cost };
      if (this.stopAtFirst) this.stopped = true;
      return;
    }
    const current = this.problem.roles[role] as ChoiceRole;
    for (const index of this.order[role] as readonly number[]) {
      const option = optionOf(current, index);
      const added = this.draw(option);
      const nextValue = value + option.value + added.value;
      const nextCost = cost + option.cost + added.cost;
      const nextUnavailability = unavailability + option.unavailability;
      this.choice[role] = index;
      const bound = nextValue + this.restBound(role + 1, nextValue, nextCost, nextUnavailability);
      if (this.nodes >= this.nodeBudget * (this.best === null ? PATIENCE : 1)) this.stopped = true;
      if (this.stopped) {
        // What is left unexplored bounds the gap; a first-hit search has no need of it.
        if (bound > this.openBound && this.mayHold(role, nextCost, nextUnavailability)) this.openBound = bound;
      } else if (bound > this.threshold && this.mayHold(role, nextCost, nextUnavailability)) {
        this.enter(role, index, nextValue, nextCost, nextUnavailability, latency, latencyRole);
      }
      this.choice[role] = -1;
      this.undraw(option);
    }
  }

  private enter(role: number, index: number, value: number, cost: number, unavailability: number, latency: LatencyState, latencyRole: number): void {
    const { latency: limit, roles } = this.problem;
    const option = optionOf(roles[role] as ChoiceRole, index);
    if (limit === null || option.latencyClass < 0) {
      this.descend(role + 1, value, cost, unavailability, latency, latencyRole);
      return;
    }
    const next = limit.extend(latency, latencyRole, option.latencyClass);
    if (limit.canHold(next, latencyRole + 1)) this.descend(role + 1, value, cost, unavailability, next, latencyRole + 1);
  }

  /** Upper bound of the value of the roles from `role` on. */
  private restBound(role: number, value: number, cost: number, unavailability: number): number {
    const costLeft = this.problem.budget - cost;
    const unavailabilityLeft = this.problem.maxUnavailability - unavailability;
    let bound = this.prices.bound(role, costLeft, unavailabilityLeft) + ROUNDING;
    if (value + bound <= this.threshold) return bound;
    // Whether the availability can still be had for the money left, whatever the value.
    if (this.bothBound !== null && -this.bothBound.bound(role, costLeft) > unavailabilityLeft) return -Infinity;
    if (this.costBound !== null) {
      bound = Math.min(bound, this.costBound.bound(role, costLeft) + priced(this.prices.unavailabilityPrice, unavailabilityLeft) + ROUNDING);
    }
    if (this.availabilityBound !== null) {
      bound = Math.min(bound, this.availabilityBound.bound(role, unavailabilityLeft) + priced(this.prices.costPrice, costLeft) + ROUNDING);
    }
    return bound;
  }

  /** Whether the constraints other than latency can still hold with the options chosen up to `role`. */
  private mayHold(role: number, cost: number, unavailability: number): boolean {
    const { budget, maxUnavailability, differFrom } = this.problem;
    if (cost + (this.leastCost[role + 1] as number) > budget) return false;
    if (unavailability + (this.leastUnavailability[role + 1] as number) > maxUnavailability) return false;
    for (const other of this.conflicts.get(`${role}/${this.choice[role]}`) ?? []) {
      const slash = other.indexOf('/');
      if (this.choice[Number(other.slice(0, slash))] === Number(other.slice(slash + 1))) return false;
    }
    for (const set of this.sets) {
      if (set.lastRole <= role && !this.choice.some((option, at) => option >= 0 && set.members.has(`${at}/${option}`))) return false;
    }
    const rest = this.problem.roles.length - role - 1;
    for (const { alike, inAtLeast } of differFrom) {
      let differing = rest;
      for (let at = 0; at <= role; at += 1) if (alike[at]?.has(this.choice[at] as number) !== true) differing += 1;
      if (differing < inAtLeast) return false;
    }
    return true;
  }

  private draw(option: ChoiceOption): { cost: number; value: number } {
    let cost = 0;
    let value = 0;
    for (const group of option.groups) {
      if (this.drawn[group] === 0) {
        cost += this.problem.groups[group]?.cost ?? 0;
        value += this.problem.groups[group]?.value ?? 0;
      }
      this.drawn[group] = (this.drawn[group] as number) + 1;
    }
    return { cost, value };
  }

  private undraw(option: ChoiceOption): void {
    for (const group of option.groups) this.drawn[group] = (this.drawn[group] as number) - 1;
  }
}

/** price × amount, where a price of 0 means that the limit doesn't matter, even an infinite one. */
function priced(price: number, amount: number): number {
  return price === 0 ? 0 : price * amount;
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

function conflictMap(problem: ChoiceProblem): Map<string, string[]> {
  const map = new Map<string, string[]>();
  const add = (from: string, to: string): void => {
    map.set(from, [...(map.get(from) ?? []), to]);
  };
  for (const [a, b] of problem.conflicts) {
    add(`${a.role}/${a.option}`, `${b.role}/${b.option}`);
    add(`${b.role}/${b.option}`, `${a.role}/${a.option}`);
  }
  return map;
}
