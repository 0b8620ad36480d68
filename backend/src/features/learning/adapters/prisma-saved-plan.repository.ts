import type { Language } from '@architrave/graph-seed/model';
import { recordAudit } from '../../../platform/prisma/audit-log.js';
import type { Database, Prisma, PrismaTransaction } from '../../../platform/prisma/database.js';
import type { Page, PageRequest } from '../../../shared/page.js';
import { parseTimeCursor, printTimeCursor } from '../../../shared/time-cursor.js';
import type { Actor } from '../../people/index.js';
import type { SkillClaim } from '../domain/stored/learner.js';
import type {
  RecordWrite,
  SavedPlanChange,
  SavedPlanRepository,
  SavedPlanWrite,
} from '../domain/stored/saved-plan.repository.port.js';
import type { PlanActivity, SavedPlan, StoredTarget } from '../domain/stored/saved-plan.js';
import { lockLearner, writeClaims } from './learner-rows.js';
import { canBeStoredId } from './stored-id.js';

const WHOLE = {
  learner: { select: { person: { select: { name: true } } } },
  activities: { orderBy: [{ at: 'asc' }, { id: 'asc' }] },
} as const satisfies Prisma.LearningPlanInclude;

type PlanRow = Prisma.LearningPlanGetPayload<{ include: typeof WHOLE }>;

/** Plans in the database. */
export class PrismaSavedPlanRepository implements SavedPlanRepository {
  constructor(private readonly database: Database) {}

  findById(workspaceId: string, id: string): Promise<SavedPlan | null> {
    return this.database.run((prisma) => find(prisma, workspaceId, id));
  }

  async list(workspaceId: string, personId: string | null, page: PageRequest): Promise<Page<SavedPlan>> {
    const after = page.after == null ? null : parseTimeCursor(page.after);
    const mine = { workspaceId, ...(personId !== null && { personId }) };
    return this.database.run(async (prisma) => {
      const [found, totalCount] = await Promise.all([
        prisma.learningPlan.findMany({
          where: {
            ...mine,
            ...(after && {
              OR: [{ updatedAt: { lt: after.time } }, { updatedAt: after.time, id: { gt: after.id } }],
            }),
          },
          include: WHOLE,
          orderBy: [{ updatedAt: 'desc' }, { id: 'asc' }],
          take: page.first + 1,
        }),
        prisma.learningPlan.count({ where: mine }),
      ]);
      const items = found.slice(0, page.first).map(toSavedPlan);
      const cursors = items.map(({ updatedAt, id }) => printTimeCursor({ time: updatedAt, id }));
      return { items, cursors, totalCount, hasNextPage: found.length > page.first };
    });
  }

  async create(plan: SavedPlan, actor: Actor): Promise<void> {
    await this.database.transaction(async (transaction) => {
      await lockLearner(transaction, actor);
      const { activities: _none, personName: _name, targets, ...plain } = plan;
      await transaction.learningPlan.create({ data: { ...plain, targets: toJson(targets) } });
      await recordAudit(transaction, {
        actor,
        action: 'create',
        subject: 'learning-plan',
        subjectId: plan.id,
        after: contentOf(plan),
        at: plan.updatedAt,
      });
    });
  }

  update(
    id: string,
    expectedVersion: number,
    change: SavedPlanChange,
    actor: Actor,
  ): Promise<SavedPlanWrite> {
    return this.write(id, expectedVersion, actor, async (transaction, before) => {
      const { targets, ...plain } = change;
      const { count } = await transaction.learningPlan.updateMany({
        // The version again, in the statement that writes: between reading and writing somebody may have been faster.
        where: { id, workspaceId: actor.workspaceId, version: expectedVersion },
        data: { ...plain, ...(targets && { targets: toJson(targets) }), version: { increment: 1 } },
      });
      if (count === 0) return null;
      const after = { ...before, ...change, version: expectedVersion + 1 };
      await recordAudit(transaction, {
        actor,
        action: 'update',
        subject: 'learning-plan',
        subjectId: id,
        before: contentOf(before),
        after: contentOf(after),
        at: change.updatedAt,
      });
      return after;
    });
  }

