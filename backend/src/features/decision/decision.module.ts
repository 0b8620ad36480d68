import { createHash, randomUUID } from 'node:crypto';
import { Module } from '@nestjs/common';
import type { CompiledGraph } from '@architrave/graph-seed/model';
import { Database } from '../../platform/prisma/database.js';
import { AdviseOnRequirements } from '../advisor/index.js';
import { AdvisorModule } from '../advisor/advisor.module.js';
import { COMPILED_GRAPH, GRAPH_STORE, type GraphStore } from '../knowledge/index.js';
import { PeopleModule } from '../people/people.module.js';
import { GraphGroundReader } from './adapters/graph-ground.reader.js';
import { PrismaDecisionRepository } from './adapters/prisma-decision.repository.js';
import { PrismaScenarioSource } from './adapters/prisma-scenario-source.js';
import { CommentOnDecision } from './comment-on-decision.use-case.js';
import { ConfirmDecision } from './confirm-decision.use-case.js';
import { CreateDecisions } from './create-decisions.use-case.js';
import { DeleteDecision } from './delete-decision.use-case.js';
import { DECISION_REPOSITORY, type DecisionRepository } from './domain/decision.repository.port.js';
import { GROUND_READER, type GroundReader } from './domain/ground.port.js';
import { SCENARIO_SOURCE, type ScenarioSource } from './domain/scenario-source.port.js';
import { DraftDecisions } from './draft-decisions.use-case.js';
import { ExportDecisions } from './export-decisions.use-case.js';
import { FlagDecisions } from './flag-decisions.js';
import { DecisionDraftResolver } from './graphql/decision-draft.resolver.js';
import { DecisionLoadersByRequest } from './graphql/decision-loaders.js';
import { DecisionFactsResolver, DecisionPartsResolver } from './graphql/decision-parts.resolver.js';
import { DecisionQueryResolver } from './graphql/decision-query.resolver.js';
import { DecisionResolver } from './graphql/decision.resolver.js';
import { DecisionFilesController } from './http/decision-files.controller.js';
import { ImportDecisions } from './import-decisions.use-case.js';
import { ListDueDecisions } from './list-due-decisions.use-case.js';
import { MoveDecision } from './move-decision.use-case.js';
import { RelateDecisions } from './relate-decisions.use-case.js';
import { ReviewDecision } from './review-decision.use-case.js';
import { SaveDecision } from './save-decision.use-case.js';
import { SetDecisionPolicy } from './set-decision-policy.use-case.js';

const now = (): Date => new Date();
const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** Architecture decisions. */
@Module({
  imports: [AdvisorModule, PeopleModule],
  controllers: [DecisionFilesController],
  providers: [
    {
      provide: DECISION_REPOSITORY,
      inject: [Database],
      useFactory: (database: Database) => new PrismaDecisionRepository(database),
    },
    {
      provide: SCENARIO_SOURCE,
      inject: [Database],
      useFactory: (database: Database) => new PrismaScenarioSource(database),
    },
    {
      provide: GROUND_READER,
      inject: [GRAPH_STORE, COMPILED_GRAPH],
      useFactory: (store: GraphStore, content: CompiledGraph) => new GraphGroundReader(store, content),
    },
    {
      provide: CreateDecisions,
      inject: [DECISION_REPOSITORY, GROUND_READER],
      useFactory: (decisions: DecisionRepository, ground: GroundReader) =>
        new CreateDecisions(decisions, ground, randomUUID, now),
    },
    {
      provide: SaveDecision,
      inject: [DECISION_REPOSITORY, GROUND_READER],
      useFactory: (decisions: DecisionRepository, ground: GroundReader) =>
        new SaveDecision(decisions, ground, now),
    },
    {
      provide: MoveDecision,
      inject: [DECISION_REPOSITORY, GROUND_READER],
      useFactory: (decisions: DecisionRepository, ground: GroundReader) =>
        new MoveDecision(decisions, ground, now),
    },
    {
      provide: ConfirmDecision,
      inject: [DECISION_REPOSITORY, GROUND_READER],
      useFactory: (decisions: DecisionRepository, ground: GroundReader) =>
        new ConfirmDecision(decisions, ground, now),
    },
    {
      provide: ReviewDecision,
      inject: [DECISION_REPOSITORY],
      useFactory: (decisions: DecisionRepository) => new ReviewDecision(decisions, randomUUID, now),
    },
    {
      provide: RelateDecisions,
      inject: [DECISION_REPOSITORY],
      useFactory: (decisions: DecisionRepository) => new RelateDecisions(decisions, now),
    },
    {
      provide: DeleteDecision,
      inject: [DECISION_REPOSITORY],
      useFactory: (decisions: DecisionRepository) => new DeleteDecision(decisions, now),
    },
    {
      provide: CommentOnDecision,
      inject: [DECISION_REPOSITORY],
      useFactory: (decisions: DecisionRepository) => new CommentOnDecision(decisions, randomUUID, now),
    },
    {
      provide: SetDecisionPolicy,
      inject: [DECISION_REPOSITORY],
      useFactory: (decisions: DecisionRepository) => new SetDecisionPolicy(decisions, now),
    },
    {
      provide: FlagDecisions,
      inject: [GROUND_READER],
      useFactory: (ground: GroundReader) => new FlagDecisions(ground, now),
    },
    {
      provide: ListDueDecisions,
      inject: [DECISION_REPOSITORY, FlagDecisions],
      useFactory: (decisions: DecisionRepository, flagging: FlagDecisions) =>
        new ListDueDecisions(decisions, flagging),
    },
    {
      provide: DraftDecisions,
      inject: [GRAPH_STORE, AdviseOnRequirements, SCENARIO_SOURCE],
      useFactory: (store: GraphStore, advise: AdviseOnRequirements, scenarios: ScenarioSource) =>
        new DraftDecisions(store, advise, scenarios, now),
    },
    {
      provide: ImportDecisions,
      inject: [DECISION_REPOSITORY],
      useFactory: (decisions: DecisionRepository) => new ImportDecisions(decisions, sha256, randomUUID, now),
    },
    {
      provide: ExportDecisions,
      inject: [DECISION_REPOSITORY],
      useFactory: (decisions: DecisionRepository) => new ExportDecisions(decisions),
    },
    {
      provide: DecisionLoadersByRequest,
      inject: [FlagDecisions],
      useFactory: (flagging: FlagDecisions) => new DecisionLoadersByRequest(flagging),
    },
    DecisionResolver,
    DecisionQueryResolver,
    DecisionFactsResolver,
    DecisionPartsResolver,
    DecisionDraftResolver,
  ],
})
export class DecisionModule {}
