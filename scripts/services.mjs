// `npm run services`: the databases and the browser that tests use, kept running while one develops.
// Prints the variables to set; Ctrl-C stops them.
import { startServices } from './lib/services.mjs';
import { createSteps, runMain } from './lib/step.mjs';

await runMain(async () => {
  const { say, step } = createSteps(process.stderr);
  const services = await step('Starting services', startServices);
  for (const { name, reason } of services.missing) say(`${name} is missing: ${reason}`);
  for (const [name, value] of Object.entries(services.env)) console.log(`export ${name}='${value}'`);
  say('Running until Ctrl-C.');
  await new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, resolve);
  });
  await services.stop();
  process.exit(0);
});
