// `npm run --silent advise -- FILE.json` and its siblings: builds what the command needs, then runs it.
// Standard output belongs to the command; what happens before goes to standard error.
import { spawn } from 'node:child_process';
import { ensureBuilt, ensureChecker } from './lib/build.mjs';
import { ensureInstalled } from './lib/install.mjs';
import { requireSupportedNode } from './lib/node-version.mjs';
import { inRoot } from './lib/paths.mjs';
import { exitLike, forwardSignals } from './lib/signals.mjs';
import { createSteps, runMain, ScriptError } from './lib/step.mjs';

const prepareBackend = (steps) => ensureBuilt(['graph-seed', 'backend'], steps, 'stderr');
const prepareChecker = (steps) => ensureChecker(steps, 'stderr');

/** Per command: its entry file, once built, and what makes it. */
const commands = {
  advise: { entry: 'backend/dist/cli/advise.js', prepare: prepareBackend },
  plan: { entry: 'backend/dist/cli/plan.js', prepare: prepareBackend },
  evaluate: { entry: 'backend/dist/cli/evaluate.js', prepare: prepareBackend },
  adr: { entry: 'backend/dist/cli/adr.js', prepare: prepareBackend },
  'bench:decisions': { entry: 'backend/dist/bench/decisions.js', prepare: prepareBackend },
  'bench:knowledge': { entry: 'backend/dist/bench/knowledge.js', prepare: prepareBackend },
  bench: { entry: 'backend/dist/bench/advise.js', prepare: prepareBackend },
  'bench:plan': { entry: 'backend/dist/bench/plan.js', prepare: prepareBackend },
  'graph:export': { entry: 'backend/dist/cli/export-graph.js', prepare: prepareBackend },
  'graph:check': { entry: 'graph-seed/dist/cli/graph-check.js', prepare: prepareChecker },
  'graph:links': { entry: 'graph-seed/dist/cli/graph-links.js', prepare: prepareChecker },
  'prices:age': { entry: 'graph-seed/dist/cli/prices-age.js', prepare: prepareChecker },
};

await runMain(async () => {
  requireSupportedNode();
  const [name, ...args] = process.argv.slice(2);
  const command = commands[name];
  if (!command) throw new ScriptError(`Unknown command; known are ${Object.keys(commands).join(', ')}.`);
  const steps = createSteps(process.stderr);
  await ensureInstalled(steps, 'stderr');
  await command.prepare(steps);
  const child = spawn(process.execPath, ['--enable-source-maps', inRoot(command.entry), ...args], {
    stdio: 'inherit',
    // npm starts scripts in the repository's folder and says here where the user stands.
    env: { INIT_CWD: process.cwd(), ...process.env },
  });
  forwardSignals(child);
  return exitLike(child);
});
