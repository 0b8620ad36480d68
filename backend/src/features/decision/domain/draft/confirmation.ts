import type { Recommendation } from '../../../advisor/index.js';
import { entriesOf } from './context.js';
import type { RecommendationSource } from './draft-source.js';
import type { DraftTerms } from './draft-terms.js';
import type { DraftLine } from './drafted-decision.js';

/** Hours of a mean month. */
const MINUTES_PER_MONTH = 730 * 60;

/** How to see that the decision still holds: one check per stated limit. */
export function confirmationOf(
  { advice }: RecommendationSource,
  recommendation: Recommendation,
  { words, number, fact }: DraftTerms,
): readonly DraftLine[] {
  const rate = entriesOf(advice)('workload.requestsPerSecond')?.value;
  const check = (path: string, text: string): DraftLine => ({
    text: `- ${text}`,
    origin: { from: 'requirements', paths: [path] },
  });
  return recommendation.held.flatMap(({ path, limit }): DraftLine[] => {
    switch (path) {
      case 'quality.latencyP99Ms':
        return [check(path, words.checkLatency(number(Number(limit), 1), number(Number(rate ?? 0))))];
      case 'quality.availabilityPercent':
        return [
          check(
            path,
            words.checkAvailability(
              number(Number(limit), 4),
              number(MINUTES_PER_MONTH * (1 - Number(limit) / 100), 1),
            ),
          ),
        ];
      case 'constraints.monthlyBudgetUsd':
        return [check(path, words.checkBudget(number(Number(limit))))];
      case 'quality.rtoMinutes':
        return [check(path, words.checkFailover(number(Number(limit))))];
      case 'constraints.compliance':
        return [check(path, words.checkCompliance(fact('constraints.compliance', limit)))];
      default:
        return [];
    }
  });
}
