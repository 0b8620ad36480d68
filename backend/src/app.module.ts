import { Module, type DynamicModule } from '@nestjs/common';
import { ConfigModule } from './config/config.module.js';
import type { AppConfig } from './config/env.js';
import { AdvisorModule } from './features/advisor/advisor.module.js';
import { CurationModule } from './features/curation/curation.module.js';
import { DecisionModule } from './features/decision/decision.module.js';
import { GRAPH_STORE, type GraphStore } from './features/knowledge/index.js';
import { KnowledgeModule } from './features/knowledge/knowledge.module.js';
import { LearningModule } from './features/learning/learning.module.js';
import { PeopleModule } from './features/people/people.module.js';
import { ScenarioModule } from './features/scenario/scenario.module.js';
import { createGraphqlModule } from './platform/graphql/graphql.module.js';
import { ScalarsModule } from './platform/graphql/scalars.module.js';
import { HEALTH_CHECKS, type HealthChecks } from './platform/health/health-checks.js';
import { HealthController } from './platform/health/health.controller.js';
import { Neo4jModule } from './platform/neo4j/neo4j.module.js';
import { Database } from './platform/prisma/database.js';
import { PrismaModule } from './platform/prisma/prisma.module.js';

/** The whole backend. */
@Module({})
export class AppModule {
  static forRoot(config: AppConfig): DynamicModule {
    return {
      module: AppModule,
      imports: [
        ConfigModule.forRoot(config),
        createGraphqlModule(),
        ScalarsModule,
        PrismaModule,
        Neo4jModule,
        KnowledgeModule,
        PeopleModule,
        AdvisorModule,
        ScenarioModule,
        CurationModule,
        DecisionModule,
        LearningModule,
      ],
      controllers: [HealthController],
      providers: [
        {
          provide: HEALTH_CHECKS,
          inject: [Database, GRAPH_STORE],
          useFactory: (database: Database, store: GraphStore): HealthChecks => ({
            database: () => database.isUp(),
            graph: () =>
              store.version().then(
                () => true,
                () => false,
              ),
          }),
        },
      ],
    };
  }
}
