/**
 * Nodes of the search for figures that are shown many at a time. A plan itself has the whole budget; these say at most so much more than
 * the plan would, and nearly all are exact within it.
 */
export const SEARCH_BUDGETS = {
  /** Each level of the career map, each certification by itself. */
  compared: 2_000,
  /** Each further certification: dozens of joint plans, of which a few are hard. */
  marginal: 1_000,
} as const;
