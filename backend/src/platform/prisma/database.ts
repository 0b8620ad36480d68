import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { PrismaLibSql } from '@prisma/adapter-libsql';
import { PrismaPg } from '@prisma/adapter-pg';
import { createClient } from '@libsql/client';
import { Client } from 'pg';
import type { DatabaseConfig } from '../../config/env.js';
import { PrismaClient as PostgresClient } from '../../generated/postgresql/client.js';
import { PrismaClient as SqliteClient } from '../../generated/sqlite/client.js';
import { DatabaseUnavailableError, isUnavailable } from './database-errors.js';
import { migrate, MigrationMismatchError, readMigrations } from './migrations.js';
import { PostgresMigrationTarget } from './postgres-migration-target.js';
import { SqliteMigrationTarget } from './sqlite-migration-target.js';

/**
 * The client that repositories work with. Both generated clients come from one schema body and have the same models;
 * the repositories' contract suite runs on both.
 */
export type PrismaClient = SqliteClient;
export { Prisma } from '../../generated/sqlite/client.js';

/** A transaction's client. */
export type PrismaTransaction = Parameters<Parameters<PrismaClient['$transaction']>[0]>[0];

/** Milliseconds. The transaction's limit lies above the statement's, so that a COMMIT is not raced by a timeout. */
const LIMITS = {
  connect: 2_000,
  statement: 4_000,
  lock: 2_000,
  idleInTransaction: 10_000,
  transactionWait: 2_000,
  transaction: 6_000,
} as const;
const MAX_CONNECTIONS = 10;

/** The database of decisions, scenarios and people: opened and migrated at first use, again after a failure. */
export class Database {
  private readonly prisma: PrismaClient;
  private ready: Promise<void> | null = null;

  constructor(private readonly config: DatabaseConfig) {
    this.prisma = createPrismaClient(config);
  }

  /** For the few statements that the two databases have no common words for. */
  get provider(): DatabaseConfig['provider'] {
    return this.config.provider;
  }

  /**
   * Runs work on the migrated database. Throws `DatabaseUnavailableError` when the database can't be reached; the
   * next call tries again.
   */
  async run<Result>(work: (prisma: PrismaClient) => Promise<Result>): Promise<Result> {
    try {
      await this.prepare();
      return await work(this.prisma);
    } catch (error) {
      throw isUnavailable(error) ? new DatabaseUnavailableError({ cause: error }) : error;
    }
  }

  /** Runs work in one transaction: all of it or nothing. The work must not wait for the network or for other work. */
  transaction<Result>(work: (prisma: PrismaTransaction) => Promise<Result>): Promise<Result> {
    return this.run((prisma) => prisma.$transaction(work));
  }

  /** Whether the database answers now. */
  async isUp(): Promise<boolean> {
    try {
      await this.run((prisma) => prisma.$queryRaw`SELECT 1`);
      return true;
    } catch {
      return false;
    }
  }

  /** Closes in order; a SQLite file then holds everything itself, without its write-ahead log. */
  async close(): Promise<void> {
    if (this.config.provider === 'sqlite' && this.ready !== null) {
      // A log that can't be folded in now is folded in by who opens the file next.
      await this.prisma.$queryRawUnsafe('PRAGMA wal_checkpoint(TRUNCATE)').catch(() => undefined);
    }
    await this.prisma.$disconnect();
  }

  private async prepare(): Promise<void> {
    this.ready ??= migrateDatabase(this.config);
    try {
      await this.ready;
    } catch (error) {
      // A mismatch stays one until somebody does something about it; anything else is worth another try.
      if (!(error instanceof MigrationMismatchError)) this.ready = null;
      throw error;
    }
  }
}

function createPrismaClient(config: DatabaseConfig): PrismaClient {
  const transactionOptions = { maxWait: LIMITS.transactionWait, timeout: LIMITS.transaction };
  if (config.provider === 'sqlite') {
    mkdirSync(dirname(config.file), { recursive: true });
    return new SqliteClient({
      adapter: new PrismaLibSql({ url: `file:${config.file}` }),
      transactionOptions,
    });
  }
  const adapter = new PrismaPg({
    connectionString: config.url,
    max: MAX_CONNECTIONS,
    connectionTimeoutMillis: LIMITS.connect,
    statement_timeout: LIMITS.statement,
    lock_timeout: LIMITS.lock,
    idle_in_transaction_session_timeout: LIMITS.idleInTransaction,
  });
  return new PostgresClient({ adapter, transactionOptions }) as unknown as PrismaClient;
}

async function migrateDatabase(config: DatabaseConfig): Promise<void> {
  const migrations = readMigrations(config.provider);
  if (config.provider === 'sqlite') {
    const client = createClient({ url: `file:${config.file}` });
    try {
      // The file keeps the mode. synchronous is FULL on every connection of this driver: a commit is on the disk.
      await client.execute('PRAGMA journal_mode = WAL');
      await migrate(new SqliteMigrationTarget(client), migrations);
    } finally {
      client.close();
    }
    return;
  }
  const client = new Client({ connectionString: config.url, connectionTimeoutMillis: LIMITS.connect });
  try {
    await client.connect();
    await migrate(new PostgresMigrationTarget(client), migrations);
  } finally {
    await client.end().catch(() => undefined); // a connection that never came about can't be ended
  }
}
