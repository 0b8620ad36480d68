import type { ChoiceOption, ChoiceProblem } from '../design-choice.js';

export interface BruteForceAnswer {
  readonly value: number;
  readonly choice: readonly number[];
}

/**
 * The best choice by trying every one; written apart from the solver, sharing only the problem's types.
 * Of equal values the alphabetically first by option ids in the order of the roles. Null when none is feasible.
 */
export function bruteForce(problem: ChoiceProblem): BruteForceAnswer | null {
  let best: BruteForceAnswer | null = null;
  for (const choice of allChoices(problem.roles.map((role) => role.options.length))) {
    const value = worthOf(problem, choice);
    // Worth is quicker to work out than what is allowed.
    if ((best !== null && value < best.value) || !isAllowed(problem, choice)) continue;
    if (
      best === null ||
      value > best.value ||
      (value === best.value && idsOf(problem, choice) < idsOf(problem, best.choice))
    )
      best = { value, choice };
  }
  return best;
}

/** Whether any limit on latency cuts off a choice that the other constraints allow and that is worth more than the best. */
export function isLatencyBinding(problem: ChoiceProblem): boolean {
  const without = bruteForce({ ...problem, latency: null });
  const withLimit = bruteForce(problem);
  return without !== null && (withLimit === null || without.value > withLimit.value);
}

/** Every combination of indices below the given sizes. */
export function* allChoices(sizes: readonly number[]): Generator<number[]> {
  const total = sizes.reduce((product, size) => product * size, 1);
  for (let n = 0; n < total; n += 1) {
    let rest = n;
    yield sizes.map((size) => {
      const index = rest % size;
      rest = Math.floor(rest / size);
      return index;
    });
  }
}

/** The chosen option of each role. */
export function chosen(problem: ChoiceProblem, choice: readonly number[]): ChoiceOption[] {
  return problem.roles.map((role, index) => role.options[choice[index] as number] as ChoiceOption);
}
/** The groups that a choice draws in, each once. */
export function groupsOf(problem: ChoiceProblem, choice: readonly number[]): number[] {
  return [...new Set(chosen(problem, choice).flatMap((option) => option.groups))];
}
function worthOf(problem: ChoiceProblem, choice: readonly number[]): number {
  const groups = groupsOf(problem, choice).reduce(
    (sum, group) => sum + (problem.groups[group]?.value ?? 0),
    0,
  );
  return groups + chosen(problem, choice).reduce((sum, option) => sum + option.value, 0);
}
function idsOf(problem: ChoiceProblem, choice: readonly number[]): string {
  return chosen(problem, choice)
    .map((option) => option.id)
    .join('\n');
}

/** Whether a choice holds every constraint. */
export function isAllowed(problem: ChoiceProblem, choice: readonly number[]): boolean {
  const options = chosen(problem, choice);
  const cost =
    options.reduce((sum, option) => sum + option.cost, 0) +
    groupsOf(problem, choice).reduce((sum, group) => sum + (problem.groups[group]?.cost ?? 0), 0);
  if (cost > problem.budget) return false;
  if (options.reduce((sum, option) => sum + option.unavailability, 0) > problem.maxUnavailability)
    return false;
  if (problem.conflicts.some(([a, b]) => choice[a.role] === a.option && choice[b.role] === b.option))
    return false;
  if (problem.atLeastOne.some((set) => !set.some((ref) => choice[ref.role] === ref.option))) return false;
  if (
    problem.differFrom.some(
      ({ alike, inAtLeast }) =>
        choice.filter((option, role) => alike[role]?.has(option) !== true).length < inAtLeast,
    )
  )
    return false;
  if (problem.latency === null) return true;
  let state = problem.latency.start;
  let latencyRole = 0;
  for (const option of options) {
    if (option.latencyClass < 0) continue;
    state = problem.latency.extend(state, latencyRole, option.latencyClass);
    latencyRole += 1;
  }
  return problem.latency.canHold(state, latencyRole);
}
