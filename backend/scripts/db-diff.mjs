// `npm run db:diff -- NAME`: writes, for each provider, the migration that leads from the migrations so far to schema.prisma.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PROVIDERS } from './prisma-schemas.mjs';
import { diffSchema, migrationsOf } from './schema-engine.mjs';

const name = process.argv[2];
if (!name || !/^[a-z0-9_]+$/.test(name)) {
  console.error(
    'Say what the migration does, in lower case letters, digits and underscores: npm run db:diff -- add_scenarios',
  );
  process.exit(2);
}

const time = new Date().toISOString().replace(/\D/g, '').slice(0, 14);
for (const provider of PROVIDERS) {
  const { isEmpty, script } = await diffSchema(provider);
  if (isEmpty) {
    console.error(`${provider}: nothing to do`);
    continue;
  }
  const folder = join(migrationsOf(provider), `${time}_${name}`);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'migration.sql'), script.endsWith('\n') ? script : `${script}\n`);
  writeFileSync(join(migrationsOf(provider), 'migration_lock.toml'), `provider = "${provider}"\n`);
  console.error(`${provider}: wrote ${folder}. Read it before you commit it.`);
}
