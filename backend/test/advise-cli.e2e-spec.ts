import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { adviceSchema } from '../src/features/advisor/domain/advice.schema.js';

const CLI = join(import.meta.dirname, '..', 'dist', 'cli');

interface Finished {
  readonly code: number | null;
  readonly stdout: string;
  /** Lines of standard error that are not Node's own. */
  readonly problems: readonly string[];
}

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'architrave-cli-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Runs a command as npm does: somewhere else than where the user stands, which `INIT_CWD` says. */
function run(command: 'advise' | 'evaluate', ...args: readonly string[]): Finished {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(CLI, `${command}.js`), ...args], {
    cwd: tmpdir(),
    env: { ...process.env, INIT_CWD: folder, NODE_OPTIONS: '' },
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  return { code: status, stdout, problems: stderr.split('\n').filter((line) => line !== '') };
}

/** Writes a file where the user stands; gives its name, relative to there. */
function file(name: string, content: unknown): string {
  writeFileSync(join(folder, name), typeof content === 'string' ? content : JSON.stringify(content));
  return name;
}

const SMALL = {
  workload: { requestsPerSecond: 20 },
  constraints: { cloud: 'aws', monthlyBudgetUsd: 3000 },
  capabilities: ['transactions'],
};

describe('advise', () => {
  it('prints an advice that fits its schema, and nothing else', () => {
    const { code, stdout, problems } = run('advise', file('small.json', SMALL));
    expect({ code, problems }).toEqual({ code: 0, problems: [] });
    const advice = adviceSchema.parse(JSON.parse(stdout));
    expect(advice.recommendations).toHaveLength(3);
    expect(advice.infeasible).toBeNull();
  });

  it('prints as many recommendations as asked for, the same each time', () => {
    const first = run('advise', file('small.json', SMALL), '--top', '1');
    expect(adviceSchema.parse(JSON.parse(first.stdout)).recommendations).toHaveLength(1);
    expect(run('advise', '--top=1', 'small.json').stdout).toBe(first.stdout);
  });

  it('ends well for a case that nothing holds, and explains it', () => {
    const { code, stdout, problems } = run(
      'advise',
      file('poor.json', { ...SMALL, constraints: { cloud: 'aws', monthlyBudgetUsd: 1 } }),
    );
    expect({ code, problems }).toEqual({ code: 0, problems: [] });
    const advice = adviceSchema.parse(JSON.parse(stdout));
    expect(advice.recommendations).toEqual([]);
    expect(advice.infeasible?.conflicts).toEqual([['constraints.monthlyBudgetUsd']]);
    expect(advice.infeasible?.relaxations[0]?.changes[0]?.path).toBe('constraints.monthlyBudgetUsd');
  });

  it('accepts that nothing is stated, and aliases for ids', () => {
    expect(run('advise', file('empty.json', {}), '--top', '1').code).toBe(0);
    const { code, stdout } = run(
      'advise',
      file('alias.json', { ...SMALL, capabilities: ['acid-transactions'] }),
      '--top',
      '1',
    );
    expect(code).toBe(0);
    expect(
      adviceSchema
        .parse(JSON.parse(stdout))
        .recommendations[0]?.held.find(({ path }) => path === 'capabilities')?.value,
    ).toEqual(['transactions']);
  });

  it('lists every problem at once, with its field and what is accepted, and prints no advice', () => {
    const input = {
      constraints: {
        monthlyBudgetUsd: -5,
        cloud: 'moon',
        mustUse: ['postgresql', 'pattern:saga'],
        mustAvoid: ['technology:postgresql'],
      },
      quality: { availabilityPercent: 101, latencyP99Ms: 'fast' },
      capabilities: ['transactions', 'time-travel'],
      team: { skills: { typescript: 9 }, mood: 'good' },
      colour: 'red',
    };
    const { code, stdout, problems } = run('advise', file('bad.json', input));
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    const expected = [
      'capabilities.1: unknown-id; accepted: a list of at most 50 ids of capability; given: time-travel',
      'colour: unknown-key; accepted: the keys: workload, quality, constraints, team, delivery, capabilities, priorities',
      'constraints.cloud: unknown-choice; accepted: one of: aws, azure, gcp, on-premises, any; given: moon',
      'constraints.monthlyBudgetUsd: out-of-range; accepted: 0…100,000,000 USD/month; given: -5',
      'constraints.mustAvoid: contradiction; accepted: ids that are not both in mustUse and in mustAvoid; given: technology:postgresql',
      'constraints.mustUse: contradiction; accepted: ids that are not both in mustUse and in mustAvoid; given: technology:postgresql',
      'quality.availabilityPercent: out-of-range; accepted: 90…99.9999 %; given: 101',
      'quality.latencyP99Ms: wrong-type; accepted: 1…600,000 ms; given: fast',
      'team.mood: unknown-key; accepted: an object with the keys: size, teams, skills, operations, learningHoursPerWeek, hourlyRateUsd',
      'team.skills.typescript: out-of-range; accepted: an object of at most 200 skill ids, each with a number 1…5; given: 9',
    ];
    expect([...problems].sort()).toEqual(expected);
  });

  it.each([
    [
      'text that is no JSON',
      () => [file('text.json', '{ "workload": ')],
      /^text\.json: not-json; accepted: a JSON document; given: /,
    ],
    ['a list', () => [file('list.json', [])], /accepted: the keys: workload/],
    ['null', () => [file('null.json', 'null')], /accepted: the keys: workload/],
    [
      'a file that is not there',
      () => ['nowhere.json'],
      /^nowhere\.json: unreadable; accepted: a file that can be read; given: ENOENT$/,
    ],
    ['no file', () => [], /^FILE: wrong-count; accepted: one JSON file; given: 0$/],
    ['two files', () => ['a.json', 'b.json'], /^FILE: wrong-count; .*given: 2$/],
    [
      'an unknown option',
      () => [file('small.json', SMALL), '--fast', 'yes'],
      /^--fast: unknown-option; accepted: --top, --help$/,
    ],
    [
      'no recommendations',
      () => [file('small.json', SMALL), '--top', '0'],
      /^--top: out-of-range; accepted: whole number 1…10; given: 0$/,
    ],
    [
      'a count that is no number',
      () => [file('small.json', SMALL), '--top', 'many'],
      /^--top: out-of-range; .*given: many$/,
    ],
    ['an option without its value', () => [file('small.json', SMALL), '--top'], /^--top: missing-value; /],
  ] as const)('refuses %s', (_name, args, problem) => {
    const { code, stdout, problems } = run('advise', ...args());
    expect({ code, stdout, count: problems.length }).toEqual({ code: 2, stdout: '', count: 1 });
    expect(problems[0]).toMatch(problem);
  });

  it('explains itself', () => {
    for (const flag of ['--help', '-h']) {
      const { code, stdout, problems } = run('advise', flag);
      expect({ code, problems }).toEqual({ code: 0, problems: [] });
      expect(stdout).toMatch(
        /^Usage: npm run --silent advise -- FILE\.json \[--top N\]\n[^]*docs\/advice\.schema\.json/,
      );
    }
  });

  it('says that a fault is its own where the content cannot be read', () => {
    const failing = `import fs from 'node:fs'; import { syncBuiltinESMExports } from 'node:module';
      const read = fs.readFileSync;
      fs.readFileSync = (path, ...rest) => { if (String(path).endsWith('graph.json')) throw new Error('the disk is gone'); return read(path, ...rest); };
      syncBuiltinESMExports();`;
    const small = join(folder, file('small.json', SMALL));
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      ['--import', `data:text/javascript,${encodeURIComponent(failing)}`, join(CLI, 'advise.js'), small],
      { encoding: 'utf8' },
    );
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
    expect(stderr).toContain('the disk is gone');
  });
});

