import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils';
import { schemaOf } from './prisma-schemas.mjs';

const require = createRequire(import.meta.url);
let engineModule;
const migrationsFolder = join(import.meta.dirname, '..', 'prisma', 'migrations');

/** What migrations make by hand because the schema's language has no words for it: tables of full-text search. */
const FULL_TEXT_TABLES = {
  sqlite: ['', '_config', '_data', '_docsize', '_idx'].map((part) => `DecisionFts${part}`),
  postgresql: ['public.DecisionFts'],
};

/** The folder of a provider's migrations. */
export function migrationsOf(provider) {
  return join(migrationsFolder, provider);
}

/**
 * Compares the database that a provider's migrations make with the schema, on an empty database in memory.
 *
 * @param {string} provider `sqlite` or `postgresql`
 * @returns {Promise<{ isEmpty: boolean, script: string }>} the SQL that leads from the one to the other
 */
export async function diffSchema(provider) {
  engineModule ??= await loadEngine();
  const { factory, close } = provider === 'sqlite' ? await sqliteInMemory() : await postgresInMemory();
  const schema = { path: `${provider}.prisma`, content: schemaOf(provider) };
  try {
    const engine = await engineModule.SchemaEngine.new(
      { datamodels: [[schema.path, schema.content]] },
      () => {},
      bindMigrationAwareSqlAdapterFactory(factory),
    );
    const result = await engine.diff({
      from: {
        tag: 'migrations',
        baseDir: migrationsOf(provider),
        lockfile: { path: 'migration_lock.toml', content: `provider = "${provider}"\n` },
        shadowDbInitScript: '',
        migrationDirectories: readMigrations(provider),
      },
      to: { tag: 'schemaDatamodel', files: [schema], configDir: migrationsFolder },
      script: true,
      exitCode: true,
      shadowDatabaseUrl: null,
      filters: { externalTables: FULL_TEXT_TABLES[provider], externalEnums: [] },
    });
    return { isEmpty: result.exitCode === 0, script: result.stdout ?? '' };
  } finally {
    await close();
  }
}

function readMigrations(provider) {
  return readdirSync(migrationsOf(provider), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort()
    .map((name) => ({
      path: name,
      migrationFile: {
        path: 'migration.sql',
        content: {
          tag: 'ok',
          value: readFileSync(join(migrationsOf(provider), name, 'migration.sql'), 'utf8'),
        },
      },
    }));
}

/** Node 20 can't import .wasm files, which the engine's own entry does: the module is put together here, once. */
async function loadEngine() {
  const engine = await import('@prisma/schema-engine-wasm/schema_engine_bg');
  const file = join(
    dirname(require.resolve('@prisma/schema-engine-wasm/schema_engine_bg')),
    'schema_engine_bg.wasm',
  );
  const { instance } = await WebAssembly.instantiate(readFileSync(file), { './schema_engine_bg.js': engine });
  engine.__wbg_set_wasm(instance.exports);
  instance.exports.__wbindgen_start();
  return engine;
}

async function sqliteInMemory() {
  const { PrismaLibSql } = await import('@prisma/adapter-libsql');
  const factory = new PrismaLibSql({ url: ':memory:' });
  const connect = factory.connectToShadowDb.bind(factory);
  factory.connectToShadowDb = async () => runningWholeScripts(await connect());
  return { factory, close: async () => {} };
}

/** The engine sends a migration as one raw query, of which libSQL would run the first statement only. */
function runningWholeScripts(adapter) {
  const executeRaw = adapter.executeRaw.bind(adapter);
  adapter.executeRaw = async (query) => {
    if (query.args.length > 0) return executeRaw(query);
    await adapter.executeScript(query.sql);
    return 0;
  };
  return adapter;
}

/**
 * PGlite, never a server: the engine replays migrations on a shadow database, and the server's adapter would let
 * a connection string lead it to the live one.
 */
async function postgresInMemory() {
  const { PGlite } = await import('@electric-sql/pglite');
  const { PrismaPGlite } = await import('pglite-prisma-adapter');
  const opened = [];
  const open = async () => {
    const database = await PGlite.create();
    opened.push(database);
    return new PrismaPGlite(database);
  };
  const factory = await open();
  factory.connectToShadowDb ??= async () => (await open()).connect();
  return { factory, close: async () => Promise.all(opened.map((database) => database.close())) };
}
