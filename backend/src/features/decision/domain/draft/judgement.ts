import type { Advice, Recommendation } from '../../../advisor/index.js';
import type { Confidence } from '../details.js';

const PRIORITY = 'priorities.';
/** Below this share of its limit a requirement is held tightly. */
export const TIGHT_SLACK = 0.1;

/** Quality → weight, 0…5, as the advice resolved it. */
export function prioritiesOf(advice: Advice): ReadonlyMap<string, number> {
  return new Map(
    advice.ledger
      .filter(({ path, value }) => path.startsWith(PRIORITY) && typeof value === 'number')
      .map(({ path, value }) => [path.slice(PRIORITY.length), value as number]),
  );
}

/**
 * How sure the draft is: high where the optimum is proven, no assumption would put another design first and no limit is held
 * tightly; low where the search left a gap or both others fail; medium between.
 */
export function confidenceOf(advice: Advice, recommendation: Recommendation): Confidence {
  if (recommendation.gap > 0) return 'low';
  const rests = advice.ledger.some(({ flipsFirst }) => flipsFirst);
  const tight = numericHeld(recommendation).some(({ slack }) => slack < TIGHT_SLACK);
  if (rests && tight) return 'low';
  return rests || tight ? 'medium' : 'high';
}

/** The requirements with a number as limit that the design holds. */
export function numericHeld(
  recommendation: Recommendation,
): readonly (Recommendation['held'][number] & { readonly limit: number; readonly value: number })[] {
  return recommendation.held.filter(
    (one): one is typeof one & { readonly limit: number; readonly value: number } =>
      typeof one.limit === 'number' && typeof one.value === 'number',
  );
}
