// `npm run compose:check`: docker-compose.yml against the specification and this project's rules, and every build
// step of the image outside Docker, up to its health check. Needs a POSIX shell; `-- --no-build` checks the file only.
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { temporaryFolder } from './lib/background.mjs';
import { composeProblems } from './lib/compose/compose-problems.mjs';
import { readIgnoredPaths } from './lib/compose/ignored-paths.mjs';
import { parseDockerfile } from './lib/compose/parse-dockerfile.mjs';
import { rehearseDockerfile } from './lib/compose/rehearse-dockerfile.mjs';
import { freePort } from './lib/free-port.mjs';
import { inRoot, root } from './lib/paths.mjs';
import { run } from './lib/run.mjs';
import { createSteps, runMain, ScriptError } from './lib/step.mjs';

const healthyWithinMs = 60_000;
const { say, step } = createSteps(process.stdout);

await runMain(async () => {
  const compose = parse(readFileSync(inRoot('docker-compose.yml'), 'utf8'));
  const problems = composeProblems(compose, {
    imageHasHealthcheck: ({ build }) => build && hasHealthcheck(build.dockerfile),
  });
  if (problems.length > 0) throw new ScriptError(problems.join('\n'));
  say(`docker-compose.yml: ${Object.keys(compose.services).length} services, nothing to object`);
  if (process.argv.includes('--no-build')) return;
  for (const [name, { build }] of Object.entries(compose.services)) {
    if (build) await rehearse(name, build);
  }
});

function stagesOf(dockerfile) {
  return parseDockerfile(readFileSync(inRoot(dockerfile), 'utf8'));
}

function hasHealthcheck(dockerfile) {
  return stagesOf(dockerfile)
    .at(-1)
    .instructions.some(({ name }) => name === 'HEALTHCHECK');
}

async function rehearse(name, { context, dockerfile }) {
  if (process.platform === 'win32')
    return say(`${dockerfile}: not rehearsed, its RUN lines want a POSIX shell`);
  const folder = temporaryFolder('architrave-image-');
  try {
    const isIgnored = readIgnoredPaths(inRoot('.dockerignore'));
    const image = await rehearseDockerfile(stagesOf(dockerfile), {
      context: join(root, context),
      folder: folder.path,
      isIgnored,
      step,
    });
    await step(`${name}: starting it until its health check passes`, () => untilHealthy(image));
  } finally {
    folder.remove();
  }
}

/** Starts the last stage's CMD and asks its HEALTHCHECK, in local mode: the databases are other services. */
async function untilHealthy({ root: imageRoot, workdir, env, command, check }) {
  const cwd = join(imageRoot, workdir);
  const variables = { PATH: process.env.PATH, ...env, HOST: '127.0.0.1', PORT: String(await freePort()) };
  const server = spawn(command[0], command.slice(1), {
    cwd,
    env: variables,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let errors = '';
  server.stderr.setEncoding('utf8').on('data', (text) => (errors += text));
  const ended = new Promise((resolve) => server.once('exit', resolve));
  try {
    const deadline = Date.now() + healthyWithinMs;
    while (Date.now() < deadline && server.exitCode === null) {
      const { code } = await run(check[0], check.slice(1), { cwd, env: variables, output: 'capture' });
      if (code === 0) return;
      await new Promise((resolve) => setTimeout(resolve, 500));
    }
    throw new ScriptError(`it did not become healthy:\n${errors.slice(-3000)}`);
  } finally {
    server.kill();
    await ended;
  }
}
