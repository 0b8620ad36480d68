import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DatabaseConfig } from '../config/env.js';
import { Database } from '../platform/prisma/database.js';
import { aPostgresDatabase } from './postgres-database.js';
import { postgresForTests } from './services.js';

/** A database of its own for one suite. */
export interface DatabaseUnderTest {
  readonly config: DatabaseConfig;
  readonly database: Database;
  close(): Promise<void>;
}

/** The databases that repository suites run on: name, whether there is one, how to get an empty one. */
export const DATABASES: readonly {
  readonly name: string;
  readonly isThere: boolean;
  readonly missing: string;
  readonly open: () => Promise<DatabaseUnderTest>;
}[] = [
  { name: 'SQLite', isThere: true, missing: '', open: openSqlite },
  {
    name: 'PostgreSQL',
    isThere: postgresForTests() !== null,
    missing: 'POSTGRES_TEST_URL is not set',
    open: openPostgres,
  },
];

async function openSqlite(): Promise<DatabaseUnderTest> {
  const folder = mkdtempSync(join(tmpdir(), 'architrave-test-'));
  const config = { provider: 'sqlite', file: join(folder, 'test.db') } as const;
  const database = new Database(config);
  return {
    config,
    database,
    close: async () => {
      await database.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function openPostgres(): Promise<DatabaseUnderTest> {
  const server = postgresForTests();
  if (server === null) throw new Error('There is no PostgreSQL to test with');
  const { url, drop } = await aPostgresDatabase(server);
  const config = { provider: 'postgresql', url } as const;
  const database = new Database(config);
  return {
    config,
    database,
    close: async () => {
      await database.close();
      await drop();
    },
  };
}
