// `npm run build`: builds the three projects, as far as they changed.
import { ensureBuilt } from './lib/build.mjs';
import { ensureInstalled } from './lib/install.mjs';
import { createSteps, runMain } from './lib/step.mjs';

await runMain(async () => {
  const steps = createSteps(process.stdout);
  await ensureInstalled(steps, 'inherit');
  await ensureBuilt(['graph-seed', 'backend', 'frontend'], steps, 'inherit');
});
