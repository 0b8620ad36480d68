import type { PrismaTransaction } from '../../../platform/prisma/database.js';
import type { Language } from '@architrave/graph-seed/model';
import type { Actor } from '../../people/index.js';
import {
  DEFAULT_PACE,
  type ClaimChange,
  type ClaimOrigin,
  type LearnerProfile,
} from '../domain/stored/learner.js';

/** Everything of a person that a profile holds. */
export const PROFILE = {
  id: true,
  name: true,
  learner: {
    include: {
      claims: { orderBy: { skill: 'asc' } },
      certifications: { orderBy: { certification: 'asc' } },
    },
  },
} as const;

export async function findProfile(
  transaction: PrismaTransaction,
  workspaceId: string,
  personId: string,
): Promise<LearnerProfile | null> {
  const row = await findPerson(transaction, workspaceId, personId);
  return row === null ? null : toProfile(row);
}

function findPerson(transaction: PrismaTransaction, workspaceId: string, id: string) {
  return transaction.person.findFirst({ where: { id, workspaceId }, select: PROFILE });
}

type PersonRow = NonNullable<Awaited<ReturnType<typeof findPerson>>>;

export function toProfile({ id, name, learner }: PersonRow): LearnerProfile {
  return {
    personId: id,
    name,
    hoursPerWeek: learner?.hoursPerWeek ?? DEFAULT_PACE.hoursPerWeek,
    language: (learner?.language ?? DEFAULT_PACE.language) as Language | null,
    claims: (learner?.claims ?? []).map(({ skill, level, origin, at }) => ({
      skill,
      level,
      origin: origin as ClaimOrigin,
      at,
    })),
    certifications: (learner?.certifications ?? []).map(({ certification, day }) => ({ certification, day })),
  };
}

/** Makes sure that the actor has a row for what is theirs. Writing it makes other writes of the same person wait. */
export async function lockLearner(
  transaction: PrismaTransaction,
  { personId, workspaceId }: Actor,
): Promise<void> {
  await transaction.learner.upsert({
    where: { personId },
    create: { personId, workspaceId, ...DEFAULT_PACE },
    update: { workspaceId },
  });
}

/** What claims were and are, of those that change. */
export interface ClaimsWritten {
  readonly before: readonly ClaimChange[];
  readonly after: readonly ClaimChange[];
}

/** Writes the claims of a person that differ from what they were; level 0 withdraws. */
export async function writeClaims(
  transaction: PrismaTransaction,
  personId: string,
  changes: readonly ClaimChange[],
  at: Date,
): Promise<ClaimsWritten> {
  const rows = await transaction.skillClaim.findMany({ where: { personId } });
  const known = new Map(rows.map((row) => [row.skill, row]));
  const before: ClaimChange[] = [];
  const after: ClaimChange[] = [];
  // Of several changes of one skill the last one counts.
  for (const [skill, { level, origin }] of new Map(changes.map((change) => [change.skill, change]))) {
    const old = known.get(skill);
    if ((old?.level ?? 0) === level && (level === 0 || old?.origin === origin)) continue;
    if (old !== undefined) before.push({ skill, level: old.level, origin: old.origin as ClaimOrigin });
    if (level > 0) after.push({ skill, level, origin });
    const where = { personId_skill: { personId, skill } };
    if (level === 0) await transaction.skillClaim.delete({ where });
    else
      await transaction.skillClaim.upsert({
        where,
        create: { personId, skill, level, origin, at },
        update: { level, origin, at },
      });
  }
  return { before, after };
}
