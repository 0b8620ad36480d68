export { blankDraft } from './blank-draft.js';
export { draftFromComparison } from './draft-from-comparison.js';
export { draftFromRecommendation } from './draft-from-recommendation.js';
export { draftKnowledge, type DraftKnowledge } from './draft-knowledge.js';
export {
  rivalQuestions,
  type RecommendationSource,
  type RivalDesign,
  type RivalQuestion,
} from './draft-source.js';
export type { DraftedDecision } from './drafted-decision.js';
