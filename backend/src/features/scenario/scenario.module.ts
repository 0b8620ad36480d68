import { randomUUID } from 'node:crypto';
import { Module } from '@nestjs/common';
import { Database } from '../../platform/prisma/database.js';
import { AdviseOnRequirements } from '../advisor/index.js';
import { AdvisorModule } from '../advisor/advisor.module.js';
import { PeopleModule } from '../people/people.module.js';
import { PrismaScenarioRepository } from './adapters/prisma-scenario.repository.js';
import { SCENARIO_REPOSITORY, type ScenarioRepository } from './domain/scenario.repository.port.js';
import { ScenarioResolver } from './graphql/scenario.resolver.js';
import { RenameScenario } from './rename-scenario.use-case.js';
import { SaveScenario } from './save-scenario.use-case.js';

const now = (): Date => new Date();

/** Saved requirements. */
@Module({
  imports: [AdvisorModule, PeopleModule],
  providers: [
    {
      provide: SCENARIO_REPOSITORY,
      inject: [Database],
      useFactory: (database: Database) => new PrismaScenarioRepository(database),
    },
    {
      provide: SaveScenario,
      inject: [SCENARIO_REPOSITORY, AdviseOnRequirements],
      useFactory: (scenarios: ScenarioRepository, advise: AdviseOnRequirements) =>
        new SaveScenario(scenarios, advise, randomUUID, now),
    },
    {
      provide: RenameScenario,
      inject: [SCENARIO_REPOSITORY],
      useFactory: (scenarios: ScenarioRepository) => new RenameScenario(scenarios, now),
    },
    ScenarioResolver,
  ],
})
export class ScenarioModule {}
