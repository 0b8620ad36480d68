import { has, isSubset, joined } from './bit-sets.js';
import { FrontArchive, type FrontFigures } from './front-archive.js';
import { FrontModel, type FrontOption } from './front-model.js';
import type { Following, Learnt, LearningComparison } from './front-learning.js';
import type { FrontProblem } from './front-problem.js';
import type { LatencyState } from './latency-limit.js';

export interface FrontPoint extends FrontFigures {
  /** Option index per role. */
  readonly choice: readonly number[];
}

export interface Front {
  /** In order of cost, then p99, operations, weeks; of choices with the same figures one. */
  readonly points: readonly FrontPoint[];
  /** Whether these are all; false where the budget was hit, and choices that nothing beats may be missing. */
  readonly isComplete: boolean;
  /** Partial choices that were kept. */
  readonly labels: number;
}

export interface FrontOptions {
  /** Partial choices to keep at one role; what is more is thinned out, and the front is no longer complete. */
  readonly labelBudget?: number;
  /** Whether figures that no completion can better are of no interest, because something known beats them. */
  readonly isBeaten?: (figures: FrontFigures) => boolean;
}

/** Several times what the widest role of any evaluation case keeps; beyond, a front takes minutes. */
export const DEFAULT_LABEL_BUDGET = 12_000;

/** As much for the second search, which compares at greater length; beyond, it would take a minute. It then stops. */
const SECOND_LABEL_BUDGET = 600;

/** A partial choice. Everything that the rest of the choice may depend on is here. */
interface Label extends Learnt {
  readonly before: Label | null;
  readonly option: number;
  readonly cost: number;
  readonly operations: number;
  /** 0 where it can no longer reach the limit. */
  readonly unavailability: number;
  readonly state: LatencyState | null;
  /** Class in the path's next role where `state` doesn't count it yet, else −1: what is dropped before is never convolved. */
  readonly pendingClass: number;
  /** Hundredths of a ms; meaningful once the path is whole. */
  readonly p99: number;
  /** What is still open: groups drawn in, options ruled out, demands met. */
  readonly drawn: Uint32Array;
  readonly ruledOut: Uint32Array;
  readonly met: Uint32Array;
}

/**
 * All choices that hold every constraint and that no other is at least as good as in cost, p99, operations and weeks, of equal figures one.
 * Exact: label setting over the roles (Martins 1984; for the knapsack Nemhauser and Ullmann 1969). A partial choice is dropped only
 * when another one is no worse whatever follows: what is still open (a group that is paid once, an option that a conflict rules out, a demand)
 * counts against the one that would have to pay for it.
 *
 * Weeks are those of the best plan of a team, which no sum tells. So first by a bound on them that sums do tell: where every choice of
 * that front can be learnt within its bound, it is the front, since nothing is learnt sooner than its bound. Else once more with the plans compared,
 * leaving out whatever can't better what the first search found; where that takes too long, what was found stands, and may not be all.
 */
export function paretoFront(problem: FrontProblem, options: FrontOptions = {}): Front {
  const isBeaten = options.isBeaten ?? (() => false);
  const first = search(problem, 'bound', options.labelBudget ?? DEFAULT_LABEL_BUDGET, isBeaten);
  const archive = new FrontArchive<FrontPoint>();
  const weeksOf = ({ steps }: Label): number => first.model.learning.weeks(steps);
  let isWithinBound = true;
  const addAll = (labels: readonly Label[]): void => {
    for (const label of labels) {
      const { cost, p99, operations } = label;
      const weeks = weeksOf(label);
      isWithinBound &&= weeks === label.weeks;
      archive.add({ cost, p99, operations, weeks, choice: choiceOf(label) });
    }
  };
  addAll(first.labels);
  const second = isWithinBound
    ? null
    : search(problem, 'plan', SECOND_LABEL_BUDGET, (least, label) => {
        if (isBeaten(least) || archive.covers(least)) return true;
        // What it asks for so far takes its weeks, whatever follows: dearer to find than the bound, and often a week more.
        const planned = { ...least, weeks: Math.max(least.weeks, weeksOf(label)) };
        return planned.weeks > least.weeks && (isBeaten(planned) || archive.covers(planned));
      });
  addAll(second?.labels ?? []);
  return {
    // What its weeks turned out to be may let something known beat it after all.
    points: archive.points.filter((point) => !isBeaten(point)),
    isComplete: first.isComplete && (second?.isComplete ?? true),
    labels: first.count + (second?.count ?? 0),
  };
}

