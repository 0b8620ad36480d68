import type { ChoiceProblem, ChoiceSolution } from '../design-choice.js';
import { bruteForce } from './brute-force.js';

export type Solve = (problem: ChoiceProblem) => ChoiceSolution | null;

/** How an answer differs from the one that trying every choice finds; null when value, choice and proof agree. */
export function differenceFromBruteForce(solve: Solve, problem: ChoiceProblem): object | null {
  const truth = bruteForce(problem);
  const found = solve(problem);
  const expected = { value: truth?.value ?? null, choice: truth?.choice ?? null, gap: 0 };
  const actual = { value: found?.value ?? null, choice: found?.choice ?? null, gap: found?.gap ?? 0 };
  return JSON.stringify(actual) === JSON.stringify(expected) ? null : { expected, actual };
}
