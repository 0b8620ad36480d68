/**
 * How far hours stray from what was planned: the standard deviation of their logarithm. All assumed, none measured here: no learner's
 * log is part of the graph.
 */
export const HOURS_SPREAD = {
  /** A publisher's stated course length: people differ, the material is fixed. Two in three finish within ±22 %. */
  documented: { sigma: 0.2, basis: 'assumed' },
  /** An estimate of the editors: two in three within a factor of 1.5, as estimates of effort usually are. */
  assumed: { sigma: 0.4, basis: 'assumed' },
  /** The learner's own pace, which lengthens or shortens every step alike and so never averages out. */
  pace: { sigma: 0.2, basis: 'assumed' },
} as const;

/** The 0.8 quantile of the standard normal distribution. */
const Z80 = 0.8416212335729143;

export interface UncertainHours {
  readonly hours: number;
  readonly basis: 'documented' | 'assumed';
}

/**
 * Hours that four in five need at most. Each step is lognormal around its planned hours; the sum is matched by one lognormal of the same
 * relative variance (Fenton and Wilkinson's idea) around the planned total, widened by the pace that all steps share.
 * The planned total is its median: as likely more as less. Never below the total.
 */
export function hoursP80(steps: readonly UncertainHours[]): number {
  const total = steps.reduce((sum, { hours }) => sum + hours, 0);
  if (total <= 0) return 0;
  const variance = steps.reduce((sum, { hours, basis }) => {
    const { sigma } = HOURS_SPREAD[basis];
    return sum + hours * hours * Math.expm1(sigma * sigma);
  }, 0);
  const own = Math.log1p(variance / (total * total));
  const pace = HOURS_SPREAD.pace.sigma ** 2;
  return total * Math.exp(Z80 * Math.sqrt(own + pace));
}
