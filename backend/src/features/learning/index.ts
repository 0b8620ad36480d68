export { compileLearning, nodeResolver } from './domain/learning-knowledge.js';
export type {
  Expectation,
  KnownCertification,
  LearnableSkill,
  LearningKnowledge,
  Material,
  NodeResolver,
  OneOf,
  SkillLevel,
  Taught,
  TeachingOption,
} from './domain/learning-knowledge.js';
export { makePlan } from './domain/make-plan.js';
export type * from './domain/plan.js';
export { heldLevels } from './domain/prerequisites.js';
export { needsOfArchitecture, type ArchitectureParts } from './domain/needs-of-architecture.js';
export { MissingLevels } from './domain/team/missing-levels.js';
export { earliestWeek, planTeam, type Learner, type TeamOptions } from './domain/team/plan-team.js';
export { checkPlanInput, type ArchitectureCase, type PlanInputContext } from './domain/check-plan-input.js';
export { marginalCertifications } from './domain/marginal-certifications.js';
export { nextQuestions, type Answers } from './domain/next-questions.js';
export { planReport } from './domain/plan-report.js';
export { toICalendar, type CalendarOptions } from './domain/export/to-icalendar.js';
export { toMarkdown } from './domain/export/to-markdown.js';
export type { ExportOptions } from './domain/export/names.js';
