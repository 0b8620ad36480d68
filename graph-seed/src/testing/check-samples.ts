import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { validate } from 'dockerfile-utils';
import { parse as parseSql } from 'libpg-query';
import ts from 'typescript';
import { parseAllDocuments } from 'yaml';

/** A code sample with the node it belongs to. */
export interface Sample {
  readonly owner: string;
  readonly code: string;
}

/** Says what is wrong with samples of one language, a line each, the owner first. */
export type SampleCheck = (samples: readonly Sample[]) => Promise<string[]> | string[];

/** Checks that need a program which may not be here; without it they can't run. */
export const PROGRAM_OF: Readonly<Record<string, string>> = {
  python: 'python3',
  java: 'javac',
  bash: 'bash',
};

export const SAMPLE_CHECKS: Readonly<Record<string, SampleCheck>> = {
  typescript: (samples) => typeErrors(samples, 'ts'),
  tsx: (samples) => typeErrors(samples, 'tsx'),
  javascript: (samples) => typeErrors(samples, 'js'),
  json: (samples) => each(samples, ({ code }) => void JSON.parse(code)),
  yaml: (samples) =>
    each(samples, ({ code }) => {
      const errors = parseAllDocuments(code).flatMap((document) =>
        'errors' in document ? document.errors : [],
      );
      if (errors[0] !== undefined) throw errors[0];
    }),
  dockerfile: (samples) =>
    samples.flatMap(({ owner, code }) =>
      validate(code).map(
        ({ message }) => `${owner}: ${typeof message === 'string' ? message : message.value}`,
      ),
    ),
  // PostgreSQL's own parser.
  sql: async (samples) => {
    const problems: string[] = [];
    for (const { owner, code } of samples) {
      await parseSql(code).catch((error: unknown) => problems.push(`${owner}: ${String(error)}`));
    }
    return problems;
  },
  python: (samples) =>
    run(samples, (file, code) => [
      ['python3', '-c', 'import ast, sys; ast.parse(sys.stdin.read(), sys.argv[1])', file],
      code,
    ]),
  java: javaErrors,
  bash: (samples) => run(samples, (_, code) => [['bash', '-n', '-'], code]),
};

function each(samples: readonly Sample[], check: (sample: Sample) => void): string[] {
  return samples.flatMap((sample) => {
    try {
      check(sample);
      return [];
    } catch (error) {
      return [`${sample.owner}: ${String(error)}`];
    }
  });
}

function run(
  samples: readonly Sample[],
  commandOf: (owner: string, code: string) => [command: readonly string[], input: string],
): string[] {
  return samples.flatMap(({ owner, code }) => {
    const [[program = '', ...args], input] = commandOf(owner, code);
    const { status, stderr } = spawnSync(program, args, { input, encoding: 'utf8' });
    return status === 0 ? [] : [`${owner}: ${stderr.trim()}`];
  });
}

/** A library that a sample imports and this project doesn't have; its types are unknown, the rest is checked. */
const MISSING_LIBRARY = new Set([2307, 7016]);
/** What follows from a library's types being unknown. */
const UNKNOWN_TYPES = new Set([7006, 7031, 2503]);

/** Type-checks each sample alone, strictly, against the language's own library, the DOM and Node. */
function typeErrors(samples: readonly Sample[], extension: 'ts' | 'tsx' | 'js'): string[] {
  const root = join(import.meta.dirname, 'samples');
  const sources = new Map(
    samples.map(({ owner, code }) => [
      join(root, `${owner.replace(':', '.')}.${extension}`),
      // A module of its own, so that samples don't see each other's names.
      `${code}\nexport {};\n`,
    ]),
  );
  const options: ts.CompilerOptions = {
    strict: true,
    noEmit: true,
    allowJs: extension === 'js',
    target: ts.ScriptTarget.ES2023,
    lib: ['lib.es2023.d.ts', 'lib.esnext.disposable.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts'],
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    jsx: ts.JsxEmit.ReactJSX,
    types: ['node', 'jest'],
    skipLibCheck: true,
  };
  const host = ts.createCompilerHost(options);
  const real = { ...host };
  host.readFile = (file) => sources.get(file) ?? real.readFile(file);
  host.fileExists = (file) => sources.has(file) || real.fileExists(file);
  host.getSourceFile = (file, version, ...rest) => {
    const source = sources.get(file);
    return source === undefined
      ? real.getSourceFile(file, version, ...rest)
      : ts.createSourceFile(file, source, version, true);
  };
  const program = ts.createProgram([...sources.keys()], options, host);
  return [...sources.keys()].flatMap((file) => {
    const source = program.getSourceFile(file);
    const found = ts.getPreEmitDiagnostics(program, source);
    const lacksLibrary = found.some(({ code }) => MISSING_LIBRARY.has(code));
    return found
      .filter(({ code }) => !MISSING_LIBRARY.has(code) && !(lacksLibrary && UNKNOWN_TYPES.has(code)))
      .map(({ messageText, start = 0 }) => {
        const line = (source?.getLineAndCharacterOfPosition(start).line ?? 0) + 1;
        return `${file.slice(root.length + 1)}:${line}: ${ts.flattenDiagnosticMessageText(messageText, ' ')}`;
      });
  });
}

/** What javac says of a library that isn't there. */
const MISSING_PACKAGE = /does not exist|cannot find symbol|static import only/;

/** Compiles each sample alone; where one imports a library outside the JDK, what comes of its absence doesn't count. */
function javaErrors(samples: readonly Sample[]): string[] {
  const folder = mkdtempSync(join(tmpdir(), 'architrave-java-'));
  try {
    return samples.flatMap(({ owner, code }, index) => {
      const own = join(folder, String(index));
      mkdirSync(own);
      const name = /public (?:final |abstract |sealed )*(?:class|record|interface|enum) (\w+)/.exec(
        code,
      )?.[1];
      const file = join(own, `${name ?? 'Sample'}.java`);
      writeFileSync(file, code);
      const needsLibrary = /^import (?:static )?(?!javax?\.)/m.test(code);
      const { status, stderr } = spawnSync('javac', ['-proc:none', '--release', '17', '-d', own, file], {
        encoding: 'utf8',
      });
      if (status === 0) return [];
      const errors = stderr.split('\n').filter((line) => line.includes(': error: '));
      return errors
        .filter((line) => !(needsLibrary && MISSING_PACKAGE.test(line)))
        .map((line) => `${owner}: ${line.replace(own, '')}`);
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
