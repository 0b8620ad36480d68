import { cpSync, existsSync, mkdirSync, statSync } from 'node:fs';
import { basename, isAbsolute, join, relative, sep } from 'node:path';
import { run } from '../run.mjs';
import { ScriptError } from '../step.mjs';
import { commandOf } from './parse-dockerfile.mjs';

/**
 * @typedef {{ root: string, workdir: string, env: Record<string, string>, command?: string[], check?: string[] }} Built
 *   what a stage left: its file system's root, a folder of this machine; where its commands run; its CMD and
 *   HEALTHCHECK
 */

/**
 * Carries out a Dockerfile's stages in folders of this machine, on its Node instead of the base image's: COPY and
 * RUN happen for real, so that a file that is not copied or a command that fails shows without Docker. What it
 * cannot show: the base image's own programs, and absolute paths in RUN.
 *
 * @param {import('./parse-dockerfile.mjs').Stage[]} stages
 * @param {{ context: string, folder: string, isIgnored: (path: string) => boolean,
 *   step: <T>(label: string, work: () => Promise<T>) => Promise<T> }} options
 * @returns {Promise<Built>} the last stage
 */
export async function rehearseDockerfile(stages, options) {
  const built = new Map();
  for (const stage of stages) {
    const state = startStage(stage, built, options.folder);
    for (const instruction of stage.instructions) {
      await carryOut(instruction, state, built, options);
    }
    built.set(stage.name, state);
  }
  return built.get(stages.at(-1).name);
}

function startStage({ name, base }, built, folder) {
  const root = join(folder, name);
  const from = built.get(base);
  if (from) cpSync(from.root, root, { recursive: true, verbatimSymlinks: true });
  else mkdirSync(root, { recursive: true });
  return { root, workdir: from?.workdir ?? '/', env: { ...from?.env } };
}

async function carryOut({ name, args, line }, state, built, options) {
  const at = (path) => join(state.root, isAbsolute(path) ? path : join(state.workdir, path));
  switch (name) {
    case 'WORKDIR':
      state.workdir = args;
      return mkdirSync(at('.'), { recursive: true });
    case 'ENV':
      for (const [, key, value] of args.matchAll(/(\w+)=(\S+)/g)) state.env[key] = value;
      return undefined;
    case 'COPY':
      return copy(args, line, state, built, options, at);
    case 'RUN':
      return options.step(`RUN ${args}`, () => runLine(args, line, at('.'), state.env));
    case 'CMD':
      state.command = commandOf(args);
      return undefined;
    case 'HEALTHCHECK':
      state.check = commandOf(args);
      return undefined;
    case 'USER':
    case 'EXPOSE':
      return undefined;
    default:
      throw new ScriptError(`Dockerfile line ${line}: the rehearsal does not know ${name}`);
  }
}

function copy(args, line, state, built, { context, isIgnored }, at) {
  const from = /^--from=(\S+)\s+/.exec(args)?.[1];
  const [target, ...sources] = args
    .replace(/^--\S+\s+/, '')
    .split(/\s+/)
    .reverse();
  const base = from ? built.get(from)?.root : context;
  if (!base) throw new ScriptError(`Dockerfile line ${line}: there is no stage ${from} before`);
  for (const source of sources) {
    const path = join(base, source);
    if (!existsSync(path)) throw new ScriptError(`Dockerfile line ${line}: ${source} does not exist`);
    const intoFolder = !statSync(path).isDirectory() && (target.endsWith('/') || target === '.');
    const filter = from ? undefined : (file) => !isIgnored(relative(context, file).split(sep).join('/'));
    cpSync(path, intoFolder ? join(at(target), basename(source)) : at(target), {
      recursive: true,
      verbatimSymlinks: true,
      filter,
    });
  }
}

async function runLine(command, line, cwd, env) {
  const { code, stdout, stderr } = await run('sh', ['-c', command], {
    cwd,
    env: { ...process.env, ...env },
    output: 'capture',
  });
  if (code !== 0)
    throw new ScriptError(`Dockerfile line ${line}: code ${code}\n${(stdout + stderr).slice(-3000)}`);
}
