// `npm run generate`: writes the two Prisma schemas and generates the two clients. Needs no network.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { PROVIDERS, schemaOf, writeSchema } from './prisma-schemas.mjs';

const backend = join(import.meta.dirname, '..');
const require = createRequire(import.meta.url);
const prisma = require.resolve('prisma/build/index.js');
const { version } = require('prisma/package.json');

for (const provider of PROVIDERS) {
  const stamp = createHash('sha256').update(version).update(schemaOf(provider)).digest('hex');
  const client = join(backend, 'src', 'generated', provider);
  const stampFile = join(client, '.stamp');
  if (
    existsSync(join(client, 'client.ts')) &&
    existsSync(stampFile) &&
    readFileSync(stampFile, 'utf8') === stamp
  )
    continue;
  writeSchema(provider);
  const result = spawnSync(process.execPath, [prisma, 'generate', '--no-hints'], {
    cwd: backend,
    env: { ...process.env, ARCHITRAVE_PRISMA_PROVIDER: provider },
    encoding: 'utf8',
  });
  if (result.status !== 0) {
    process.stderr.write(`${result.stdout}${result.stderr}`);
    process.exit(1);
  }
  mkdirSync(client, { recursive: true });
  writeFileSync(stampFile, stamp);
}
