export { toRequirementsFile } from './graphql/advice.mapper.js';
export { RequirementsInput } from './graphql/requirements.input.js';
export { AdviseOnRequirements } from './advise-on-requirements.use-case.js';
export type { Advice, Infeasible, Recommendation } from './domain/advice.js';
