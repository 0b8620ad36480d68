import type { Client } from 'pg';
import type { AppliedMigration, Migration, MigrationTarget } from './migrations.js';

/** The number under which Prisma's own tools take turns. */
const ADVISORY_LOCK = 72707369;

const BOOK = `CREATE TABLE IF NOT EXISTS "_prisma_migrations" (
  "id" VARCHAR(36) PRIMARY KEY NOT NULL,
  "checksum" VARCHAR(64) NOT NULL,
  "finished_at" TIMESTAMPTZ,
  "migration_name" VARCHAR(255) NOT NULL,
  "logs" TEXT,
  "rolled_back_at" TIMESTAMPTZ,
  "started_at" TIMESTAMPTZ NOT NULL DEFAULT now(),
  "applied_steps_count" INTEGER NOT NULL DEFAULT 0
)`;

/** Migrates a PostgreSQL database over one connection, which the caller opens and closes. */
export class PostgresMigrationTarget implements MigrationTarget {
  constructor(private readonly client: Client) {}

  async lock(): Promise<() => Promise<void>> {
    await this.client.query('SELECT pg_advisory_lock($1)', [ADVISORY_LOCK]);
    return async () => {
      await this.client.query('SELECT pg_advisory_unlock($1)', [ADVISORY_LOCK]);
    };
  }

  async applied(): Promise<readonly AppliedMigration[]> {
    await this.client.query(BOOK);
    const { rows } = await this.client.query<{ name: string; checksum: string }>(
      'SELECT migration_name AS name, checksum FROM "_prisma_migrations" WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL',
    );
    return rows;
  }

  async apply(migration: Migration, id: string): Promise<void> {
    await this.client.query('BEGIN');
    try {
      await this.client.query(migration.sql);
      await this.client.query(
        'INSERT INTO "_prisma_migrations" (id, checksum, migration_name, finished_at, applied_steps_count) VALUES ($1, $2, $3, now(), 1)',
        [id, migration.checksum, migration.name],
      );
      await this.client.query('COMMIT');
    } catch (error) {
      await this.client.query('ROLLBACK');
      throw error;
    }
  }
}
