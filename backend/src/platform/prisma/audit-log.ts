import { randomUUID } from 'node:crypto';
import type { PrismaTransaction } from './database.js';

/** Who changed what. `before` absent: it was made; `after` absent: it was deleted. */
export interface AuditRecord {
  readonly actor: {
    readonly workspaceId: string;
    readonly personId: string;
    readonly personName: string;
    readonly isAuthenticated: boolean;
  };
  /** `create`, `update`, `rename`, `delete` … */
  readonly action: string;
  /** What sort of thing, e.g. `scenario`. */
  readonly subject: string;
  readonly subjectId: string;
  readonly before?: object;
  readonly after?: object;
  readonly at: Date;
}

/** Writes one audit entry in the transaction of the change that it tells of. */
export async function recordAudit(transaction: PrismaTransaction, record: AuditRecord): Promise<void> {
  const { actor, before, after, ...rest } = record;
  await transaction.auditEntry.create({
    data: {
      id: randomUUID(),
      ...rest,
      workspaceId: actor.workspaceId,
      personId: actor.personId,
      personName: actor.personName,
      isAuthenticated: actor.isAuthenticated,
      ...(before === undefined ? {} : { before }),
      ...(after === undefined ? {} : { after }),
    },
  });
}
