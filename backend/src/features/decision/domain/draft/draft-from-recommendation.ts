import type { Recommendation } from '../../../advisor/index.js';
import { draftBackbone } from './draft-backbone.js';
import type { DraftKnowledge } from './draft-knowledge.js';
import { draftRoleChoice } from './draft-role-choice.js';
import { hardChoices, type RecommendationSource } from './draft-source.js';
import { draftTerms } from './draft-terms.js';
import type { DraftedDecision } from './drafted-decision.js';

/**
 * Drafts the decisions that a recommendation stands for: first the architecture style, then each choice that is hard
 * to undo, which depends on the first. Every line carries its origin. Empty where the advice has no such rank.
 */
export function draftFromRecommendation(
  source: RecommendationSource,
  knowledge: DraftKnowledge,
): readonly DraftedDecision[] {
  const recommendation = recommendationOf(source);
  if (recommendation === undefined) return [];
  const terms = draftTerms(knowledge);
  return [
    draftBackbone(source, recommendation, knowledge, terms),
    ...hardChoices(recommendation, knowledge).map((choice) =>
      draftRoleChoice(choice, source, recommendation, knowledge, terms),
    ),
  ];
}

function recommendationOf({ advice, rank }: RecommendationSource): Recommendation | undefined {
  return advice.recommendations.find((one) => one.rank === rank);
}
