import { recordAudit } from '../../../platform/prisma/audit-log.js';
import { Prisma, type Database } from '../../../platform/prisma/database.js';
import type { Page, PageRequest } from '../../../shared/page.js';
import { parseTimeCursor, printTimeCursor } from '../../../shared/time-cursor.js';
import type { PeopleRepository } from '../domain/people.repository.port.js';
import { LOCAL_PERSON_ID, LOCAL_WORKSPACE_ID, type Actor, type Person } from '../domain/person.js';

/** People in the database. */
export class PrismaPeopleRepository implements PeopleRepository {
  private localWorkspace: Promise<void> | null = null;

  constructor(private readonly database: Database) {}

  async findById(workspaceId: string, id: string): Promise<Person | null> {
    await this.ensureLocalWorkspace();
    return this.database.run((prisma) => prisma.person.findFirst({ where: { id, workspaceId } }));
  }

  async list(workspaceId: string, page: PageRequest): Promise<Page<Person>> {
    await this.ensureLocalWorkspace();
    const after = page.after == null ? null : parseTimeCursor(page.after);
    return this.database.run(async (prisma) => {
      const [found, totalCount] = await Promise.all([
        prisma.person.findMany({
          where: {
            workspaceId,
            ...(after && {
              OR: [{ createdAt: { gt: after.time } }, { createdAt: after.time, id: { gt: after.id } }],
            }),
          },
          orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
          take: page.first + 1,
        }),
        prisma.person.count({ where: { workspaceId } }),
      ]);
      const items = found.slice(0, page.first);
      const cursors = items.map(({ createdAt, id }) => printTimeCursor({ time: createdAt, id }));
      return { items, cursors, totalCount, hasNextPage: found.length > page.first };
    });
  }

  async add(
    person: Person,
    actor: Actor,
  ): Promise<{ readonly ok: true } | { readonly ok: false; readonly code: 'NAME_TAKEN' }> {
    await this.ensureLocalWorkspace();
    try {
      await this.database.transaction(async (transaction) => {
        await transaction.person.create({ data: person });
        await recordAudit(transaction, {
          actor,
          action: 'create',
          subject: 'person',
          subjectId: person.id,
          after: { name: person.name },
          at: person.createdAt,
        });
      });
      return { ok: true };
    } catch (error) {
      const isTaken = error instanceof Prisma.PrismaClientKnownRequestError && error.code === 'P2002';
      if (isTaken) return { ok: false, code: 'NAME_TAKEN' };
      throw error;
    }
  }

  /** Once per process, at first use: the database may not be reachable when the server starts. */
  private ensureLocalWorkspace(): Promise<void> {
    this.localWorkspace ??= this.createLocalWorkspace().catch((error: unknown) => {
      this.localWorkspace = null; // tried again at the next use
      throw error;
    });
    return this.localWorkspace;
  }

  private async createLocalWorkspace(): Promise<void> {
    const createdAt = new Date();
    await this.database.transaction(async (transaction) => {
      await transaction.workspace.upsert({
        where: { id: LOCAL_WORKSPACE_ID },
        create: { id: LOCAL_WORKSPACE_ID, name: 'Local', createdAt },
        update: {},
      });
      await transaction.person.upsert({
        where: { id: LOCAL_PERSON_ID },
        create: { id: LOCAL_PERSON_ID, workspaceId: LOCAL_WORKSPACE_ID, name: 'Local', createdAt },
        update: {},
      });
    });
  }
}
