import { randomUUID } from 'node:crypto';
import { Module } from '@nestjs/common';
import { Database } from '../../platform/prisma/database.js';
import { AdvisorModule } from '../advisor/advisor.module.js';
import { AdvisorKnowledgeCache } from '../advisor/index.js';
import { PeopleModule } from '../people/people.module.js';
import { PrismaLearnerRepository } from './adapters/prisma-learner.repository.js';
import { PrismaPlanSources } from './adapters/prisma-plan-sources.js';
import { PrismaSavedPlanRepository } from './adapters/prisma-saved-plan.repository.js';
import { AskQuestions } from './ask-questions.use-case.js';
import { ClaimSkills } from './claim-skills.use-case.js';
import { CompareCertifications } from './compare-certifications.use-case.js';
import { LEARNER_REPOSITORY, type LearnerRepository } from './domain/stored/learner.repository.port.js';
import { PLAN_SOURCES, type PlanSources } from './domain/stored/plan-sources.port.js';
import {
  SAVED_PLAN_REPOSITORY,
  type SavedPlanRepository,
} from './domain/stored/saved-plan.repository.port.js';
import { ExportPlan } from './export-plan.use-case.js';
import { LearnerResolver } from './graphql/learner.resolver.js';
import { PlanPartsResolver, SavedPlanPartsResolver } from './graphql/plan-parts.resolver.js';
import { PlanResolver } from './graphql/plan.resolver.js';
import { SavedPlanResolver } from './graphql/saved-plan.resolver.js';
import { HoldCertification } from './hold-certification.use-case.js';
import { LearningContextCache } from './learning-context.js';
import { MapCareers } from './map-careers.use-case.js';
import { PlanLearning } from './plan-learning.use-case.js';
import { PlanReader } from './plan-reader.js';
import { PlanTeamLearning } from './plan-team.use-case.js';
import { RecordStep } from './record-step.use-case.js';
import { SavePlan } from './save-plan.use-case.js';
import { SetLearningPace } from './set-learning-pace.use-case.js';
import { ShowSavedPlan } from './show-saved-plan.use-case.js';
import { ShowTeamSkills } from './show-team-skills.use-case.js';
import { TargetReader } from './target-reader.js';

const now = (): Date => new Date();

/** What people know, and plans for what they want to know. */
@Module({
  imports: [AdvisorModule, PeopleModule],
  providers: [
    {
      provide: LEARNER_REPOSITORY,
      inject: [Database],
      useFactory: (database: Database) => new PrismaLearnerRepository(database),
    },
    {
      provide: SAVED_PLAN_REPOSITORY,
      inject: [Database],
      useFactory: (database: Database) => new PrismaSavedPlanRepository(database),
    },
    {
      provide: PLAN_SOURCES,
      inject: [Database],
      useFactory: (database: Database) => new PrismaPlanSources(database),
    },
    {
      provide: LearningContextCache,
      inject: [AdvisorKnowledgeCache],
      useFactory: (cache: AdvisorKnowledgeCache) => new LearningContextCache(cache),
    },
    {
      provide: TargetReader,
      inject: [PLAN_SOURCES],
      useFactory: (sources: PlanSources) => new TargetReader(sources),
    },
    {
      provide: PlanLearning,
      inject: [LEARNER_REPOSITORY, TargetReader, LearningContextCache],
      useFactory: (learners: LearnerRepository, targets: TargetReader, contexts: LearningContextCache) =>
        new PlanLearning(learners, new PlanReader(targets, now), contexts),
    },
    {
      provide: ClaimSkills,
      inject: [LEARNER_REPOSITORY, LearningContextCache],
      useFactory: (learners: LearnerRepository, contexts: LearningContextCache) =>
        new ClaimSkills(learners, contexts, now),
    },
    {
      provide: HoldCertification,
      inject: [LEARNER_REPOSITORY, LearningContextCache],
      useFactory: (learners: LearnerRepository, contexts: LearningContextCache) =>
        new HoldCertification(learners, contexts, now),
    },
    {
      provide: SetLearningPace,
      inject: [LEARNER_REPOSITORY, LearningContextCache],
      useFactory: (learners: LearnerRepository, contexts: LearningContextCache) =>
        new SetLearningPace(learners, contexts, now),
    },
    {
      provide: MapCareers,
      inject: [LEARNER_REPOSITORY, LearningContextCache],
      useFactory: (learners: LearnerRepository, contexts: LearningContextCache) =>
        new MapCareers(learners, contexts),
    },
    {
      provide: AskQuestions,
      inject: [LEARNER_REPOSITORY, TargetReader, LearningContextCache],
      useFactory: (learners: LearnerRepository, targets: TargetReader, contexts: LearningContextCache) =>
        new AskQuestions(learners, targets, contexts),
    },
    {
      provide: CompareCertifications,
      inject: [LEARNER_REPOSITORY, TargetReader, LearningContextCache],
      useFactory: (learners: LearnerRepository, targets: TargetReader, contexts: LearningContextCache) =>
        new CompareCertifications(learners, targets, contexts),
    },
    {
      provide: PlanTeamLearning,
      inject: [LEARNER_REPOSITORY, TargetReader, LearningContextCache],
      useFactory: (learners: LearnerRepository, targets: TargetReader, contexts: LearningContextCache) =>
        new PlanTeamLearning(learners, targets, contexts),
    },
    {
      provide: ShowTeamSkills,
      inject: [LEARNER_REPOSITORY, LearningContextCache],
      useFactory: (learners: LearnerRepository, contexts: LearningContextCache) =>
        new ShowTeamSkills(learners, contexts),
    },
    {
      provide: SavePlan,
      inject: [SAVED_PLAN_REPOSITORY, LEARNER_REPOSITORY, TargetReader, LearningContextCache],
      useFactory: (
        plans: SavedPlanRepository,
        learners: LearnerRepository,
        targets: TargetReader,
        contexts: LearningContextCache,
      ) => new SavePlan(plans, learners, targets, contexts, randomUUID, now),
    },
    {
      provide: ShowSavedPlan,
      inject: [LEARNER_REPOSITORY, TargetReader, LearningContextCache],
      useFactory: (learners: LearnerRepository, targets: TargetReader, contexts: LearningContextCache) =>
        new ShowSavedPlan(learners, targets, contexts, now),
    },
    {
      provide: RecordStep,
      inject: [SAVED_PLAN_REPOSITORY, ShowSavedPlan],
      useFactory: (plans: SavedPlanRepository, showing: ShowSavedPlan) =>
        new RecordStep(plans, showing, randomUUID, now),
    },
    {
      provide: ExportPlan,
      inject: [SAVED_PLAN_REPOSITORY, ShowSavedPlan, PlanLearning],
      useFactory: (plans: SavedPlanRepository, showing: ShowSavedPlan, planning: PlanLearning) =>
        new ExportPlan(plans, showing, planning, now),
    },
    LearnerResolver,
    PlanPartsResolver,
    PlanResolver,
    SavedPlanPartsResolver,
    SavedPlanResolver,
  ],
})
export class LearningModule {}
