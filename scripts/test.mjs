// `npm test`: installs and builds what is missing, starts the services, runs every suite.
// Last line: N passed, N failed, N skipped. `npm test -- graph-seed backend` runs only the suites named.
import { ensureBuilt } from './lib/build.mjs';
import { ensureInstalled } from './lib/install.mjs';
import { requireSupportedNode } from './lib/node-version.mjs';
import { startServices } from './lib/services.mjs';
import { createSteps, runMain, ScriptError } from './lib/step.mjs';
import { suites } from './lib/suites.mjs';
import { addCounts } from './lib/test-counts.mjs';

/** Settings of the user's own server: tests start theirs, and must not find its data. */
const ownSettings = [
  'NEO4J_URI',
  'NEO4J_USER',
  'NEO4J_PASSWORD',
  'NEO4J_DATABASE',
  'DATABASE_URL',
  'PORT',
  'HOST',
];
const inCi = Boolean(process.env.CI) && process.env.CI !== 'false';

await runMain(async () => {
  try {
    return await test();
  } catch (error) {
    // The closing line is there whatever happens: what could not even start counts as one failure.
    process.on('exit', () => console.log(inWords({ passed: 0, failed: 1, skipped: 0 })));
    throw error;
  }
});

async function test() {
  requireSupportedNode();
  const chosen = chooseSuites(process.argv.slice(2));
  const { say, step } = createSteps(process.stdout);
  await ensureInstalled({ say, step }, 'inherit');
  await ensureBuilt(['graph-seed', 'backend', 'frontend'], { say, step }, 'inherit');
  const services = await step('Starting services', startServices);
  const interruption = stopOnSignal(services);
  for (const { name, from } of services.found) say(`  ${name}: ${from}`);
  reportMissing(services.missing);
  try {
    const counts = [];
    for (const suite of chosen) {
      if (interruption.aborted) return 130;
      counts.push(await step(`Testing: ${suite.name}`, () => suite.run(testEnvironment(services.env))));
    }
    reportMissing(services.missing);
    return conclude(counts, services.missing, chosen);
  } finally {
    await services.stop();
  }
}

function chooseSuites(names) {
  const unknown = names.filter((name) => !suites.some((suite) => suite.name === name));
  if (unknown.length > 0) {
    throw new ScriptError(
      `Unknown suites: ${unknown.join(', ')}. There are ${suites.map(({ name }) => name).join(', ')}.`,
    );
  }
  return names.length === 0 ? suites : suites.filter((suite) => names.includes(suite.name));
}

function testEnvironment(serviceVariables) {
  const own = Object.entries(process.env).filter(
    ([name]) => !ownSettings.includes(name) && !name.startsWith('ARCHITRAVE_'),
  );
  return { ...Object.fromEntries(own), NODE_ENV: 'test', ...serviceVariables };
}

/** On Ctrl-C the running suite ends by itself, the terminal having told it as well; then we clean up and go. */
function stopOnSignal(services) {
  const controller = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.once(signal, () => {
      controller.abort();
      void services.stop().finally(() => process.exit(130));
    });
  }
  return controller.signal;
}

function reportMissing(missing) {
  for (const { name, reason } of missing) {
    console.log(
      `\n${'!'.repeat(80)}\n!! ${inCi ? 'MISSING' : 'SKIPPED'}: tests that need ${name}\n!! ${reason}\n${'!'.repeat(80)}`,
    );
  }
}

/** Prints a line a suite and the closing line; a missing service is a failure in CI. Returns the exit code. */
function conclude(counts, missing, chosen) {
  const total = addCounts([...counts, { passed: 0, failed: inCi ? missing.length : 0, skipped: 0 }]);
  console.log('');
  counts.forEach((one, index) => console.log(`${chosen[index].name}: ${inWords(one)}`));
  console.log(inWords(total));
  return total.failed === 0 ? 0 : 1;
}

function inWords({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed, ${skipped} skipped`;
}
