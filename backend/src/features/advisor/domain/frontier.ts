import type { Frontier, FrontierDesign } from './advice.js';
import type { ComponentOption } from './component-options.js';
import { cents, type DesignProblem } from './design-problem.js';
import { momentsOf } from './latency/hop.js';
import { fentonWilkinsonP99, gridForLimit, isTimedByLimit } from './latency/path-latency.js';
import { statedNumber } from './situation.js';
import { gapsOf, type SkillStep } from './skill-gaps.js';
import { remember, type SolveCache } from './solve-cache.js';
import type { PreparedCase } from './solve-designs.js';
import { FrontArchive, type FrontFigures } from './solver/front-archive.js';
import type { FrontLearning, FrontProblem } from './solver/front-problem.js';
import { LayeredPathTimes } from './solver/layered-path-times.js';
import { MomentLatencyLimit, type PathTimes } from './solver/latency-limit.js';
import { paretoFront, type FrontPoint } from './solver/pareto-front.js';
import { frameNeeds } from './what-to-learn.js';

/** Designs shown of a front. */
const MOST_SHOWN = 24;

interface Found extends FrontPoint {
  readonly problem: DesignProblem;
  /** Place of its style and cloud in the order of fit. */
  readonly rank: number;
}

/**
 * The exact Pareto front of cost, p99, operations hours and weeks to ready over all styles, clouds and offers that hold every stated
 * requirement. Figures are compared as they are shown: in cents, hundredths of a millisecond and of an hour, whole weeks.
 * Of designs with the same figures the one of the better fitting style is named.
 */
export function frontierOf(
  prepared: PreparedCase,
  cache: SolveCache,
  mostShown: number = MOST_SHOWN,
): Frontier {
  const archive = new FrontArchive<Found>((fresh, known) => fresh.rank < known.rank);
  let isComplete = true;
  for (const { problem, rank } of distinctProblems(prepared)) {
    const fixed = problem.fixedCharges.reduce((sum, { price }) => sum + cents(price.monthlyUsd), 0);
    const front = paretoFront(frontProblemOf(problem, prepared, cache), {
      isBeaten: (least) => archive.beats({ ...least, cost: least.cost + fixed }),
    });
    isComplete &&= front.isComplete;
    for (const point of front.points) archive.add({ ...point, cost: point.cost + fixed, problem, rank });
  }
  return {
    count: archive.points.length,
    isComplete,
    designs: mostDifferent(archive.points, mostShown).map(describe),
  };
}

/**
 * What is to be searched, the fewest roles first, since what they find spares most of the rest. Styles that ask for the same roles under the
 * same load, and for the same to be learnt, have the same designs: the best fitting one stands for them.
 */
function distinctProblems(prepared: PreparedCase): { problem: DesignProblem; rank: number }[] {
  const seen = new Set<string>();
  return prepared.candidates
    .flatMap((candidate) =>
      prepared.clouds.flatMap((cloud) =>
        prepared.optionsFor(candidate, cloud).some((options) => options.length === 0)
          ? []
          : [prepared.problemFor(candidate, cloud)],
      ),
    )
    .map((problem, rank) => ({ problem, rank }))
    .filter(({ problem }) => {
      const key = sameDesignsKey(problem, prepared);
      if (seen.has(key)) return false;
      seen.add(key);
      return true;
    })
    .sort((a, b) => a.problem.slots.length - b.problem.slots.length || a.rank - b.rank);
}

function sameDesignsKey(
  { cloud, slots, fixedCharges, frame }: DesignProblem,
  { learning, knowledge }: PreparedCase,
): string {
  return JSON.stringify([
    cloud,
    gapsOf(learning.stepsTo(frameNeeds(frame, knowledge))),
    slots.map(({ role, place, soft, visits, load }) => [role, place, soft, visits, load]),
    fixedCharges.map(({ charge, price }) => [charge.id, price.monthlyUsd]),
  ]);
}

function frontProblemOf(problem: DesignProblem, prepared: PreparedCase, cache: SolveCache): FrontProblem {
  return {
    choice: problem.choice,
    path: pathTimesOf(problem, statedNumber(prepared.situation, 'quality.latencyP99Ms'), cache),
    operations: problem.options.map((options) =>
      options.map(({ operationsHoursPerMonth }) => Math.round(operationsHoursPerMonth * 100)),
    ),
    learning: frontLearningOf(problem, prepared),
  };
}