  delete(id: string, expectedVersion: number, actor: Actor): Promise<SavedPlanWrite> {
    return this.write(id, expectedVersion, actor, async (transaction, before) => {
      const { count } = await transaction.learningPlan.deleteMany({
        where: { id, workspaceId: actor.workspaceId, version: expectedVersion },
      });
      if (count === 0) return null;
      await recordAudit(transaction, {
        actor,
        action: 'delete',
        subject: 'learning-plan',
        subjectId: id,
        before: { ...contentOf(before), activities: before.activities.map(({ id: _id, ...rest }) => rest) },
        at: new Date(),
      });
      return before;
    });
  }

  record(
    id: string,
    activity: PlanActivity,
    origin: SkillClaim['origin'],
    actor: Actor,
  ): Promise<RecordWrite> {
    const { personId, workspaceId } = actor;
    return this.database.transaction(async (transaction): Promise<RecordWrite> => {
      // First, so that of two records at once the second one sees the claim of the first.
      await lockLearner(transaction, actor);
      const plan = await find(transaction, workspaceId, id);
      if (plan === null) return { ok: false, code: 'UNKNOWN_PLAN' };
      if (plan.personId !== personId) return { ok: false, code: 'NOT_OWNER' };
      const { skill, toLevel, at } = activity;
      const held = await transaction.skillClaim.findUnique({
        where: { personId_skill: { personId, skill } },
      });
      if (held !== null && held.level >= toLevel)
        return { ok: false, code: 'ALREADY_HELD', heldLevel: held.level };
      const claims = await writeClaims(transaction, personId, [{ skill, level: toLevel, origin }], at);
      await transaction.planActivity.create({ data: { ...activity, planId: id } });
      await recordAudit(transaction, {
        actor,
        action: activity.kind,
        subject: 'learning-plan',
        subjectId: id,
        before: { claims: claims.before },
        after: { claims: claims.after, activity: { ...activity, at: at.toISOString() } },
        at,
      });
      return { ok: true, plan: { ...plan, activities: [...plan.activities, activity] } };
    });
  }

  /** Reads, checks owner and version, lets `change` write; `change` gives `null` when its statement met another version. */
  private write(
    id: string,
    expectedVersion: number,
    { workspaceId, personId }: Actor,
    change: (transaction: PrismaTransaction, before: SavedPlan) => Promise<SavedPlan | null>,
  ): Promise<SavedPlanWrite> {
    return this.database.transaction(async (transaction): Promise<SavedPlanWrite> => {
      const before = await find(transaction, workspaceId, id);
      if (before === null) return { ok: false, code: 'UNKNOWN_PLAN' };
      if (before.personId !== personId) return { ok: false, code: 'NOT_OWNER' };
      if (before.version !== expectedVersion) return { ok: false, code: 'STALE_VERSION', current: before };
      const after = await change(transaction, before);
      if (after !== null) return { ok: true, plan: after };
      const current = await find(transaction, workspaceId, id);
      return current === null
        ? { ok: false, code: 'UNKNOWN_PLAN' }
        : { ok: false, code: 'STALE_VERSION', current };
    });
  }
}

async function find(
  transaction: PrismaTransaction,
  workspaceId: string,
  id: string,
): Promise<SavedPlan | null> {
  if (!canBeStoredId(id)) return null;
  const row = await transaction.learningPlan.findFirst({ where: { id, workspaceId }, include: WHOLE });
  return row === null ? null : toSavedPlan(row);
}

function toSavedPlan({ learner, activities, targets, language, ...row }: PlanRow): SavedPlan {
  return {
    ...row,
    personName: learner.person.name,
    targets: targets as unknown as readonly StoredTarget[],
    language: language as Language,
    activities: activities.map(({ planId: _planId, kind, ...activity }) => ({
      ...activity,
      kind: kind as PlanActivity['kind'],
    })),
  };
}

function toJson(targets: readonly StoredTarget[]): Prisma.InputJsonArray {
  return targets as unknown as Prisma.InputJsonArray;
}

/** What the audit keeps of a plan: what its owner wrote, and where it stood. */
function contentOf({ name, version, targets, hoursPerWeek, startsOn, language }: SavedPlan): object {
  return { name, version, targets, hoursPerWeek, startsOn, language };
}
