import type { LatencyLimit } from './latency-limit.js';

/** One way to fill a role. All amounts are whole numbers, so that sums are exact and equal whatever their order. */
export interface ChoiceOption {
  readonly id: string;
  /** Cost in cents a month, ≥ 0. */
  readonly cost: number;
  /** Contribution to the design's value, in millionths. */
  readonly value: number;
  /** −ln(availability) in units of 1e-12, ≥ 0; 0 for what doesn't stop the system. */
  readonly unavailability: number;
  /** Class in the latency limit; −1 off the request path. */
  readonly latencyClass: number;
  /** Indices of the groups that it draws in. */
  readonly groups: readonly number[];
}

/** Something paid once, however many options draw it in: a platform's fee, a skill to learn. */
export interface ChoiceGroup {
  /** Cents a month, ≥ 0. */
  readonly cost: number;
  /** Millionths of value, ≤ 0. */
  readonly value: number;
}

export interface ChoiceRole {
  readonly id: string;
  readonly options: readonly ChoiceOption[];
  /** Index among the roles of the latency limit; −1 off the request path. */
  readonly latencyRole: number;
}

/** A reference to one option. */
export interface OptionRef {
  readonly role: number;
  readonly option: number;
}

/**
 * Choose one option per role so that the value is greatest: a multiple-choice knapsack with side constraints.
 * Value of a choice = Σ option values + Σ values of the groups drawn in.
 */
export interface ChoiceProblem {
  readonly roles: readonly ChoiceRole[];
  readonly groups: readonly ChoiceGroup[];
  /** Cents a month for options and groups together; Infinity where no budget is stated. */
  readonly budget: number;
  /** Largest Σ unavailability; Infinity where none is stated. */
  readonly maxUnavailability: number;
  readonly latency: LatencyLimit | null;
  /** Pairs that can't be chosen together. */
  readonly conflicts: readonly (readonly [OptionRef, OptionRef])[];
  /** Of each set at least one must be chosen. */
  readonly atLeastOne: readonly (readonly OptionRef[])[];
  /** Earlier answers from which this one must differ in at least so many of its roles. `alike`: per role the options that count as the same. */
  readonly differFrom: readonly {
    readonly alike: readonly ReadonlySet<number>[];
    readonly inAtLeast: number;
  }[];
}

export interface ChoiceSolution {
  /** Option index per role. */
  readonly choice: readonly number[];
  readonly value: number;
  readonly cost: number;
  /** 0 when the optimum is proven; else an upper bound of what a better choice could gain, millionths. */
  readonly gap: number;
  /** Nodes of the search tree that were entered. */
  readonly nodes: number;
}
