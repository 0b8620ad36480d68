import type { ChoiceOption, ChoiceProblem, OptionRef } from './design-choice.js';

/** A problem without the options that another one of the role always replaces, and how to read its choices. */
export interface Presolved {
  readonly problem: ChoiceProblem;
  /** Index in the given problem, by role and option. */
  readonly original: readonly (readonly number[])[];
}

/**
 * Leaves out every option that no best choice contains: another one of the same role is worth more (or the same, with the smaller id), costs no
 * more, is up as much, is as fast, draws in nothing that isn't paid for in the comparison, rules out nothing else and meets the same demands.
 * Putting it in the place of the other keeps a choice allowed and makes it better, so the best choice and its value stay what they were.
 */
export function presolve(problem: ChoiceProblem): Presolved {
  const comparison = new Comparison(problem);
  const original = problem.roles.map((role, at) => {
    const all = role.options.map((_, index) => index);
    return all.filter(
      (index) => !all.some((other) => other !== index && comparison.replaces(at, other, index)),
    );
  });
  if (original.every((kept, at) => kept.length === problem.roles[at]?.options.length))
    return { problem, original };
  const place = original.map((kept) => new Map(kept.map((index, at) => [index, at])));
  const moved = ({ role, option }: OptionRef): OptionRef | null => {
    const at = place[role]?.get(option);
    return at === undefined ? null : { role, option: at };
  };
  return {
    original,
    problem: {
      ...problem,
      roles: problem.roles.map((role, at) => ({
        ...role,
        options: (original[at] as number[]).map((index) => role.options[index] as ChoiceOption),
      })),
      conflicts: problem.conflicts.flatMap(([a, b]) => {
        const [left, right] = [moved(a), moved(b)];
        return left === null || right === null ? [] : [[left, right] as const];
      }),
      atLeastOne: problem.atLeastOne.map((set) => set.flatMap((ref) => moved(ref) ?? [])),
      differFrom: problem.differFrom.map(({ alike, inAtLeast }) => ({
        inAtLeast,
        alike: alike.map(
          (options, role) => new Set([...options].flatMap((option) => moved({ role, option })?.option ?? [])),
        ),
      })),
    },
  };
}

/** Compares options of one role, whatever the others are. */
class Comparison {
  /** Groups that options of other roles may draw in too: those may be paid already. */
  private readonly isShared: readonly boolean[];
  private readonly rulesOut = new Map<string, Set<string>>();
  private readonly meets = new Map<string, number[]>();

  constructor(private readonly problem: ChoiceProblem) {
    const { roles, groups, conflicts, atLeastOne } = problem;
    const drawer = new Int32Array(groups.length).fill(-1);
    const isShared = groups.map(() => false);
    roles.forEach((role, at) => {
      for (const option of role.options)
        for (const group of option.groups) {
          if (drawer[group] !== -1 && drawer[group] !== at) isShared[group] = true;
          drawer[group] = at;
        }
    });
    this.isShared = isShared;
    for (const [a, b] of conflicts)
      for (const [from, to] of [
        [a, b],
        [b, a],
      ] as const) {
        const key = keyOf(from.role, from.option);
        const out = this.rulesOut.get(key);
        if (out === undefined) this.rulesOut.set(key, new Set([keyOf(to.role, to.option)]));
        else out.add(keyOf(to.role, to.option));
      }
    atLeastOne.forEach((set, number) => {
      for (const { role, option } of set) {
        const key = keyOf(role, option);
        this.meets.set(key, [...(this.meets.get(key) ?? []), number]);
      }
    });
  }

  /** Whether the option `a` of the role takes the place of `b` in every choice. */
  replaces(role: number, a: number, b: number): boolean {
    const { roles, groups, differFrom } = this.problem;
    const [left, right] = [roles[role]?.options[a], roles[role]?.options[b]] as [ChoiceOption, ChoiceOption];
    if (left.unavailability > right.unavailability) return false;
    let [value, cost] = [left.value - right.value, left.cost - right.cost];
    for (const group of left.groups)
      if (!right.groups.includes(group)) {
        value += groups[group]?.value ?? 0;
        cost += groups[group]?.cost ?? 0;
      }
    for (const group of right.groups)
      if (this.isShared[group] !== true && !left.groups.includes(group)) {
        value -= groups[group]?.value ?? 0;
        cost -= groups[group]?.cost ?? 0;
      }
    if (cost > 0 || value < 0 || (value === 0 && left.id > right.id)) return false;
    return (
      this.isAsFast(role, left.latencyClass, right.latencyClass) &&
      this.rulesOutNoMore(keyOf(role, a), keyOf(role, b)) &&
      (this.meets.get(keyOf(role, b)) ?? []).every((set) => this.meets.get(keyOf(role, a))?.includes(set)) &&
      differFrom.every(({ alike }) => alike[role]?.has(a) !== true || alike[role].has(b))
    );
  }

  private rulesOutNoMore(a: string, b: string): boolean {
    const [left, right] = [this.rulesOut.get(a), this.rulesOut.get(b)];
    return left === undefined || [...left].every((key) => right?.has(key) === true);
  }

  private isAsFast(role: number, a: number, b: number): boolean {
    const { latency, roles } = this.problem;
    const pathRole = roles[role]?.latencyRole ?? -1;
    if (a === b || latency === null || pathRole < 0) return true;
    return latency.isAsFast(
      latency.extend(latency.start, pathRole, a),
      latency.extend(latency.start, pathRole, b),
    );
  }
}

function keyOf(role: number, option: number): string {
  return `${role}/${option}`;
}
