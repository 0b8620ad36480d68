import type { Requirements } from '@architrave/graph-seed/model';
import { recordAudit } from '../../../platform/prisma/audit-log.js';
import type { Database, Prisma, PrismaTransaction } from '../../../platform/prisma/database.js';
import type { Page, PageRequest } from '../../../shared/page.js';
import { parseTimeCursor, printTimeCursor } from '../../../shared/time-cursor.js';
import type { Actor } from '../../people/index.js';
import type {
  ScenarioChange,
  ScenarioRepository,
  ScenarioWrite,
} from '../domain/scenario.repository.port.js';
import type { Scenario, ScenarioOutcome } from '../domain/scenario.js';

type ScenarioRow = NonNullable<Awaited<ReturnType<PrismaTransaction['scenario']['findFirst']>>>;

/** Scenarios in the database. */
export class PrismaScenarioRepository implements ScenarioRepository {
  constructor(private readonly database: Database) {}

  findById(workspaceId: string, id: string): Promise<Scenario | null> {
    return this.database.run(async (prisma) => {
      const row = await prisma.scenario.findFirst({ where: { id, workspaceId } });
      return row === null ? null : toScenario(row);
    });
  }

  async list(workspaceId: string, page: PageRequest): Promise<Page<Scenario>> {
    const after = page.after == null ? null : parseTimeCursor(page.after);
    return this.database.run(async (prisma) => {
      const [found, totalCount] = await Promise.all([
        prisma.scenario.findMany({
          where: {
            workspaceId,
            ...(after && {
              OR: [{ updatedAt: { lt: after.time } }, { updatedAt: after.time, id: { gt: after.id } }],
            }),
          },
          orderBy: [{ updatedAt: 'desc' }, { id: 'asc' }],
          take: page.first + 1,
        }),
        prisma.scenario.count({ where: { workspaceId } }),
      ]);
      const items = found.slice(0, page.first).map(toScenario);
      const cursors = items.map(({ updatedAt, id }) => printTimeCursor({ time: updatedAt, id }));
      return { items, cursors, totalCount, hasNextPage: found.length > page.first };
    });
  }

  async create(scenario: Scenario, actor: Actor): Promise<void> {
    await this.database.transaction(async (transaction) => {
      await transaction.scenario.create({
        data: {
          ...scenario,
          requirements: scenario.requirements as Prisma.InputJsonObject,
          outcome: scenario.outcome as unknown as Prisma.InputJsonObject,
        },
      });
      await recordAudit(transaction, {
        actor,
        action: 'create',
        subject: 'scenario',
        subjectId: scenario.id,
        after: contentOf(scenario),
        at: scenario.updatedAt,
      });
    });
  }

  update(id: string, expectedVersion: number, change: ScenarioChange, actor: Actor): Promise<ScenarioWrite> {
    return this.write(id, expectedVersion, actor, async (transaction, before) => {
      const { requirements, outcome, ...plain } = change;
      const { count } = await transaction.scenario.updateMany({
        // The version again, in the statement that writes: between reading and writing somebody may have been faster.
        where: { id, workspaceId: actor.workspaceId, version: expectedVersion },
        data: {
          ...plain,
          ...(requirements && { requirements: requirements as Prisma.InputJsonObject }),
          ...(outcome && { outcome: outcome as unknown as Prisma.InputJsonObject }),
          version: { increment: 1 },
        },
      });
      if (count === 0) return null;
      const after = { ...before, ...change, version: expectedVersion + 1 };
      await recordAudit(transaction, {
        actor,
        action: requirements === undefined ? 'rename' : 'update',
        subject: 'scenario',
        subjectId: id,
        before: contentOf(before),
        after: contentOf(after),
        at: change.updatedAt,
      });
      return after;
    });
  }

  delete(id: string, expectedVersion: number, actor: Actor): Promise<ScenarioWrite> {
    return this.write(id, expectedVersion, actor, async (transaction, before) => {
      const { count } = await transaction.scenario.deleteMany({
        where: { id, workspaceId: actor.workspaceId, version: expectedVersion },
      });
      if (count === 0) return null;
      await recordAudit(transaction, {
        actor,
        action: 'delete',
        subject: 'scenario',
        subjectId: id,
        before: contentOf(before),
        at: new Date(),
      });
      return before;
    });
  }

  /** Reads, checks the version, lets `change` write; `change` gives `null` when its statement met another version. */
  private write(
    id: string,
    expectedVersion: number,
    actor: Actor,
    change: (transaction: PrismaTransaction, before: Scenario) => Promise<Scenario | null>,
  ): Promise<ScenarioWrite> {
    return this.database.transaction(async (transaction): Promise<ScenarioWrite> => {
      const find = () => transaction.scenario.findFirst({ where: { id, workspaceId: actor.workspaceId } });
      const row = await find();
      if (row === null) return { ok: false, code: 'UNKNOWN_SCENARIO' };
      const before = toScenario(row);
      if (before.version !== expectedVersion) return { ok: false, code: 'STALE_VERSION', current: before };
      const after = await change(transaction, before);
      if (after !== null) return { ok: true, scenario: after };
      const current = await find();
      return current === null
        ? { ok: false, code: 'UNKNOWN_SCENARIO' }
        : { ok: false, code: 'STALE_VERSION', current: toScenario(current) };
    });
  }
}

function toScenario(row: ScenarioRow): Scenario {
  return {
    ...row,
    requirements: row.requirements as Requirements,
    outcome: row.outcome as unknown as ScenarioOutcome,
  };
}

/** What the audit keeps of a scenario: what people wrote, and where it stood. */
function contentOf({ name, version, requirements, outcome, graphVersion }: Scenario): object {
  return { name, version, requirements, outcome, graphVersion };
}
