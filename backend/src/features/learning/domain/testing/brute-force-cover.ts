import { TOP_LEVEL, type CoverAction, type CoverProblem } from '../cover/cover-problem.js';

/**
 * The least minutes by uniform-cost search over every state of levels and bundles done: each thing that one could do next, tried. Shares
 * with the product only the problem's types.
 */
export function bruteForceCover({ skills, bundles }: CoverProblem): number {
  const forced = bundles.flatMap((bundle, index) => (bundle.isForced ? [index] : []));
  const start = { levels: skills.map((skill) => skill.start), done: 0 };
  const keyOf = (state: typeof start): string => `${state.levels.join()}|${state.done}`;
  // All minutes are multiples of ten: states wait in one list for each ten minutes.
  const least = new Map([[keyOf(start), 0]]);
  const waiting: (typeof start)[][] = [[start]];
  for (let tens = 0; tens < waiting.length; tens += 1)
    for (let at = 0; at < (waiting[tens]?.length ?? 0); at += 1) {
      const state = waiting[tens]?.[at] as typeof start;
      const minutes = tens * 10;
      if ((least.get(keyOf(state)) ?? 0) < minutes) continue;
      if (
        skills.every(({ need }, skill) => (state.levels[skill] ?? 0) >= need) &&
        forced.every((index) => (state.done & (1 << index)) !== 0)
      )
        return minutes;
      const visit = (levels: number[], done: number, more: number): void => {
        const next = { levels, done };
        const total = minutes + more;
        if ((least.get(keyOf(next)) ?? Infinity) <= total) return;
        least.set(keyOf(next), total);
        for (let size = waiting.length; size <= total / 10; size += 1) waiting.push([]);
        waiting[total / 10]?.push(next);
      };
      const lifted = (skill: number, to: number): number[] =>
        state.levels.map((level, index) => (index === skill ? Math.max(level, to) : level));
      skills.forEach((skill, index) => {
        const level = state.levels[index] ?? 0;
        if (level === 0 && !mayBegin(skill, state.levels)) return;
        if (level < TOP_LEVEL) visit(lifted(index, level + 1), state.done, skill.own[level] ?? 0);
        for (const single of skill.singles)
          if (single.from <= level && single.to > level)
            visit(lifted(index, single.to), state.done, single.minutes);
      });
      bundles.forEach((bundle, index) => {
        if ((state.done & (1 << index)) !== 0) return;
        if (bundle.teaches.some(({ skill, from }) => (state.levels[skill] ?? 0) < from)) return;
        const after = [...state.levels];
        for (const { skill, to } of bundle.teaches) after[skill] = Math.max(after[skill] ?? 0, to);
        if (
          bundle.teaches.some(({ skill }) => {
            const known = skills[skill];
            return state.levels[skill] === 0 && known !== undefined && !mayBegin(known, after);
          })
        )
          return;
        visit(after, bundle.isForced ? state.done | (1 << index) : state.done, bundle.minutes);
      });
    }
  return Infinity;
}

function mayBegin(skill: CoverProblem['skills'][number], levels: readonly number[]): boolean {
  const holds = (one: { skill: number; level: number }): boolean => (levels[one.skill] ?? 0) >= one.level;
  return skill.requires.every(holds) && skill.oneOf.every((options) => options.some(holds));
}

/** What is wrong with an order of actions; null when each can be done in its turn, all needs are reached and the minutes add up. */
export function faultOf(
  { skills, bundles }: CoverProblem,
  actions: readonly CoverAction[],
  minutes: number,
): string | null {
  const levels = skills.map((skill) => skill.start);
  let spent = 0;
  for (const { option, minutes: own, gains } of actions) {
    const bundle = bundles.find((one) => one.option === option);
    const after = [...levels];
    for (const { skill, from, to } of gains) {
      if (levels[skill] !== from) return `skill ${skill} is at ${levels[skill]}, not ${from}`;
      after[skill] = to;
    }
    if (bundle !== undefined) {
      for (const { skill, from, to } of bundle.teaches) {
        if ((levels[skill] ?? 0) < from) return `bundle ${option} begins too early`;
        if ((after[skill] ?? 0) < to) return `bundle ${option} does not lift ${skill}`;
      }
      if (own !== bundle.minutes) return `bundle ${option} costs ${own}`;
    } else if (gains.length !== 1) return 'practice of several skills at once';
    else {
      const { skill, from, to } = gains[0] ?? { skill: 0, from: 0, to: 0 };
      const known = skills[skill];
      const single = known?.singles.find((one) => one.option === option);
      if (
        option >= 0 &&
        (single === undefined || single.from > from || single.to !== to || single.minutes !== own)
      )
        return `option ${option} does not lead from ${from} to ${to}`;
      if (option < 0 && own !== known?.own.slice(from, to).reduce((sum, one) => sum + one, 0))
        return `practice of ${skill} costs ${own}`;
    }
    for (const { skill, from } of gains)
      if (from === 0 && !mayBegin(skills[skill] as CoverProblem['skills'][number], after))
        return `skill ${skill} begins before what it needs`;
    spent += own;
    levels.splice(0, levels.length, ...after);
  }
  const short = skills.findIndex(({ need }, skill) => (levels[skill] ?? 0) < need);
  if (short >= 0) return `skill ${short} stays at ${levels[short]}`;
  const left = bundles.find((one) => one.isForced && !actions.some(({ option }) => option === one.option));
  if (left !== undefined) return `bundle ${left.option} is left out`;
  return spent === minutes ? null : `${spent} minutes, not ${minutes}`;
}
