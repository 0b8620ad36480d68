import type { ChoiceProblem } from './design-choice.js';
import type { PathTimes } from './latency-limit.js';

/** A choice of which the front over four figures is asked; the values of options and groups play no part. */
export interface FrontProblem {
  /** Its `latency` gives way to `path`; distances to earlier answers are not asked for. */
  readonly choice: ChoiceProblem;
  /** Times of the request path, with the limit if one is stated; null where nothing is on it. */
  readonly path: PathTimes | null;
  /** Hundredths of an hour a month, by role and option. */
  readonly operations: readonly (readonly number[])[];
  /** Hours of the longest chain of skills that an option asks to learn one after the other, by role and option. */
  readonly chainHours: readonly (readonly number[])[];
  /** Hours to learn what a group stands for, by group; 0 for what is no skill. */
  readonly hours: readonly number[];
  /** Weeks until all is learnt; grows with both, and is the larger of what each alone takes. */
  readonly weeksOf: (hours: number, chainHours: number) => number;
}
