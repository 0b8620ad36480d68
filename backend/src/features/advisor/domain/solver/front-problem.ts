import type { ChoiceProblem } from './design-choice.js';
import type { PathTimes } from './latency-limit.js';

/**
 * What there is to learn, in steps: a level of a skill each, by number. Whatever a choice draws in brings what comes before it along, so that
 * the steps of a choice have no gaps.
 */
export interface FrontLearning {
  /** Hours of each step. */
  readonly hours: readonly number[];
  /** Number of the skill of each step; steps of one skill ascend with its levels. */
  readonly skills: readonly number[];
  /** What one person learns to hold the step: itself and everything that comes before, by number. */
  readonly chains: readonly (readonly number[])[];
  /** Step of each group of the choice; −1 for what is nothing to learn. */
  readonly ofGroup: readonly number[];
  /** Steps that every choice takes. */
  readonly fixed: readonly number[];
  /** Weeks that no choice with so many hours in all and so long a chain goes below; grows with both. */
  readonly leastWeeks: (hours: number, chainHours: number) => number;
  /**
   * Weeks until people who are alike have learnt the steps, each skill one of them and with it all that comes before: the least over all ways
   * to share them out. `steps` in ascending order.
   */
  readonly weeks: (steps: readonly number[]) => number;
}

/** A choice of which the front over four figures is asked; the values of options and groups play no part. */
export interface FrontProblem {
  /** Its `latency` gives way to `path`; distances to earlier answers are not asked for. */
  readonly choice: ChoiceProblem;
  /** Times of the request path, with the limit if one is stated; null where nothing is on it. */
  readonly path: PathTimes | null;
  /** Hundredths of an hour a month, by role and option. */
  readonly operations: readonly (readonly number[])[];
  readonly learning: FrontLearning;
}
