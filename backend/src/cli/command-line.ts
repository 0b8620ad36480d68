import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Problem } from '@architrave/graph-seed/model';

/** What the user got wrong; ends the command with code 2 after printing every problem. */
export class BadInputError extends Error {
  constructor(readonly problems: readonly Problem[]) {
    super('bad input');
  }
}

export interface CommandArguments {
  readonly file: string;
  /** Values of `--name value` options. */
  readonly options: ReadonlyMap<string, string>;
}

/** Reads `FILE` and the allowed `--name value` options; anything else is bad input. */
export function parseArguments(argv: readonly string[], allowed: readonly string[]): CommandArguments {
  const options = new Map<string, string>();
  const files: string[] = [];
  const problems: Problem[] = [];
  for (let i = 0; i < argv.length; i += 1) {
    const word = argv[i] as string;
    if (!word.startsWith('--')) files.push(word);
    else {
      const [name, inline] = word.slice(2).split('=', 2) as [string, string | undefined];
      const value = inline ?? argv[(i += 1)];
      if (!allowed.includes(name))
        problems.push({
          path: word,
          code: 'unknown-option',
          accepted: [...allowed, 'help'].map((option) => `--${option}`).join(', '),
        });
      else if (value === undefined)
        problems.push({ path: word, code: 'missing-value', accepted: 'a value after the option' });
      else options.set(name, value);
    }
  }
  if (files.length !== 1)
    problems.push({
      path: 'FILE',
      code: 'wrong-count',
      accepted: 'one JSON file',
      given: String(files.length),
    });
  if (problems.length > 0) throw new BadInputError(problems);
  return { file: files[0] as string, options };
}

/** Reads a JSON file, relative to where the user stands. */
export function readJson(file: string): unknown {
  const path = resolve(process.env['INIT_CWD'] ?? process.cwd(), file);
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    throw new BadInputError([
      {
        path: file,
        code: 'unreadable',
        accepted: 'a file that can be read',
        given: (error as NodeJS.ErrnoException).code ?? '',
      },
    ]);
  }
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new BadInputError([
      { path: file, code: 'not-json', accepted: 'a JSON document', given: (error as Error).message },
    ]);
  }
}

/** Runs a command: help and results on stdout, problems on stderr; exit 0, 2 for bad input, 1 for our own fault. */
export function runCommand(help: string, run: (argv: readonly string[]) => void): void {
  const argv = process.argv.slice(2);
  if (argv.includes('--help') || argv.includes('-h')) {
    console.log(help);
    return;
  }
  try {
    run(argv);
  } catch (error) {
    if (error instanceof BadInputError) {
      for (const problem of error.problems) {
        console.error(
          `${problem.path || '(input)'}: ${problem.code}; accepted: ${problem.accepted}${problem.given === undefined ? '' : `; given: ${problem.given}`}`,
        );
      }
      process.exitCode = 2;
    } else {
      console.error(error);
      process.exitCode = 1;
    }
  }
}
