import type { FrontFigures } from '../front-archive.js';
import type { LatencyState } from '../latency-limit.js';
import type { FrontProblem } from '../front-problem.js';
import { allChoices, chosen, groupsOf, isAllowed } from './brute-force.js';

/** The front by trying every choice and comparing each with each; shares with the product only the problem's types. */
export function bruteForceFront(problem: FrontProblem): FrontFigures[] {
  const all = new Map<string, FrontFigures>();
  for (const choice of allChoices(problem.choice.roles.map((role) => role.options.length))) {
    if (!isAllowed(problem.choice, choice)) continue;
    const figures = figuresOf(problem, choice);
    all.set(JSON.stringify(figures), figures);
  }
  const figures = [...all.values()];
  return figures
    .filter(
      (own) =>
        !figures.some(
          (other) =>
            other !== own &&
            other.cost <= own.cost &&
            other.p99 <= own.p99 &&
            other.operations <= own.operations &&
            other.weeks <= own.weeks,
        ),
    )
    .sort((a, b) => a.cost - b.cost || a.p99 - b.p99 || a.operations - b.operations || a.weeks - b.weeks);
}

/** What a choice is compared by. */
export function figuresOf(problem: FrontProblem, choice: readonly number[]): FrontFigures {
  const { path } = problem;
  const options = chosen(problem.choice, choice);
  const groups = groupsOf(problem.choice, choice);
  const sum = (amounts: readonly number[]): number => amounts.reduce((total, amount) => total + amount, 0);
  const own = (table: readonly (readonly number[])[]): number[] =>
    choice.map((option, role) => table[role]?.[option] ?? 0);
  const onPath = options.filter((option) => option.latencyClass >= 0);
  const end = onPath.reduce<LatencyState | undefined>(
    (state, option, role) =>
      state === undefined ? undefined : path?.extend(state, role, option.latencyClass),
    path?.start,
  );
  return {
    cost:
      sum(options.map((option) => option.cost)) +
      sum(groups.map((group) => problem.choice.groups[group]?.cost ?? 0)),
    p99: end === undefined || path === null ? 0 : Math.round(path.p99Ms(end, onPath.length) * 100),
    operations: sum(own(problem.operations)),
    weeks: problem.learning.weeks(
      [
        ...new Set([
          ...problem.learning.fixed,
          ...groups.map((group) => problem.learning.ofGroup[group] ?? -1),
        ]),
      ]
        .filter((step) => step >= 0)
        .sort((a, b) => a - b),
    ),
  };
}