interface Searched {
  readonly model: FrontModel;
  readonly labels: readonly Label[];
  readonly isComplete: boolean;
  /** Partial choices that were kept. */
  readonly count: number;
}

/** The whole choices that are left, by one way to compare what is to be learnt, without those whose least figures are of no interest. */
function search(
  problem: FrontProblem,
  comparison: LearningComparison,
  labelBudget: number,
  isOfNoInterest: (least: FrontFigures, label: Label) => boolean,
): Searched {
  const model = new FrontModel(problem, comparison);
  let labels: Label[] = model.isEmpty ? [] : [startOf(problem, model)];
  let isComplete = true;
  let count = 0;
  for (let role = 0; role < problem.choice.roles.length && labels.length > 0; role += 1) {
    // The second search stops as soon as it keeps too much, the first goes on with what it thins out.
    const step = new Step(problem, model, role, comparison === 'plan' ? labelBudget : Infinity);
    const next: Label[] = [];
    for (const label of labels)
      for (const option of model.options[role] as readonly FrontOption[]) {
        const extended = step.extend(label, option);
        if (extended !== null) next.push(extended);
      }
    const arrived = step.isOnPath ? step.arrived(next) : next;
    labels = step.isCut ? [] : step.undominated(arrived);
    labels = labels.filter((label) => !isOfNoInterest(step.leastFigures(label), label));
    if (labels.length > labelBudget || step.isCut) {
      isComplete = false;
      if (comparison === 'plan') return { model, labels: [], isComplete, count };
      labels = thinned(labels, labelBudget);
    }
    count += labels.length;
  }
  return { model, labels, isComplete, count };
}

function startOf({ path, choice }: FrontProblem, model: FrontModel): Label {
  return {
    before: null,
    option: -1,
    cost: 0,
    operations: 0,
    unavailability: model.neverBinds(0, 0) ? 0 : Math.min(0, choice.maxUnavailability),
    ...model.learning.measured(model.learning.fixed),
    state: path?.start ?? null,
    pendingClass: -1,
    p99: 0,
    drawn: new Uint32Array(model.groupWords),
    ruledOut: new Uint32Array(model.optionWords),
    met: new Uint32Array(model.setWords),
  };
}

/** One role's turn. */
class Step {
  /** Whether the role is on the request path: its labels have yet to arrive. */
  readonly isOnPath: boolean;
  /** Roles of the path up to this one. */
  private readonly pathRole: number;
  private readonly isPathWhole: boolean;
  /** Whether more was kept than is looked at any further, so that something may be missing. */
  private isCutShort = false;

  constructor(
    private readonly problem: FrontProblem,
    private readonly model: FrontModel,
    private readonly role: number,
    private readonly mostKept: number,
  ) {
    this.pathRole = problem.choice.roles
      .slice(0, role + 1)
      .filter(({ latencyRole }) => latencyRole >= 0).length;
    this.isOnPath = problem.path !== null && (problem.choice.roles[role]?.latencyRole ?? -1) >= 0;
    this.isPathWhole = problem.path === null || this.pathRole === problem.path.roles;
  }

  get isCut(): boolean {
    return this.isCutShort;
  }

  /** The label with one more option; null where that can't hold the constraints. */
  extend(before: Label, option: FrontOption): Label | null {
    const { model, role, problem } = this;
    if (option.bit >= 0 && has(before.ruledOut, option.bit)) return null;
    let cost = before.cost + option.cost;
    for (const group of option.sharedGroups)
      if (!has(before.drawn, group)) cost += model.groupCost[group] as number;
    if (cost + (model.leastCost[role + 1] as number) > problem.choice.budget) return null;
    const unavailability = before.unavailability + option.unavailability;
    if (unavailability + (model.leastUnavailability[role + 1] as number) > problem.choice.maxUnavailability)
      return null;
    const met = joined(before.met, option.meets, null);
    for (const set of model.setsClosing[role] as readonly number[]) if (!has(met, set)) return null;
    const steps = joined(before.steps, option.steps, null);
    return {
      before,
      option: option.index,
      cost,
      operations: before.operations + option.operations,
      unavailability: model.neverBinds(unavailability, role + 1) ? 0 : unavailability,
      ...(steps === before.steps ? learntOf(before) : model.learning.measured(steps)),
      state: before.state,
      pendingClass: this.isOnPath ? option.latencyClass : -1,
      p99: before.p99,
      drawn: joined(before.drawn, option.draws, model.openGroups[role + 1] as Uint32Array),
      ruledOut: joined(before.ruledOut, option.rulesOut, model.openOptions[role + 1] as Uint32Array),
      met: joined(met, null, model.openSets[role + 1] as Uint32Array),
    };
  }

