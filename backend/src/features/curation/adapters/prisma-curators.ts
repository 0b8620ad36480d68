import { recordAudit } from '../../../platform/prisma/audit-log.js';
import type { Database } from '../../../platform/prisma/database.js';
import type { Actor } from '../../people/index.js';
import type { Curators } from '../domain/curators.port.js';

/** Curators in the database. */
export class PrismaCurators implements Curators {
  constructor(private readonly database: Database) {}

  list(workspaceId: string): Promise<readonly string[]> {
    return this.database.run(async (prisma) => {
      const rows = await prisma.curator.findMany({
        where: { workspaceId },
        orderBy: [{ since: 'asc' }, { personId: 'asc' }],
      });
      return rows.map(({ personId }) => personId);
    });
  }

  replace(personIds: readonly string[], actor: Actor, at: Date): Promise<readonly string[]> {
    const { workspaceId } = actor;
    const wanted = [...new Set(personIds)];
    return this.database.transaction(async (transaction) => {
      const people = await transaction.person.findMany({
        where: { workspaceId, id: { in: wanted } },
        select: { id: true },
      });
      const known = new Set(people.map(({ id }) => id));
      const unknown = wanted.filter((id) => !known.has(id));
      if (unknown.length > 0) return unknown;
      const before = await transaction.curator.findMany({
        where: { workspaceId },
        orderBy: { personId: 'asc' },
      });
      const kept = new Set(before.map(({ personId }) => personId));
      await transaction.curator.deleteMany({ where: { workspaceId, personId: { notIn: wanted } } });
      await transaction.curator.createMany({
        data: wanted.filter((id) => !kept.has(id)).map((personId) => ({ personId, workspaceId, since: at })),
      });
      await recordAudit(transaction, {
        actor,
        action: 'update',
        subject: 'curators',
        subjectId: workspaceId,
        before: { personIds: [...kept] },
        after: { personIds: wanted },
        at,
      });
      return [];
    });
  }
}
