import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { adviceSchema } from '../src/features/advisor/domain/advice.schema.js';
import { HOTEL } from '../src/features/advisor/domain/testing/hotel.js';
import { planReportSchema } from '../src/features/learning/domain/plan.schema.js';

const CLI = join(import.meta.dirname, '..', 'dist', 'cli');

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'architrave-plan-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Runs a command on a file that holds the input. */
function run(command: 'plan' | 'advise', input: unknown, ...args: readonly string[]) {
  writeFileSync(join(folder, 'input.json'), JSON.stringify(input));
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(CLI, `${command}.js`), 'input.json', ...args],
    {
      cwd: tmpdir(),
      env: { ...process.env, INIT_CWD: folder, NODE_OPTIONS: '' },
      encoding: 'utf8',
      maxBuffer: 64 * 1024 * 1024,
    },
  );
  return { code: status, stdout, problems: stderr.split('\n').filter((line) => line !== '') };
}

function planned(input: unknown) {
  const { code, stdout, problems } = run('plan', input);
  expect({ code, problems }).toEqual({ code: 0, problems: [] });
  return planReportSchema.parse(JSON.parse(stdout));
}

describe('plan', () => {
  it('leads a developer with five years of TypeScript to solution architect, each step with reason, resources and week', () => {
    const plan = planned({
      known: { typescript: 4 },
      targets: ['solution-architect'],
      hoursPerWeek: 8,
      from: '2026-12-01',
      language: 'es',
    });
    expect(plan.steps.length).toBeGreaterThan(30);
    expect(plan).toMatchObject({ unreachable: [], gap: 0, earliestWeek: null, assignments: [] });
    const held = new Map<string, number>(Object.entries({ ...plan.impliedKnown, typescript: 4 }));
    let week = 1;
    for (const step of plan.steps) {
      expect(step.because[0]).toBe('level:solution-architect');
      expect(step.because.at(-1)).toBe(`skill:${step.skill}`);
      expect({ skill: step.skill, resources: step.resources.length > 0 }).toEqual({
        skill: step.skill,
        resources: true,
      });
      expect(step.resources).toHaveLength(step.links.length);
      expect(held.get(step.skill) ?? 0).toBe(step.fromLevel);
      expect(step.week).toBeGreaterThanOrEqual(week);
      held.set(step.skill, step.toLevel);
      week = step.week;
    }
    expect(plan.weeksP80).toBeGreaterThan(plan.weeksP50);
    expect(plan.certifications.find(({ expectedBy }) => expectedBy.length > 0)).toBeDefined();
  });

  const team = { size: 3, skills: { typescript: 4, postgresql: 3 }, learningHoursPerWeek: 5 };
  const requirements = { ...HOTEL, team };

  it.each([1, 2, 3])(
    'gives the team of the hotel the weeks that the advice shows, recommendation %i',
    (rank) => {
      const advice = adviceSchema.parse(JSON.parse(run('advise', requirements).stdout));
      const weeks = advice.recommendations[rank - 1]?.totals.weeksToReady;
      const plan = planned({ targets: [{ requirements, rank }] });
      expect(plan.earliestWeek).toBe(weeks);
      expect(weeks).toBeGreaterThan(0);
      expect(plan.assignments.length).toBeGreaterThan(5);
      expect(Math.max(...plan.assignments.map(({ week, weeks: long }) => week + long - 1))).toBe(weeks);
      for (const { skill, after } of plan.team?.busFactors ?? [])
        expect({ skill, isHeld: after > 0 }).toEqual({ skill, isHeld: true });
      // The same people named one by one are the same team.
      const named = ['ana', 'luis', 'eva'].map((id) => ({ id, known: team.skills, hoursPerWeek: 5 }));
      expect(planned({ targets: [{ requirements, rank }], team: named }).earliestWeek).toBe(weeks);
    },
  );

  it('asks for more where two people have to hold each skill', () => {
    const hours = (peoplePerSkill: number) =>
      planned({ targets: [{ requirements }], peoplePerSkill }).team?.totalHours ?? 0;
    expect(hours(2)).toBeGreaterThan(hours(1));
  });

  it('lists every problem at once, with its path and what is accepted', () => {
    const { code, stdout, problems } = run('plan', {
      known: { typescript: 9, telepathy: 2 },
      targets: [
        'emperor',
        { skill: 'kubernetes', level: 6 },
        { skill: 'levitation', level: 1 },
        { requirements: { quality: { latencyP99Ms: 'fast' } }, colour: 1 },
        { requirements: {}, rank: 0 },
        7,
      ],
      hoursPerWeek: 0,
      from: '2026-02-31',
      language: 'fr',
      team: [{ id: 'ana' }, { id: 'ana', known: { sql: 'much' }, hoursPerWeek: 99 }],
      mood: 'good',
    });
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(problems.map((line) => line.split(';')[0]).sort()).toEqual([
      'from: wrong-form',
      'hoursPerWeek: out-of-range',
      'known.telepathy: unknown-id',
      'known.typescript: out-of-range',
      'language: unknown-choice',
      'mood: unknown-key',
      'targets.0: unknown-id',
      'targets.1.level: out-of-range',
      'targets.2.skill: unknown-id',
      'targets.3.colour: unknown-key',
      'targets.4.rank: out-of-range',
      'targets.5: wrong-type',
      'team.1.hoursPerWeek: out-of-range',
      'team.1.id: duplicate',
      'team.1.known.sql: wrong-type',
    ]);
    for (const line of problems) expect(line).toMatch(/; accepted: .+/);
  });

  it.each([
    ['no targets', {}, /^targets: missing; accepted: a list of 1…20 targets/],
    ['a list', [], /^\(input\): wrong-type; accepted: an object with the keys: known, targets/],
    [
      'requirements that are none',
      { targets: [{ requirements: { quality: { latencyP99Ms: 'fast' } } }] },
      /^targets\.0\.requirements\.quality\.latencyP99Ms: wrong-type; accepted: 1…600,000 ms; given: fast$/,
    ],
    [
      'requirements that nothing holds',
      { targets: [{ requirements: { constraints: { monthlyBudgetUsd: 1, cloud: 'aws' } } }] },
      /^targets\.0\.requirements: infeasible; /,
    ],
  ] as const)('refuses %s', (_name, input, problem) => {
    const { code, problems } = run('plan', input);
    expect({ code, count: problems.length }).toEqual({ code: 2, count: 1 });
    expect(problems[0]).toMatch(problem);
  });

  it('writes Markdown and a calendar, and explains itself', () => {
    const input = { targets: [{ skill: 'docker', level: 1 }], from: '2026-12-01', language: 'es' };
    expect(run('plan', input, '--format', 'markdown').stdout).toMatch(/^# Plan de aprendizaje\n/);
    const calendar = run('plan', input, '--format', 'icalendar').stdout;
    expect(calendar).toMatch(/^BEGIN:VCALENDAR\r\n[^]*BEGIN:VEVENT\r\n[^]*END:VCALENDAR\r\n$/);
    expect(run('plan', { targets: ['docker'] }, '--format', 'icalendar').problems[0]).toMatch(
      /^from: missing/,
    );
    expect(run('plan', input, '--format', 'pdf').problems[0]).toMatch(/^--format: unknown-choice/);
    expect(run('plan', input, '--help').stdout).toMatch(/^Usage: npm run --silent plan -- FILE\.json/);
  });
});
