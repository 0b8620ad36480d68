import { cpus } from 'node:os';
import { loadKnowledge } from '../cli/load-knowledge.js';
import { advise } from '../features/advisor/domain/advise.js';
import type { AdvisorKnowledge } from '../features/advisor/domain/advisor-knowledge.js';
import { prepareCase, type PreparedCase } from '../features/advisor/domain/solve-designs.js';
import { solveChoice } from '../features/advisor/domain/solver/branch-and-bound.js';
import type { ChoiceProblem } from '../features/advisor/domain/solver/design-choice.js';
import { highsOn } from '../features/advisor/domain/solver/testing/highs.js';
import { HOTEL } from '../features/advisor/domain/testing/hotel.js';

/*
 * Command line: how long the hotel case takes in a warm process. Prints the machine, how many offers and options are considered, and
 * median and 95th percentile of the core solve beside HiGHS on the same core, of the choice with its latency limit, and of the whole advice.
 * `node dist/bench/advise.js [runs]`
 */
const runs = Number(process.argv[2] ?? 30);
const WARM_UP = 5;
/** Rounds over all cores before anything is timed: the compiler settles over several of them. */
const ROUNDS_TO_SETTLE = 20;

/** One style on the case's cloud: what is to be chosen, without the limit that a linear programme can't hold. */
interface Core {
  readonly style: string;
  readonly problem: ChoiceProblem;
  readonly linear: ChoiceProblem;
}

function coresOf(prepared: PreparedCase): Core[] {
  return prepared.candidates.flatMap((candidate) =>
    prepared.clouds.flatMap((cloud) => {
      const { choice, unfillable } = prepared.problemFor(candidate, cloud);
      return unfillable.length > 0
        ? []
        : [{ style: candidate.style.slug, problem: choice, linear: { ...choice, latency: null } }];
    }),
  );
}

interface Timing {
  readonly medianMs: number;
  readonly p95Ms: number;
}

function time(run: () => unknown): Timing {
  for (let i = 0; i < WARM_UP; i += 1) run();
  const times = Array.from({ length: runs }, () => {
    const start = performance.now();
    run();
    return performance.now() - start;
  }).sort((a, b) => a - b);
  const at = (share: number): number => times[Math.min(runs - 1, Math.ceil(share * runs) - 1)] ?? NaN;
  return { medianMs: at(0.5), p95Ms: at(0.95) };
}

const show = (name: string, { medianMs, p95Ms }: Timing): void =>
  console.log(
    `${name.padEnd(58)} median ${medianMs.toFixed(2).padStart(9)} ms   p95 ${p95Ms.toFixed(2).padStart(9)} ms`,
  );

function describeCase(knowledge: AdvisorKnowledge, cores: readonly Core[]): void {
  const offers = knowledge.technologies.reduce((sum, { offers: own }) => sum + own.length, 0);
  const options = cores.map(({ problem }) =>
    problem.roles.reduce((sum, role) => sum + role.options.length, 0),
  );
  console.log(
    `${cpus()[0]?.model ?? 'unknown processor'}, ${cpus().length} cores, Node.js ${process.version}`,
  );
  console.log(
    `content ${knowledge.graphVersion}: ${knowledge.technologies.length} technologies, ${offers} offers`,
  );
  console.log(
    `hotel: ${cores.length} styles can be filled, ${Math.min(...options)}…${Math.max(...options)} sized options each, ${options.reduce((sum, count) => sum + count, 0)} in all; ${runs} runs each after ${WARM_UP} to warm up`,
  );
}

const knowledge = loadKnowledge();
const prepared = prepareCase(HOTEL, knowledge);
const cores = coresOf(prepared);
describeCase(knowledge, cores);

for (let round = 0; round < ROUNDS_TO_SETTLE; round += 1)
  for (const { linear, problem } of cores) [linear, problem].forEach((core) => solveChoice(core));

console.log('\nCore: budget, availability, groups, conflicts, without the latency limit');
const totals = { ours: 0, oracle: 0 };
for (const { style, linear } of cores) {
  const highs = await highsOn(linear);
  const [own, theirs] = [solveChoice(linear)?.value ?? null, highs()];
  const [ours, oracle] = [time(() => solveChoice(linear)), time(highs)];
  show(`  ${style}: own solver`, ours);
  show(`  ${style}: HiGHS`, oracle);
  console.log(
    `  ${style}: ${own === theirs ? `same optimum (${own ?? 'infeasible'})` : `DIFFERENT: ${own ?? 'infeasible'} and ${theirs ?? 'infeasible'}`}, ${(oracle.medianMs / ours.medianMs).toFixed(1)} times faster`,
  );
  totals.ours += ours.medianMs;
  totals.oracle += oracle.medianMs;
}
console.log(
  `  all styles: own solver ${totals.ours.toFixed(2)} ms, HiGHS ${totals.oracle.toFixed(2)} ms, ${(totals.oracle / totals.ours).toFixed(1)} times faster`,
);

console.log('\nWith the latency limit');
for (const { style, problem } of cores) {
  const solution = solveChoice(problem);
  show(
    `  ${style} (${solution === null ? 'infeasible' : `${solution.nodes} nodes, gap ${solution.gap}`})`,
    time(() => solveChoice(problem)),
  );
}

console.log('\nThe whole advice');
show(
  '  without thresholds and flipping assumptions',
  time(() => advise(HOTEL, knowledge, { sensitivity: false })),
);
show(
  '  with thresholds and flipping assumptions',
  time(() => advise(HOTEL, knowledge, { frontier: false })),
);
const { frontier } = advise(HOTEL, knowledge, { sensitivity: false, frontier: true });
show(
  `  with the front (${frontier?.count ?? 0} designs, ${frontier?.isComplete === true ? 'complete' : 'incomplete'})`,
  time(() => advise(HOTEL, knowledge, { sensitivity: false, frontier: true })),
);
