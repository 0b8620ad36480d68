import type { ChoiceProblem } from './design-choice.js';
import { isSubset, maskOf, words } from './bit-sets.js';
import { LearningOrder, type Following, type Learnt, type LearningComparison } from './front-learning.js';
import type { FrontProblem } from './front-problem.js';

/** An option as the front sees it; what only its own role can draw in is part of it. */
export interface FrontOption extends Learnt {
  readonly index: number;
  readonly cost: number;
  readonly operations: number;
  readonly unavailability: number;
  readonly latencyClass: number;
  /** Groups that other roles may draw in too. */
  readonly sharedGroups: readonly number[];
  readonly draws: Uint32Array;
  /** Its own bit among the options that conflict with some other; −1 where it conflicts with none. */
  readonly bit: number;
  readonly rulesOut: Uint32Array;
  readonly meets: Uint32Array;
}

/** A front's problem made ready: options that another one of the role always replaces are left out; sums over the roles still to come. */
export class FrontModel {
  readonly options: readonly (readonly FrontOption[])[];
  /** Whether it can be seen at once that nothing holds. */
  readonly isEmpty: boolean;
  readonly groupCost: readonly number[];
  readonly learning: LearningOrder;
  readonly groupWords: number;
  readonly optionWords: number;
  readonly setWords: number;
  /** By role: over it and all later ones; one more entry for none. */
  readonly leastCost: Float64Array;
  readonly leastOperations: Float64Array;
  readonly leastUnavailability: Float64Array;
  /** What it and all later roles may still ask to be learnt. */
  readonly following: readonly Following[];
  readonly openGroups: readonly Uint32Array[];
  readonly openOptions: readonly Uint32Array[];
  readonly openSets: readonly Uint32Array[];
  readonly setsClosing: readonly (readonly number[])[];
  private readonly mostUnavailability: Float64Array;
  private readonly maxUnavailability: number;

  constructor(
    private readonly problem: FrontProblem,
    comparison: LearningComparison,
  ) {
    const { choice } = problem;
    const count = choice.roles.length;
    this.maxUnavailability = choice.maxUnavailability;
    const shared = sharedGroups(choice);
    this.groupCost = shared.map((group) => choice.groups[group]?.cost ?? 0);
    this.learning = new LearningOrder(problem.learning, comparison);
    const bits = conflictBits(choice);
    this.groupWords = words(shared.length);
    this.optionWords = words(bits.size);
    this.setWords = words(choice.atLeastOne.length);
    const all = this.allOptions(shared, bits);
    this.options = all.map((options, role) => this.withoutReplaced(options, role, this.others(all, role)));
    this.isEmpty =
      this.options.some((options) => options.length === 0) ||
      choice.atLeastOne.some((set) => set.length === 0);
    const suffix = (of: (option: FrontOption) => number, pick: 'min' | 'max'): Float64Array =>
      suffixes(this.options, of, (...amounts) => Math[pick](...amounts));
    this.leastCost = suffix((option) => option.cost, 'min');
    this.leastOperations = suffix((option) => option.operations, 'min');
    this.leastUnavailability = suffix((option) => option.unavailability, 'min');
    this.mostUnavailability = suffix((option) => option.unavailability, 'max');
    const mostHours = suffix(({ hours }) => hours, 'max');
    this.following = this.open(this.learning.words, ({ steps }) => steps).map((open, role) => ({
      open,
      mostHours: mostHours[role] as number,
    }));
    this.openGroups = this.open(this.groupWords, (option) => option.draws);
    this.openOptions = this.open(this.optionWords, (option) => maskOf(this.optionWords, [option.bit]));
    const lastRole = choice.atLeastOne.map((set) => Math.max(-1, ...set.map(({ role }) => role)));
    const setsWhere = (holds: (last: number) => boolean): number[] =>
      lastRole.flatMap((last, set) => (holds(last) ? [set] : []));
    this.setsClosing = Array.from({ length: count }, (_, role) => setsWhere((last) => last === role));
    this.openSets = Array.from({ length: count + 1 }, (_, role) =>
      maskOf(
        this.setWords,
        setsWhere((last) => last >= role),
      ),
    );
  }

  /** Whether so much unavailability is held to the limit by every choice of the roles from `role` on. */
  neverBinds(unavailability: number, role: number): boolean {
    return unavailability + (this.mostUnavailability[role] as number) <= this.maxUnavailability;
  }

