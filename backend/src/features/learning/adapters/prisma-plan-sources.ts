import type { Database } from '../../../platform/prisma/database.js';
import type { PlanSources } from '../domain/stored/plan-sources.port.js';
import { canBeStoredId } from './stored-id.js';

/** Reads saved requirements and decisions from the database. */
export class PrismaPlanSources implements PlanSources {
  constructor(private readonly database: Database) {}

  async scenario(workspaceId: string, id: string): ReturnType<PlanSources['scenario']> {
    if (!canBeStoredId(id)) return null;
    return this.database.run((prisma) =>
      prisma.scenario.findFirst({ where: { id, workspaceId }, select: { name: true, requirements: true } }),
    );
  }

  async decision(workspaceId: string, id: string): ReturnType<PlanSources['decision']> {
    if (!canBeStoredId(id)) return null;
    return this.database.run(async (prisma) => {
      const found = await prisma.decision.findFirst({
        where: { id, workspaceId },
        select: {
          title: true,
          nodes: { where: { role: 'chosen' }, select: { nodeId: true }, orderBy: { nodeId: 'asc' } },
        },
      });
      return found === null ? null : { title: found.title, chosen: found.nodes.map(({ nodeId }) => nodeId) };
    });
  }
}
