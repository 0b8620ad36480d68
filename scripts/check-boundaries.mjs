// `npm run boundaries`: import directions, as .config/dependency-cruiser.cjs states them.
import { ensureChecker } from './lib/build.mjs';
import { cruise } from './lib/cruise.mjs';
import { root } from './lib/paths.mjs';
import { createSteps, runMain } from './lib/step.mjs';

await runMain(async () => {
  // Imports of graph-seed lead to its built files.
  await ensureChecker(createSteps(process.stderr), 'stderr');
  return (await cruise(root, ['--output-type', 'err-long'], 'inherit')).code;
});
