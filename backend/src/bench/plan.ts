import { cpus } from 'node:os';
import { compileLearning } from '../features/learning/domain/learning-knowledge.js';
import { makePlan } from '../features/learning/domain/make-plan.js';
import type { Plan, PlanTarget } from '../features/learning/domain/plan.js';
import { planTeam } from '../features/learning/domain/team/plan-team.js';
import { randomLearningGraph } from '../features/learning/domain/testing/learning-graph.js';
import { resolveTargets } from '../features/learning/domain/resolve-targets.js';

/*
 * Command line: how long plans take in generated graphs of 300 and 2,000 skills, in a warm process. Per graph: median and 95th percentile, nodes of
 * the search, and how many plans were not proven to be the shortest, with the largest gap. `node dist/bench/plan.js [graphs of each size]`
 */
const graphs = Number(process.argv[2] ?? 10);
const PLANS_PER_GRAPH = 5;
const TEAM = ['ana', 'luis', 'eva', 'juan'].map((id) => ({ id, known: {}, hoursPerWeek: 5 }));

const at = (values: readonly number[], share: number): number =>
  [...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(share * values.length))] ?? NaN;

function describe(name: string, times: readonly number[]): string {
  return `${name.padEnd(44)} median ${at(times, 0.5).toFixed(1).padStart(8)} ms   p95 ${at(times, 0.95).toFixed(1).padStart(8)} ms`;
}

console.log(`${cpus()[0]?.model ?? 'unknown processor'}, ${cpus().length} cores, Node.js ${process.version}`);
for (const skills of [300, 2000]) {
  const times: number[] = [];
  const teamTimes: number[] = [];
  const plans: Plan[] = [];
  let teamGaps = 0;
  for (let seed = 1; seed <= graphs; seed += 1) {
    const knowledge = compileLearning(
      randomLearningGraph(seed, { skills, resources: skills, certifications: 20 }),
    );
    const slugs = [...knowledge.skills.keys()];
    const cases: PlanTarget[][] = [
      [{ kind: 'level', level: 'first' }],
      [{ kind: 'level', level: 'second' }],
      [
        { kind: 'level', level: 'first' },
        { kind: 'certification', certification: 'exam-03' },
      ],
      [{ kind: 'certification', certification: 'exam-07' }],
      [{ kind: 'skill', skill: slugs[slugs.length - 1 - seed] ?? '', level: 4 }],
    ];
    for (const targets of cases.slice(0, PLANS_PER_GRAPH)) {
      const known = { [slugs[seed] ?? '']: 3 };
      // Once to warm up, once for the clock.
      makePlan(known, targets, { hoursPerWeek: 5 }, knowledge);
      const start = performance.now();
      plans.push(makePlan(known, targets, { hoursPerWeek: 5 }, knowledge));
      times.push(performance.now() - start);
    }
    const needs = resolveTargets([{ kind: 'level', level: 'first' }], knowledge).needs.slice(0, 12);
    const start = performance.now();
    if (planTeam(needs, TEAM, knowledge).gapWeeks > 0) teamGaps += 1;
    teamTimes.push(performance.now() - start);
  }
  const open = plans.filter(({ gap }) => gap > 0);
  console.log(
    `\n${skills} skills, as many resources, 20 certifications; ${graphs} graphs, ${plans.length} plans`,
  );
  console.log(describe('  plan', times));
  console.log(
    `  nodes: median ${at(
      plans.map(({ nodes }) => nodes),
      0.5,
    )}, most ${Math.max(...plans.map(({ nodes }) => nodes))}; steps: median ${at(
      plans.map(({ steps }) => steps.length),
      0.5,
    )}; hours: median ${at(
      plans.map(({ totalHours }) => totalHours),
      0.5,
    )}`,
  );
  console.log(
    `  not proven shortest: ${open.length}${open.length === 0 ? '' : `, largest gap ${(100 * Math.max(...open.map(({ gap, totalHours }) => gap / totalHours))).toFixed(1)} %`}`,
  );
  console.log(describe('  team of four, twelve skills', teamTimes));
  console.log(`  team plans whose week is not proven earliest: ${teamGaps}`);
}
