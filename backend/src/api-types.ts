import { AdvisorResolver } from './features/advisor/graphql/advisor.resolver.js';
import { CurationResolver } from './features/curation/graphql/curation.resolver.js';
import { DecisionDraftResolver } from './features/decision/graphql/decision-draft.resolver.js';
import {
  DecisionFactsResolver,
  DecisionPartsResolver,
} from './features/decision/graphql/decision-parts.resolver.js';
import { DecisionQueryResolver } from './features/decision/graphql/decision-query.resolver.js';
import { DecisionResolver } from './features/decision/graphql/decision.resolver.js';
import { KnowledgeResolver } from './features/knowledge/graphql/knowledge.resolver.js';
import { NodeResolver } from './features/knowledge/graphql/node.resolver.js';
import { LearnerResolver } from './features/learning/graphql/learner.resolver.js';
import {
  PlanPartsResolver,
  SavedPlanPartsResolver,
} from './features/learning/graphql/plan-parts.resolver.js';
import { PlanResolver } from './features/learning/graphql/plan.resolver.js';
import { SavedPlanResolver } from './features/learning/graphql/saved-plan.resolver.js';
import { PeopleResolver } from './features/people/graphql/people.resolver.js';
import { ScenarioResolver } from './features/scenario/graphql/scenario.resolver.js';
import { JsonScalar } from './platform/graphql/json.scalar.js';
import { LocalizedTextResolver } from './platform/graphql/localized.model.js';

/** Every resolver of the API; the schema is theirs. */
export const RESOLVERS = [
  AdvisorResolver,
  CurationResolver,
  DecisionDraftResolver,
  DecisionFactsResolver,
  DecisionPartsResolver,
  DecisionQueryResolver,
  DecisionResolver,
  KnowledgeResolver,
  LearnerResolver,
  LocalizedTextResolver,
  NodeResolver,
  PeopleResolver,
  PlanPartsResolver,
  PlanResolver,
  SavedPlanPartsResolver,
  SavedPlanResolver,
  ScenarioResolver,
] as const;

export const SCALARS = [JsonScalar] as const;
