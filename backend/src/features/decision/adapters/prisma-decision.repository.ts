import { Prisma, type Database } from '../../../platform/prisma/database.js';
import {
  ConcurrentChangeError,
  type DecisionReader,
  type DecisionRepository,
  type UnitOfWork,
} from '../domain/decision.repository.port.js';
import { PrismaDecisionReader } from './prisma-decision.reader.js';
import { PrismaDecisionUnit } from './prisma-decision.unit.js';
import { Turns } from './turns.js';

/** How often a transaction that met another one is tried. */
const TRIES = 8;
/** Milliseconds of the first wait; each further one is up to twice as long. */
const FIRST_WAIT = 10;
/** Whose turn it is on a database that has one writer. */
const THE_WRITER = '';

/** Decisions in the database. */
export class PrismaDecisionRepository implements DecisionRepository {
  private readonly turns = new Turns();

  constructor(private readonly database: Database) {}

  read(workspaceId: string): DecisionReader {
    return new PrismaDecisionReader(workspaceId, (work) => this.database.run(work), this.database.provider);
  }

  write<Result>(workspaceId: string, work: UnitOfWork<Result>): Promise<Result> {
    const write = () => this.retry(workspaceId, work);
    // SQLite has one writer: who waits here doesn't run into the time limit for the start of a transaction.
    return this.database.provider === 'sqlite' ? this.turns.run(THE_WRITER, write) : write();
  }

  writeAlone<Result>(workspaceId: string, work: UnitOfWork<Result>): Promise<Result> {
    const key = this.database.provider === 'sqlite' ? THE_WRITER : workspaceId;
    // The turn keeps this process from holding connections that only wait; the lock does for other processes.
    return this.turns.run(key, () =>
      this.retry(workspaceId, async (unit) => {
        await unit.lock();
        return work(unit);
      }),
    );
  }

  private async retry<Result>(
    workspaceId: string,
    work: (unit: PrismaDecisionUnit) => Promise<Result>,
  ): Promise<Result> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await this.database.transaction((transaction) =>
          work(new PrismaDecisionUnit(workspaceId, transaction, this.database.provider)),
        );
      } catch (error) {
        if (attempt >= TRIES || !isConflict(error)) throw error;
        const longest = FIRST_WAIT * 2 ** attempt;
        await new Promise((resolve) => setTimeout(resolve, Math.random() * longest));
      }
    }
  }
}

/** Prisma: unique key taken meanwhile, write conflict or deadlock. */
const PRISMA_CONFLICTS = new Set(['P2002', 'P2034']);
/** PostgreSQL: serialisation failure, deadlock, lock not available; SQLite: busy, locked. */
const DATABASE_CONFLICTS = /^(40001|40P01|55P03|SQLITE_(BUSY|LOCKED).*)$/;
const MAX_CAUSES = 5;

/** Whether running the transaction again may succeed, because another one was in its way. */
function isConflict(error: unknown): boolean {
  let current: unknown = error;
  for (let depth = 0; depth < MAX_CAUSES && typeof current === 'object' && current !== null; depth += 1) {
    if (current instanceof ConcurrentChangeError) return true;
    const { code, originalCode, cause } = current as {
      readonly code?: unknown;
      readonly originalCode?: unknown;
      readonly cause?: unknown;
    };
    if (current instanceof Prisma.PrismaClientKnownRequestError && PRISMA_CONFLICTS.has(current.code))
      return true;
    for (const one of [code, originalCode]) {
      if (typeof one === 'string' && (PRISMA_CONFLICTS.has(one) || DATABASE_CONFLICTS.test(one))) return true;
    }
    current = cause;
  }
  return false;
}