describe('evaluate', () => {
  const cases = {
    cases: [
      {
        id: 'small-shop',
        title: 'A small shop',
        source: 'test',
        requirements: SMALL,
        expected: {
          anyOf: ['monolith', 'modular-monolith'],
          shouldInclude: ['relational-store'],
          mustNotTop: ['microservices'],
        },
      },
      {
        id: 'nothing-asked',
        requirements: { constraints: { monthlyBudgetUsd: 1 } },
        expected: { anyOf: ['microservices'], shouldInclude: [], mustNotTop: [] },
      },
    ],
  };

  it('prints a line a case and the shares last', () => {
    const { code, stdout, problems } = run('evaluate', file('cases.json', cases));
    expect({ code, problems }).toEqual({ code: 0, problems: [] });
    const lines = stdout.trimEnd().split('\n');
    expect(lines).toHaveLength(3);
    expect(lines[0]).toMatch(/^small-shop\t[01]\t[01]\t[01]\.00\t[01]\t[a-z-]+(,[a-z-]+){0,2}$/);
    expect(lines[1]).toBe('nothing-asked\t0\t0\t-\t-\t');
    expect(lines[2]).toMatch(
      /^hit@1=\d\.\d\d hit@3=\d\.\d\d include=\d\.\d\d violations=\d+ patterns=\d+\.\d n=2$/,
    );
  });

  it('lists every unknown id before anything runs', () => {
    const wrong = {
      cases: [
        { ...cases.cases[0], expected: { anyOf: ['monolit'], shouldInclude: ['cach'], mustNotTop: [] } },
        { ...cases.cases[1], requirements: { capabilities: ['flying'] } },
      ],
    };
    const { code, stdout, problems } = run('evaluate', file('wrong.json', wrong));
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect([...problems].sort().map((line) => line.split(';')[0])).toEqual([
      'cases.0.expected.anyOf.0: unknown-id',
      'cases.0.expected.shouldInclude.0: unknown-id',
      'cases.1.requirements.capabilities.0: unknown-id',
    ]);
  });

  it('refuses what is no file of cases, and explains itself', () => {
    expect(run('evaluate', file('none.json', {})).code).toBe(2);
    expect(run('evaluate', '--help')).toMatchObject({ code: 0, problems: [] });
  });
});
