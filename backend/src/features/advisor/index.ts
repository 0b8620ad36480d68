export { toRequirementsFile } from './graphql/advice.mapper.js';
export { RequirementsInput } from './graphql/requirements.input.js';
export { AdviseOnRequirements } from './advise-on-requirements.use-case.js';
export type { Advice, Infeasible, Recommendation } from './domain/advice.js';
export { AdvisorKnowledgeCache } from './advisor-knowledge-cache.js';
export type { AdvisorKnowledge } from './domain/advisor-knowledge.js';
export { assumedKnown } from './domain/skill-gaps.js';
export { architectureCase } from './domain/what-to-learn.js';