  /** The labels with their class on the path, without those that can't hold its limit or that another with the same path so far makes superfluous. */
  arrived(labels: readonly Label[]): Label[] {
    const byState = new Map<LatencyState | null, Label[]>();
    for (const label of labels) {
      const same = byState.get(label.state);
      if (same === undefined) byState.set(label.state, [label]);
      else same.push(label);
    }
    return [...byState.values()].flatMap((same) =>
      this.undominated(same).flatMap((label) => this.withPath(label) ?? []),
    );
  }

  private withPath(label: Label): Label | null {
    const { path } = this.problem;
    if (path === null || label.state === null) return label;
    const state = path.extend(label.state, this.pathRole - 1, label.pendingClass);
    if (!path.canHold(state, this.pathRole)) return null;
    return this.isPathWhole
      ? { ...label, state: null, pendingClass: -1, p99: hundredths(path.p99Ms(state, this.pathRole)) }
      : { ...label, state, pendingClass: -1 };
  }

  /** Figures that no completion of the label goes below. */
  leastFigures(label: Label): FrontFigures {
    const { model, role, problem } = this;
    return {
      cost: label.cost + (model.leastCost[role + 1] as number),
      p99:
        label.state === null || problem.path === null
          ? label.p99
          : hundredths(problem.path.p99Ms(label.state, this.pathRole)),
      operations: label.operations + (model.leastOperations[role + 1] as number),
      weeks: label.weeks,
    };
  }

  /** The labels that none of the others makes superfluous, in order of cost; of equals the first. */
  undominated(labels: Label[]): Label[] {
    const kept: Label[] = [];
    labels.sort(
      (a, b) => a.cost - b.cost || a.operations - b.operations || a.p99 - b.p99 || a.weeks - b.weeks,
    );
    for (const label of labels) {
      let isDominated = false;
      for (let at = 0; at < kept.length; at += 1) {
        if (this.isNoWorse(kept[at] as Label, label)) {
          isDominated = true;
          break;
        }
      }
      if (!isDominated) kept.push(label);
      // More than is looked at any further: the rest need not be compared.
      if (kept.length > this.mostKept) {
        this.isCutShort = true;
        break;
      }
    }
    return kept;
  }

  /** Whether a, which costs no more than b, is no worse than b whatever follows. */
  private isNoWorse(a: Label, b: Label): boolean {
    if (a.operations > b.operations || a.p99 > b.p99 || a.unavailability > b.unavailability) return false;
    if (!isSubset(a.ruledOut, b.ruledOut) || !isSubset(b.met, a.met)) return false;
    const { model } = this;
    let cost = a.cost;
    for (let word = 0; word < a.drawn.length; word += 1) {
      // Groups that b has and a may have to pay later.
      for (
        let left = ((b.drawn[word] as number) & ~(a.drawn[word] as number)) >>> 0;
        left !== 0;
        left &= left - 1
      ) {
        const group = word * 32 + (31 - Math.clz32(left & -left));
        cost += model.groupCost[group] as number;
      }
    }
    if (cost > b.cost || !this.isAsFast(a, b)) return false;
    return model.learning.isNoLater(a, b, model.following[this.role + 1] as Following);
  }

  private isAsFast(a: Label, b: Label): boolean {
    const { path } = this.problem;
    if (path === null || a.state === null || b.state === null) return true;
    if (a.state !== b.state && !path.isAsFast(a.state, b.state)) return false;
    return (
      a.pendingClass === b.pendingClass || this.model.isAsFast(this.role, a.pendingClass, b.pendingClass)
    );
  }
}

function learntOf({ steps, hours, chainHours, weeks }: Label): Learnt {
  return { steps, hours, chainHours, weeks };
}

/** Evenly over the range of costs, the ends included. */
function thinned(labels: readonly Label[], most: number): Label[] {
  return Array.from(
    { length: most },
    (_, index) => labels[Math.round((index * (labels.length - 1)) / (most - 1))] as Label,
  );
}

function choiceOf(label: Label): number[] {
  const choice: number[] = [];
  for (let at: Label | null = label; at !== null && at.before !== null; at = at.before)
    choice.unshift(at.option);
  return choice;
}

function hundredths(amount: number): number {
  return Math.round(amount * 100);
}
