// `npm run schema:check`: whether backend/schema.graphql is what the code says; `-- --write` makes it so.
import { readFileSync, writeFileSync } from 'node:fs';
import { ensureBuilt } from './lib/build.mjs';
import { firstDifference } from './lib/first-difference.mjs';
import { inRoot } from './lib/paths.mjs';
import { runNode } from './lib/run.mjs';
import { createSteps, runMain, ScriptError } from './lib/step.mjs';

const file = inRoot('backend/schema.graphql');

await runMain(async () => {
  await ensureBuilt(['graph-seed', 'backend'], createSteps(process.stderr), 'stderr');
  const { code, stdout, stderr } = await runNode([inRoot('backend/dist/print-schema.js')], {
    output: 'capture',
  });
  if (code !== 0) throw new ScriptError(`The schema could not be made:\n${stderr}`);
  if (process.argv.includes('--write')) return writeFileSync(file, stdout);
  const difference = firstDifference(readFileSync(file, 'utf8'), stdout);
  if (!difference) return console.log('backend/schema.graphql is up to date');
  throw new ScriptError(
    `backend/schema.graphql differs from the code at line ${difference.line}:\n` +
      `  file: ${difference.left ?? '(ends)'}\n  code: ${difference.right ?? '(ends)'}\n` +
      'Write it anew: npm run schema:check -- --write',
  );
});
