export type { ArchitectureCase } from './domain/check-plan-input.js';
export {
  compileLearning,
  type LearningKnowledge,
  type NodeResolver,
  type SkillLevel,
} from './domain/learning-knowledge.js';
export { needsOfArchitecture } from './domain/needs-of-architecture.js';
export type { Checked, Known, SkillNeed, TeamMember } from './domain/plan.js';
export { heldLevels } from './domain/prerequisites.js';
export { MissingLevels } from './domain/team/missing-levels.js';
export { earliestWeek, planTeam, type Learner } from './domain/team/plan-team.js';
