import type { Database } from '../../../platform/prisma/database.js';
import type { ScenarioSource } from '../domain/scenario-source.port.js';

/** Reads saved requirements from the database. */
export class PrismaScenarioSource implements ScenarioSource {
  constructor(private readonly database: Database) {}

  find(workspaceId: string, id: string): ReturnType<ScenarioSource['find']> {
    return this.database.run((prisma) =>
      prisma.scenario.findFirst({ where: { id, workspaceId }, select: { name: true, requirements: true } }),
    );
  }
}
