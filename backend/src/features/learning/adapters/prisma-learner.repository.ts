import { recordAudit } from '../../../platform/prisma/audit-log.js';
import type { Database, PrismaTransaction } from '../../../platform/prisma/database.js';
import type { Actor } from '../../people/index.js';
import type {
  ClaimChange,
  HeldCertification,
  LearnerProfile,
  LearningPace,
} from '../domain/stored/learner.js';
import type { LearnerRepository, ListLearners } from '../domain/stored/learner.repository.port.js';
import { canBeStoredId } from './stored-id.js';
import { findProfile, lockLearner, PROFILE, toProfile, writeClaims } from './learner-rows.js';

/** Claims in the database. */
export class PrismaLearnerRepository implements LearnerRepository {
  constructor(private readonly database: Database) {}

  async find(workspaceId: string, personId: string): Promise<LearnerProfile | null> {
    if (!canBeStoredId(personId)) return null;
    return this.database.run((prisma) => findProfile(prisma, workspaceId, personId));
  }

  list(workspaceId: string, { ids, limit }: ListLearners): Promise<readonly LearnerProfile[]> {
    return this.database.run(async (prisma) => {
      const rows = await prisma.person.findMany({
        where: { workspaceId, ...(ids && { id: { in: ids.filter(canBeStoredId) } }) },
        select: PROFILE,
        orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
        take: limit,
      });
      return rows.map(toProfile);
    });
  }

  claim(changes: readonly ClaimChange[], at: Date, actor: Actor): Promise<LearnerProfile> {
    return this.write(actor, async (transaction) => {
      const { before, after } = await writeClaims(transaction, actor.personId, changes, at);
      if (before.length === 0 && after.length === 0) return;
      await audit(transaction, {
        actor,
        action: 'claim',
        before: { claims: before },
        after: { claims: after },
        at,
      });
    });
  }

  hold(
    { certification, day }: HeldCertification,
    claims: readonly ClaimChange[],
    at: Date,
    actor: Actor,
  ): Promise<LearnerProfile> {
    const { personId } = actor;
    return this.write(actor, async (transaction) => {
      const where = { personId_certification: { personId, certification } };
      const old = await transaction.heldCertification.findUnique({ where });
      const written = await writeClaims(transaction, personId, claims, at);
      const isSame = old !== null && old.day === day;
      if (isSame && written.before.length === 0 && written.after.length === 0) return;
      await transaction.heldCertification.upsert({
        where,
        create: { personId, certification, day, at },
        update: { day, at },
      });
      await audit(transaction, {
        actor,
        action: 'hold-certification',
        before: {
          certification: old === null ? null : { certification, day: old.day },
          claims: written.before,
        },
        after: { certification: { certification, day }, claims: written.after },
        at,
      });
    });
  }

  drop(certification: string, at: Date, actor: Actor): Promise<LearnerProfile> {
    const { personId } = actor;
    return this.write(actor, async (transaction) => {
      const where = { personId_certification: { personId, certification } };
      const old = canBeStoredId(certification)
        ? await transaction.heldCertification.findUnique({ where })
        : null;
      if (old === null) return;
      await transaction.heldCertification.delete({ where });
      await audit(transaction, {
        actor,
        action: 'drop-certification',
        before: { certification: { certification, day: old.day } },
        after: { certification: null },
        at,
      });
    });
  }

  setPace({ hoursPerWeek, language }: LearningPace, at: Date, actor: Actor): Promise<LearnerProfile> {
    const { personId } = actor;
    return this.write(actor, async (transaction, before) => {
      if (before.hoursPerWeek === hoursPerWeek && before.language === language) return;
      await transaction.learner.update({ where: { personId }, data: { hoursPerWeek, language } });
      await audit(transaction, {
        actor,
        action: 'set-pace',
        before: { hoursPerWeek: before.hoursPerWeek, language: before.language },
        after: { hoursPerWeek, language },
        at,
      });
    });
  }

  private write(
    actor: Actor,
    change: (transaction: PrismaTransaction, before: LearnerProfile) => Promise<void>,
  ): Promise<LearnerProfile> {
    const { workspaceId, personId } = actor;
    return this.database.transaction(async (transaction) => {
      await lockLearner(transaction, actor);
      const profile = async (): Promise<LearnerProfile> => {
        const found = await findProfile(transaction, workspaceId, personId);
        if (found === null) throw new Error(`There is no person ${personId} in workspace ${workspaceId}`);
        return found;
      };
      await change(transaction, await profile());
      return profile();
    });
  }
}

function audit(
  transaction: PrismaTransaction,
  record: Omit<Parameters<typeof recordAudit>[1], 'subject' | 'subjectId'>,
): Promise<void> {
  return recordAudit(transaction, { ...record, subject: 'learner', subjectId: record.actor.personId });
}
