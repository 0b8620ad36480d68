import { spawnSync } from 'node:child_process';
import { readContent } from './cli/read-content.js';
import { compileContent } from './compile/compile-content.js';
import { PROGRAM_OF, SAMPLE_CHECKS, type Sample } from './testing/check-samples.js';

/** Languages that no checker here reads; a sample in one is shown as written. */
const UNCHECKED = new Set([
  'bind',
  'csharp',
  'flink-sql',
  'spark-sql',
  'gherkin',
  'css',
  'fsharp',
  'go',
  'graphql',
  'hcl',
  'html',
  'http',
  'ini',
  'kotlin',
  'markdown',
  'mermaid',
  'nginx',
  'php',
  'promql',
  'protobuf',
  'rego',
  'ruby',
  'rust',
  'scala',
  'swift',
  'text',
  'toml',
  'xml',
]);

const samples = new Map<string, Sample[]>();
for (const { id, body } of compileContent(readContent()).graph.nodes) {
  if (body?.sample === undefined) continue;
  const { language, code } = body.sample;
  samples.set(language, [...(samples.get(language) ?? []), { owner: id, code }]);
}
const isHere = (program: string): boolean => spawnSync(program, ['--version']).status === 0;

describe('the code samples', () => {
  it('are in languages that are checked or known not to be', () => {
    const known = (language: string): boolean =>
      UNCHECKED.has(language) || Object.hasOwn(SAMPLE_CHECKS, language);
    expect([...samples.keys()].filter((language) => !known(language))).toEqual([]);
  });

  for (const [language, check] of Object.entries(SAMPLE_CHECKS)) {
    const program = PROGRAM_OF[language];
    const canRun = program === undefined || process.env['CI'] === 'true' || isHere(program);
    (canRun ? it : it.skip)(
      `pass the checker of ${language}${canRun ? '' : ` (install ${program})`}`,
      async () => {
        expect(await check(samples.get(language) ?? [])).toEqual([]);
      },
    );
  }
});

describe('the checkers', () => {
  const WRONG: Readonly<Record<string, string>> = {
    typescript: 'const seats: number = "two";',
    tsx: 'export const seat = <div>{unknownName}</div>;',
    javascript: 'const = 1;',
    json: '{ "a": }',
    yaml: 'a: [1\nb: 2',
    dockerfile: 'FROM node:22\nCOPPY . .',
    sql: 'SELEC 1',
    python: 'def f(:\n  pass',
    java: 'class Sample { int seats = "two"; }',
    bash: 'if true; then echo',
  };
  it.each(Object.keys(SAMPLE_CHECKS))('of %s finds a mistake', async (language) => {
    const program = PROGRAM_OF[language];
    if (program !== undefined && process.env['CI'] !== 'true' && !isHere(program)) return;
    const problems = await SAMPLE_CHECKS[language]?.([
      { owner: 'pattern:wrong', code: WRONG[language] ?? '' },
    ]);
    expect(problems).not.toEqual([]);
  });
});
