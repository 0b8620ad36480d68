import { defineConfig } from 'prisma/config';

// Generating needs no engine; naming an existing file keeps the command line from downloading one.
process.env['PRISMA_SCHEMA_ENGINE_BINARY'] ??= process.execPath;
process.env['CHECKPOINT_DISABLE'] ??= '1';

const provider = process.env['ARCHITRAVE_PRISMA_PROVIDER'] === 'postgresql' ? 'postgresql' : 'sqlite';

export default defineConfig({
  schema: `prisma/generated/${provider}.prisma`,
  migrations: { path: `prisma/migrations/${provider}` },
  // Only for people who run Prisma's own tools against their database; the server is told by its environment.
  datasource: {
    url:
      process.env['DATABASE_URL'] ??
      (provider === 'sqlite' ? 'file:unused.db' : 'postgresql://localhost/unused'),
  },
});
