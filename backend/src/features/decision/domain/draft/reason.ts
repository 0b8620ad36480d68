import type { Recommendation } from '../../../advisor/index.js';
import type { RecommendationSource } from './draft-source.js';
import type { DraftTerms } from './draft-terms.js';
import type { DraftLine } from './drafted-decision.js';

/** Why this style: what it costs to hold everything, and by how much it is worth more than the next one. */
export function reasonOfBackbone(
  { advice }: RecommendationSource,
  recommendation: Recommendation,
  { words, number }: DraftTerms,
): DraftLine {
  const usd = number(recommendation.totals.monthlyUsd);
  const next = advice.recommendations.find(
    ({ rank, style }) => rank > recommendation.rank && style !== recommendation.style,
  );
  const text =
    advice.recommendations.length === 1
      ? words.reasonOnly(usd)
      : words.reasonBest(
          usd,
          number(recommendation.score, 3),
          recommendation.rank === 1 && next !== undefined ? number(next.score, 3) : null,
        );
  return { text, origin: { from: 'advice', paths: ['score', 'totals.monthlyUsd', 'held'] } };
}
