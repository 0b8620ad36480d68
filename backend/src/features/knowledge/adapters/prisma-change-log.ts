import type { ChangeRecord } from '@architrave/graph-seed/load';
import { Prisma, type Database } from '../../../platform/prisma/database.js';
import type { ChangeLog, VersionedEdit } from '../domain/change-log.port.js';
import { recordEdit } from './prisma-graph-history.js';

/** The log of graph changes in the database; the primary key keeps two writers from taking the same number. */
export class PrismaChangeLog implements ChangeLog {
  constructor(private readonly database: Database) {}

  async readAll(): Promise<readonly ChangeRecord[]> {
    const rows = await this.database.run((prisma) =>
      prisma.graphChange.findMany({ orderBy: { number: 'asc' } }),
    );
    return rows.map(({ change }) => change as unknown as ChangeRecord);
  }

  async append(records: readonly ChangeRecord[], count: number, edit?: VersionedEdit): Promise<boolean> {
    const at = new Date();
    const rows = records.map((record, index) => ({
      number: count + index + 1,
      change: record as unknown as Prisma.InputJsonObject,
      at,
    }));
    try {
      await this.database.transaction(async (transaction) => {
        await transaction.graphChange.createMany({ data: rows });
        if (edit !== undefined) await recordEdit(transaction, edit, count + records.length);
      });
      return true;
    } catch (error) {
      if (error instanceof Prisma.PrismaClientKnownRequestError && error.code === 'P2002') return false;
      throw error;
    }
  }
}
