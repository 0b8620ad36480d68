/** Something wrong with an input or a content file, as data; whoever shows it makes the words. */
export interface Problem {
  /** Where: dotted path of the field, `constraints.monthlyBudgetUsd`; empty for the whole input. */
  readonly path: string;
  /** What sort of problem, kebab-case: `out-of-range`, `unknown-key`, `unknown-id`, `wrong-type`, `contradiction` … */
  readonly code: string;
  /** What would be accepted, for people: `0…10,000,000 USD`, `one of: aws, azure, gcp`. */
  readonly accepted: string;
  /** What was given, shortened, where that helps. */
  readonly given?: string;
}