  private allOptions(shared: readonly number[], bits: ReadonlyMap<string, number>): FrontOption[][] {
    const { choice, operations } = this.problem;
    const rulesOut = new Map<string, number[]>();
    for (const [a, b] of choice.conflicts)
      for (const [from, to] of [
        [a, b],
        [b, a],
      ] as const) {
        const key = `${from.role}/${from.option}`;
        rulesOut.set(key, [...(rulesOut.get(key) ?? []), bits.get(`${to.role}/${to.option}`) ?? -1]);
      }
    return choice.roles.map((role, at) =>
      role.options.map((option, index): FrontOption => {
        const key = `${at}/${index}`;
        const own = option.groups.filter((group) => !shared.includes(group));
        const others = option.groups.flatMap((group) =>
          shared.includes(group) ? [shared.indexOf(group)] : [],
        );
        return {
          index,
          cost: own.reduce((sum, group) => sum + (choice.groups[group]?.cost ?? 0), option.cost),
          operations: operations[at]?.[index] ?? 0,
          unavailability: option.unavailability,
          ...this.learning.measured(this.learning.stepsOf(option.groups)),
          latencyClass: option.latencyClass,
          sharedGroups: others,
          draws: maskOf(this.groupWords, others),
          bit: bits.get(key) ?? -1,
          rulesOut: maskOf(this.optionWords, rulesOut.get(key) ?? []),
          meets: maskOf(
            this.setWords,
            choice.atLeastOne.flatMap((set, number) =>
              set.some((ref) => ref.role === at && ref.option === index) ? [number] : [],
            ),
          ),
        };
      }),
    );
  }

  /** The options of a role that no other one replaces whatever the other roles are; of two that replace each other the first. */
  private withoutReplaced(options: readonly FrontOption[], role: number, others: Following): FrontOption[] {
    const replaces = (a: FrontOption, b: FrontOption): boolean => {
      if (a.operations > b.operations || a.unavailability > b.unavailability) return false;
      if (!isSubset(a.rulesOut, b.rulesOut) || !isSubset(b.meets, a.meets)) return false;
      let { cost } = a;
      for (const group of a.sharedGroups)
        if (!b.sharedGroups.includes(group)) cost += this.groupCost[group] as number;
      if (cost > b.cost || !this.learning.isNoLater(a, b, others)) return false;
      return this.isAsFast(role, a.latencyClass, b.latencyClass);
    };
    return options.filter(
      (option) =>
        !options.some(
          (other) =>
            other !== option &&
            replaces(other, option) &&
            (other.index < option.index || !replaces(option, other)),
        ),
    );
  }

  /** Whether one class of a role on the path is at least as fast as another. */
  isAsFast(role: number, a: number, b: number): boolean {
    const { path } = this.problem;
    const pathRole = this.problem.choice.roles[role]?.latencyRole ?? -1;
    if (a === b || path === null || pathRole < 0) return true;
    return path.isAsFast(path.extend(path.start, pathRole, a), path.extend(path.start, pathRole, b));
  }

  /** What roles but one may ask to be learnt, and what every choice takes. */
  private others(options: readonly (readonly FrontOption[])[], role: number): Following {
    const open = Uint32Array.from(this.learning.fixed);
    let { hours: mostHours } = this.learning.measured(this.learning.fixed);
    options.forEach((own, at) => {
      if (at === role) return;
      mostHours += Math.max(0, ...own.map(({ hours }) => hours));
      for (const { steps } of own)
        steps.forEach((word, place) => {
          open[place] = (open[place] as number) | word;
        });
    });
    return { open, mostHours };
  }

  private open(length: number, of: (option: FrontOption) => Uint32Array): Uint32Array[] {
    const result = [new Uint32Array(length)];
    for (const options of [...this.options].reverse()) {
      const mask = Uint32Array.from(result[0] as Uint32Array);
      for (const option of options)
        of(option).forEach((word, at) => {
          mask[at] = (mask[at] as number) | word;
        });
      result.unshift(mask);
    }
    return result;
  }
}

/** Groups that options of more than one role draw in. */
function sharedGroups({ roles, groups }: ChoiceProblem): number[] {
  const drawers = groups.map(() => new Set<number>());
  roles.forEach((role, at) => {
    for (const option of role.options) for (const group of option.groups) drawers[group]?.add(at);
  });
  return drawers.flatMap((by, group) => (by.size > 1 ? [group] : []));
}

/** A bit for every option that conflicts with another. */
function conflictBits({ conflicts }: ChoiceProblem): Map<string, number> {
  const bits = new Map<string, number>();
  for (const { role, option } of conflicts.flat()) {
    const key = `${role}/${option}`;
    if (!bits.has(key)) bits.set(key, bits.size);
  }
  return bits;
}

function suffixes(
  options: readonly (readonly FrontOption[])[],
  of: (option: FrontOption) => number,
  pick: (...amounts: number[]) => number,
): Float64Array {
  const result = new Float64Array(options.length + 1);
  for (let role = options.length - 1; role >= 0; role -= 1)
    result[role] = pick(...(options[role] as readonly FrontOption[]).map(of)) + (result[role + 1] as number);
  return result;
}
