// `npm run db:check`: fails when schema.prisma says something that the migrations of a provider don't make.
import { PROVIDERS } from './prisma-schemas.mjs';
import { diffSchema } from './schema-engine.mjs';

let drifted = false;
for (const provider of PROVIDERS) {
  const { isEmpty, script } = await diffSchema(provider);
  if (isEmpty) continue;
  drifted = true;
  console.error(
    `${provider}: the migrations lag behind schema.prisma; write one with npm run db:diff. Missing:\n${script}`,
  );
}
if (drifted) process.exit(1);
console.error('The migrations make the schema, for each provider.');
