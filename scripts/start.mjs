// `npm start`: installs and builds what is missing, then serves app and API from one process.
import { spawn } from 'node:child_process';
import { ensureBuilt } from './lib/build.mjs';
import { ensureInstalled } from './lib/install.mjs';
import { requireSupportedNode } from './lib/node-version.mjs';
import { inRoot } from './lib/paths.mjs';
import { createSteps, runMain } from './lib/step.mjs';
import { endWithParent, exitLike, forwardSignals } from './lib/signals.mjs';

await runMain(async () => {
  requireSupportedNode();
  const steps = createSteps(process.stdout);
  await ensureInstalled(steps, 'inherit');
  await ensureBuilt(['graph-seed', 'backend', 'frontend'], steps, 'inherit');
  steps.say('▸ Starting the server (Ctrl-C stops it)');
  const server = spawn(process.execPath, ['--enable-source-maps', inRoot('backend/dist/main.js')], {
    stdio: 'inherit',
    env: { ...process.env, NODE_ENV: 'production' },
  });
  forwardSignals(server);
  endWithParent(server);
  return exitLike(server);
});
