import type { Frontier, FrontierDesign } from './advice.js';
import type { ComponentOption } from './component-options.js';
import { cents, type DesignProblem } from './design-problem.js';
import { momentsOf } from './latency/hop.js';
import { fentonWilkinsonP99, gridForLimit, isTimedByLimit } from './latency/path-latency.js';
import { statedNumber } from './situation.js';
import type { SkillStep } from './skill-gaps.js';
import { remember, type SolveCache } from './solve-cache.js';
import type { PreparedCase } from './solve-designs.js';
import { FrontArchive, type FrontFigures } from './solver/front-archive.js';
import { maskOf } from './solver/bit-sets.js';
import { LearningOrder } from './solver/front-learning.js';
import type { FrontLearning, FrontProblem } from './solver/front-problem.js';
import { LayeredPathTimes } from './solver/layered-path-times.js';
import { MomentLatencyLimit, type PathTimes } from './solver/latency-limit.js';
import { paretoFront, type FrontPoint } from './solver/pareto-front.js';
import { frameNeeds } from './what-to-learn.js';

/** Designs shown of a front. */
const MOST_SHOWN = 24;

interface Found extends FrontPoint, Ranked {}

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

interface Ranked {
  readonly problem: DesignProblem;
  /** Place of its style and cloud in the order of fit. */
  readonly rank: number;
}

/**
 * What is to be searched, the fewest roles first, since what they find spares most of the rest. Styles that ask for the same roles under the
 * same load have the same designs: those whose patterns are learnt no later than another's stand for it, of several such the best fitting.
 */
function distinctProblems(prepared: PreparedCase): Ranked[] {
  const alike = new Map<string, Ranked[]>();
  prepared.candidates
    .flatMap((candidate) =>
      prepared.clouds.flatMap((cloud) =>
        prepared.optionsFor(candidate, cloud).some((options) => options.length === 0)
          ? []
          : [prepared.problemFor(candidate, cloud)],
      ),
    )
    .forEach((problem, rank) => {
      const key = sameDesignsKey(problem);
      alike.set(key, [...(alike.get(key) ?? []), { problem, rank }]);
    });
  return [...alike.values()]
    .flatMap((group) => (group.length < 2 ? group : withoutLaterLearnt(group, prepared)))
    .sort((a, b) => a.problem.slots.length - b.problem.slots.length || a.rank - b.rank);
}

function sameDesignsKey({ cloud, slots, fixedCharges }: DesignProblem): string {
  return JSON.stringify([
    cloud,
    slots.map(({ role, place, soft, visits, load }) => [role, place, soft, visits, load]),
    fixedCharges.map(({ charge, price }) => [charge.id, price.monthlyUsd]),
  ]);
}

/** Of problems with the same designs, in order of fit, those of which no other one is learnt as soon whatever is chosen. */
function withoutLaterLearnt(group: readonly Ranked[], prepared: PreparedCase): Ranked[] {
  const { problem } = group[0] as Ranked;
  const { learning, knowledge } = prepared;
  const fixed = group.map((one) => learning.stepsTo(frameNeeds(one.problem.frame, knowledge)));
  const { all, numberOf } = frontLearningOf(problem.groups, fixed.flat(), prepared);
  const order = new LearningOrder(all, 'plan');
  const sets = fixed.map((steps) => maskOf(order.words, steps.map(numberOf)));
  const open = maskOf(order.words, all.ofGroup);
  const isNoLater = (one: number, other: number): boolean =>
    order.isPlanNoLater(sets[one] as Uint32Array, sets[other] as Uint32Array, open);
  return group.filter(
    (_, at) =>
      !group.some(
        (__, other) => other !== at && isNoLater(other, at) && (other < at || !isNoLater(at, other)),
      ),
  );
}

function frontProblemOf(problem: DesignProblem, prepared: PreparedCase, cache: SolveCache): FrontProblem {
  return {
    choice: problem.choice,
    path: pathTimesOf(problem, statedNumber(prepared.situation, 'quality.latencyP99Ms'), cache),
    operations: problem.options.map((options) =>
      options.map(({ operationsHoursPerMonth }) => Math.round(operationsHoursPerMonth * 100)),
    ),
    learning: frontLearningOf(
      problem.groups,
      prepared.learning.stepsTo(frameNeeds(problem.frame, prepared.knowledge)),
      prepared,
    ).all,
  };
}

/** The steps that designs of a problem may ask for, by skill and level, and how long sets of them take the team. */
function frontLearningOf(
  groups: DesignProblem['groups'],
  fixed: readonly SkillStep[],
  { learning }: PreparedCase,
): { readonly all: FrontLearning; readonly numberOf: (step: SkillStep) => number } {
  const keyOf = ({ skill, level }: SkillStep): string => `${skill} ${level}`;
  const distinct = new Map<string, SkillStep>();
  for (const step of [...fixed, ...groups.flatMap((group) => ('step' in group ? [group.step] : []))])
    distinct.set(keyOf(step), step);
  const steps = [...distinct.values()].sort((a, b) =>
    a.skill === b.skill ? a.level - b.level : a.skill < b.skill ? -1 : 1,
  );
  const numbers = new Map(steps.map((step, number) => [keyOf(step), number]));
  const skills = [...new Set(steps.map(({ skill }) => skill))];
  const known = new Map<string, number>();
  const numberOf = (step: SkillStep): number => numbers.get(keyOf(step)) ?? -1;
  const all: FrontLearning = {
    hours: steps.map(({ hours }) => hours),
    skills: steps.map(({ skill }) => skills.indexOf(skill)),
    chains: steps.map((step) => learning.stepsTo([step]).map(numberOf)),
    ofGroup: groups.map((group) => ('step' in group ? numberOf(group.step) : -1)),
    fixed: fixed.map(numberOf),
    leastWeeks: (hours, chain) => learning.leastWeeks(hours, chain),
    weeks: (taken) =>
      remember(known, taken.join(), () => learning.weeks(taken.map((number) => steps[number] as SkillStep))),
  };
  return { all, numberOf };
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