/** The steps that designs of a problem may ask for, by skill and level, and how long sets of them take the team. */
function frontLearningOf(
  { groups, frame }: DesignProblem,
  { learning, knowledge }: PreparedCase,
): FrontLearning {
  const keyOf = ({ skill, level }: SkillStep): string => `${skill} ${level}`;
  const fixed = learning.stepsTo(frameNeeds(frame, knowledge));
  const all = new Map<string, SkillStep>();
  for (const step of [...fixed, ...groups.flatMap((group) => ('step' in group ? [group.step] : []))])
    all.set(keyOf(step), step);
  const steps = [...all.values()].sort((a, b) =>
    a.skill === b.skill ? a.level - b.level : a.skill < b.skill ? -1 : 1,
  );
  const numbers = new Map(steps.map((step, number) => [keyOf(step), number]));
  const skills = [...new Set(steps.map(({ skill }) => skill))];
  const known = new Map<string, number>();
  return {
    hours: steps.map(({ hours }) => hours),
    skills: steps.map(({ skill }) => skills.indexOf(skill)),
    chainHours: steps.map((step) => learning.chainHours(step)),
    ofGroup: groups.map((group) => ('step' in group ? (numbers.get(keyOf(group.step)) ?? -1) : -1)),
    fixed: fixed.map((step) => numbers.get(keyOf(step)) ?? -1),
    leastWeeks: (hours, chain) => learning.leastWeeks(hours, chain),
    weeks: (taken) =>
      remember(known, taken.join(), () => learning.weeks(taken.map((number) => steps[number] as SkillStep))),
  };
}

/**
 * Where no limit is stated: the finest grid reaches to twice the p99 of the fastest choice, each further one four times as far, in steps of at
 * most a twenty-fifth of the times that are read from it.
 */
const FINEST_REACH = 2;
const REACH_STEP = 4;
const LAYERS = 4;
const COARSE_POINTS = 100;

function pathTimesOf(
  { choice, hops, latencyMethod }: DesignProblem,
  limitMs: number | undefined,
  cache: SolveCache,
): PathTimes | null {
  if (choice.latency !== null) return choice.latency as PathTimes;
  if (hops.length === 0) return null;
  const moments = hops.map((role) => role.map(momentsOf));
  if (latencyMethod === 'fenton-wilkinson') return new MomentLatencyLimit(moments, Infinity);
  const fastest = moments.reduce(
    (sum, role) => ({
      mean: sum.mean + Math.min(...role.map(({ mean }) => mean)),
      variance: sum.variance + Math.min(...role.map(({ variance }) => variance)),
    }),
    { mean: 0, variance: 0 },
  );
  const fastestMs = fentonWilkinsonP99(fastest);
  if (limitMs !== undefined && isTimedByLimit(fastestMs, limitMs))
    return cache.gridTimes(hops, gridForLimit(limitMs));
  const finestMs = FINEST_REACH * fastestMs;
  return new LayeredPathTimes(
    Array.from({ length: LAYERS }, (_, layer) => {
      const reachMs = finestMs * REACH_STEP ** layer;
      const grid = layer === 0 ? gridForLimit(reachMs) : gridForLimit(reachMs, COARSE_POINTS);
      return { reachMs, times: cache.gridTimes(hops, grid) };
    }),
  );
}

const FIGURES = ['cost', 'p99', 'operations', 'weeks'] as const satisfies readonly (keyof FrontFigures)[];

/**
 * At most so many points: the best in each figure, then always the one that differs most from those taken (the largest difference of a
 * figure as a share of its range over the front), ties in the order of the front; back in that order.
 */
export function mostDifferent<Point extends FrontFigures>(points: readonly Point[], most: number): Point[] {
  if (points.length <= most) return [...points];
  const ranges = FIGURES.map((figure) => {
    const values = points.map((point) => point[figure]);
    return Math.max(1, values.reduce((a, b) => Math.max(a, b)) - values.reduce((a, b) => Math.min(a, b)));
  });
  const difference = (a: Point, b: Point): number =>
    Math.max(...FIGURES.map((figure, index) => Math.abs(a[figure] - b[figure]) / (ranges[index] as number)));
  const taken = new Set<number>();
  const apart = points.map(() => Infinity);
  const take = (index: number): void => {
    taken.add(index);
    points.forEach((point, at) => {
      apart[at] = Math.min(apart[at] as number, difference(point, points[index] as Point));
    });
  };
  for (const figure of FIGURES)
    take(
      points.reduce((best, point, at) => (point[figure] < (points[best] as Point)[figure] ? at : best), 0),
    );
  while (taken.size < most)
    take(apart.reduce((best, distance, at) => (distance > (apart[best] as number) ? at : best), 0));
  return points.filter((_, index) => taken.has(index));
}

function describe({ problem, choice, cost, p99, operations, weeks }: Found): FrontierDesign {
  return {
    style: problem.frame.style.slug,
    cloud: problem.cloud,
    totals: {
      monthlyUsd: cost / 100,
      latencyP99Ms: p99 / 100,
      operationsHoursPerMonth: operations / 100,
      weeksToReady: weeks,
    },
    components: problem.slots
      .map((slot, index) => ({
        slot,
        option: problem.options[index]?.[choice[index] as number] as ComponentOption,
      }))
      .sort((a, b) => a.slot.order - b.slot.order || (a.slot.role < b.slot.role ? -1 : 1))
      .map(({ slot, option }) => ({
        role: slot.role,
        technology: option.technology.slug,
        offer: option.offer.id,
        units: option.sized.units,
      })),
  };
}
