import type { Client, Value } from '@libsql/client';
import type { AppliedMigration, Migration, MigrationTarget } from './migrations.js';

const BOOK = `CREATE TABLE IF NOT EXISTS "_prisma_migrations" (
  "id" TEXT PRIMARY KEY NOT NULL,
  "checksum" TEXT NOT NULL,
  "finished_at" DATETIME,
  "migration_name" TEXT NOT NULL,
  "logs" TEXT,
  "rolled_back_at" DATETIME,
  "started_at" DATETIME NOT NULL DEFAULT current_timestamp,
  "applied_steps_count" INTEGER UNSIGNED NOT NULL DEFAULT 0
)`;

/** Migrates a SQLite file. The data folder's lock keeps other processes away. */
export class SqliteMigrationTarget implements MigrationTarget {
  constructor(private readonly client: Client) {}

  async lock(): Promise<() => Promise<void>> {
    return async () => undefined;
  }

  async applied(): Promise<readonly AppliedMigration[]> {
    await this.client.execute(BOOK);
    const { rows } = await this.client.execute(
      'SELECT migration_name, checksum FROM "_prisma_migrations" WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL',
    );
    return rows.map((row) => ({ name: textOf(row['migration_name']), checksum: textOf(row['checksum']) }));
  }

  async apply(migration: Migration, id: string): Promise<void> {
    const transaction = await this.client.transaction('write');
    try {
      await transaction.executeMultiple(migration.sql);
      const now = Date.now();
      await transaction.execute({
        sql: 'INSERT INTO "_prisma_migrations" (id, checksum, migration_name, started_at, finished_at, applied_steps_count) VALUES (?, ?, ?, ?, ?, 1)',
        args: [id, migration.checksum, migration.name, now, now],
      });
      await transaction.commit();
    } finally {
      transaction.close(); // rolls back what wasn't committed
    }
  }
}

/** A text column's value. */
function textOf(value: Value | undefined): string {
  if (typeof value !== 'string') throw new Error('The book of migrations holds something that is no text');
  return value;
}
