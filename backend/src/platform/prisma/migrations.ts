import { createHash, randomUUID } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DatabaseConfig } from '../../config/env.js';

/** A migration as it lies in the source tree. */
export interface Migration {
  readonly name: string;
  readonly sql: string;
  /** SHA-256 of the file, hexadecimal, as Prisma's own tools keep it. */
  readonly checksum: string;
}

/** A migration that a database says it has. */
export interface AppliedMigration {
  readonly name: string;
  readonly checksum: string;
}

/** What a provider's runner does with a database. */
export interface MigrationTarget {
  /** Keeps every other process from migrating until the returned function is called. */
  lock(): Promise<() => Promise<void>>;
  /** Makes the table of applied migrations where it's missing, and reads it. */
  applied(): Promise<readonly AppliedMigration[]>;
  /** Runs the script and notes the migration, both or neither. */
  apply(migration: Migration, id: string): Promise<void>;
}

/** The database isn't what this program's migrations make. Nothing was changed. */
export class MigrationMismatchError extends Error {
  readonly code = 'MIGRATION_MISMATCH';
}

const FOLDER = join(import.meta.dirname, '..', '..', '..', 'prisma', 'migrations');

/** A provider's migrations, oldest first. */
export function readMigrations(provider: DatabaseConfig['provider'], folder = FOLDER): readonly Migration[] {
  return readdirSync(join(folder, provider), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort()
    .map((name) => {
      const sql = readFileSync(join(folder, provider, name, 'migration.sql'), 'utf8');
      return { name, sql, checksum: createHash('sha256').update(sql).digest('hex') };
    });
}

/**
 * Brings a database up to date: each missing migration in a transaction of its own, so that a crash leaves version
 * n or n + 1, never something between. Gives the names of those applied. Keeps Prisma's own book of migrations,
 * so that `prisma migrate deploy` may be used on the same database.
 * Throws `MigrationMismatchError` when the database has migrations that this program doesn't know, or other ones by their name.
 */
export async function migrate(
  target: MigrationTarget,
  migrations: readonly Migration[],
): Promise<readonly string[]> {
  const unlock = await target.lock();
  try {
    const applied = new Map((await target.applied()).map(({ name, checksum }) => [name, checksum]));
    assertKnown(applied, migrations);
    const missing = migrations.filter(({ name }) => !applied.has(name));
    for (const migration of missing) await target.apply(migration, randomUUID());
    return missing.map(({ name }) => name);
  } finally {
    await unlock();
  }
}

function assertKnown(applied: ReadonlyMap<string, string>, migrations: readonly Migration[]): void {
  const known = new Map(migrations.map(({ name, checksum }) => [name, checksum]));
  for (const [name, checksum] of applied) {
    const own = known.get(name);
    if (own === undefined) {
      throw new MigrationMismatchError(
        `The database has the migration ${name}, which this version doesn't know: it was used with a newer one.`,
      );
    }
    if (own !== checksum) {
      throw new MigrationMismatchError(
        `The migration ${name} was changed after the database had applied it.`,
      );
    }
  }
}
