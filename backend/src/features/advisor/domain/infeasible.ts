import { fieldOf, type RequirementPath, type Requirements } from '@architrave/graph-seed/model';
import type { AdvisorKnowledge } from './advisor-knowledge.js';
import type { Infeasible, Relaxation } from './advice.js';
import { valueAt, withValues } from './check-references.js';
import { describeDesign, designCostUsd } from './describe-design.js';
import { minimalConflicts } from './quick-xplain.js';
import { SolveCache } from './solve-cache.js';
import { bestDesign, isFeasible, prepareCase, type Design, type PreparedCase } from './solve-designs.js';

/** Stated requirements that eliminate; the order is that in which blame is preferred: what is easiest to relax comes last. */
export const HARD_PATHS = [
  'capabilities',
  'workload.concurrentUsers',
  'workload.requestsPerSecond',
  'workload.eventsPerSecond',
  'workload.dataGb',
  'workload.growthGbPerMonth',
  'workload.documents',
  'workload.tokensPerRequest',
  'constraints.compliance',
  'constraints.region',
  'constraints.cloud',
  'constraints.mustUse',
  'constraints.mustAvoid',
  'constraints.openSourceOnly',
  'constraints.managedOnly',
  'quality.consistency',
  'quality.rpoMinutes',
  'quality.rtoMinutes',
  'quality.availabilityPercent',
  'quality.latencyP99Ms',
  'constraints.monthlyBudgetUsd',
] as const satisfies readonly RequirementPath[];
type HardPath = (typeof HARD_PATHS)[number];

const MOST_CONFLICTS = 5;
/** Halvings of the interval between too tight and loose enough. */
const HALVINGS = 12;
/** How far a number is loosened at most, in the amount that costs (USD, ms, minutes, downtime). */
const LOOSEST_FACTOR = 1000;

/** Why nothing holds, what to relax, and the design that comes nearest. */
export function explainInfeasible(
  requirements: Requirements,
  knowledge: AdvisorKnowledge,
  cache: SolveCache = new SolveCache(),
): Infeasible {
  // A stated rate wins over users: then they load nothing, and leaving the rate out would only bring them back.
  const rateWins = requirements.workload?.requestsPerSecond !== undefined;
  const stated = HARD_PATHS.filter(
    (path) => isStatedHard(requirements, path) && !(rateWins && path === 'workload.concurrentUsers'),
  );
  const keep = (subset: readonly HardPath[]): Requirements =>
    withValues(
      requirements,
      new Map(stated.filter((path) => !subset.includes(path)).map((path) => [path, undefined])),
    );
  const known = new Map<string, boolean>();
  const isConsistent = (subset: readonly HardPath[]): boolean => {
    const key = stated.filter((path) => subset.includes(path)).join(' ');
    let consistent = known.get(key);
    if (consistent === undefined) {
      consistent = isFeasible(prepareCase(keep(subset), knowledge, { cache }));
      known.set(key, consistent);
    }
    return consistent;
  };
  const conflicts = minimalConflicts(stated, isConsistent, MOST_CONFLICTS).map((set) => [...set]);
  // A single change helps only when it breaks every conflict that was found.
  const knobs = stated.filter((path) => conflicts.every((conflict) => conflict.includes(path)));
  const single = knobs.flatMap((path) => relax(requirements, [path], knowledge, cache));
  const paired = single.length > 0 ? [] : cheapestPair(requirements, stated, conflicts, knowledge, cache);
  const solved = [...single, ...paired].sort(
    (a, b) => a.effort - b.effort || a.relaxation.monthlyUsd - b.relaxation.monthlyUsd,
  );
  const nearest = solved[0];
  return {
    conflicts,
    relaxations: solved.map(({ relaxation }) => relaxation),
    nearestMiss:
      nearest === undefined
        ? null
        : {
            ...describeDesign(
              nearest.design,
              1,
              nearest.prepared,
              prepareCase(requirements, knowledge, { cache }),
            ),
            violated: nearest.relaxation.changes.map(({ path }) => path),
          },
  };
}

export function isStatedHard(requirements: Requirements, path: HardPath): boolean {
  const value = valueAt(requirements, path);
  return (
    value !== undefined && value !== false && value !== 'any' && !(Array.isArray(value) && value.length === 0)
  );
}

interface Solved {
  readonly relaxation: Relaxation;
  readonly design: Design;
  readonly prepared: PreparedCase;
  /** How far the requirements were moved: Σ ln(factor); what is dropped whole counts as a factor of ten. */
  readonly effort: number;
}

/** The least change of the given paths together that makes the case feasible; none when even dropping them doesn't. */
function relax(
  requirements: Requirements,
  paths: readonly HardPath[],
  knowledge: AdvisorKnowledge,
  cache: SolveCache,
): Solved[] {
  const numeric = paths.filter((path) => directionOf(path) !== null);
  const dropped = new Map<RequirementPath, unknown>(paths.map((path) => [path, undefined]));
  if (!isFeasible(prepareCase(withValues(requirements, dropped), knowledge, { cache }))) return [];
  const at = (factor: number): Requirements =>
    withValues(
      requirements,
      new Map(
        paths.map((path) => [
          path,
          numeric.includes(path) ? loosened(requirements, path, factor) : undefined,
        ]),
      ),
    );
  let factor = LOOSEST_FACTOR;
  if (numeric.length > 0) {
    if (!isFeasible(prepareCase(at(LOOSEST_FACTOR), knowledge, { cache })))
      return solve(withValues(requirements, dropped), requirements, paths, 10, knowledge, cache);
    let [low, high] = [0, Math.log(LOOSEST_FACTOR)];
    for (let step = 0; step < HALVINGS; step += 1) {
      const middle = (low + high) / 2;
      if (isFeasible(prepareCase(at(Math.exp(middle)), knowledge, { cache }))) high = middle;
      else low = middle;
    }
    factor = Math.exp(high);
  }
  return solve(at(factor), requirements, paths, factor, knowledge, cache);
}

function solve(
  relaxed: Requirements,
  requirements: Requirements,
  paths: readonly HardPath[],
  factor: number,
  knowledge: AdvisorKnowledge,
  cache: SolveCache,
): Solved[] {
  const prepared = prepareCase(relaxed, knowledge, { cache });
  const design = bestDesign(prepared);
  if (design === null) return [];
  const changes = paths.map((path) => ({
    path,
    from: valueAt(requirements, path) as number | string | boolean | readonly string[],
    to: (valueAt(relaxed, path) ?? null) as number | string | boolean | readonly string[] | null,
  }));
  const effort = changes.reduce(
    (sum, change) => sum + (change.to === null ? Math.log(10) : Math.log(factor)),
    0,
  );
  return [{ relaxation: { changes, monthlyUsd: designCostUsd(design) }, design, prepared, effort }];
}

/** Where no single change helps: the pair, one from each of two conflicts, whose least relaxation takes least effort. */
function cheapestPair(
  requirements: Requirements,
  stated: readonly HardPath[],
  conflicts: readonly (readonly HardPath[])[],
  knowledge: AdvisorKnowledge,
  cache: SolveCache,
): Solved[] {
  const pairs = stated
    .flatMap((a, i) => stated.slice(i + 1).map((b) => [a, b] as const))
    .filter(([a, b]) => conflicts.every((conflict) => conflict.includes(a) || conflict.includes(b)));
  const solved = pairs
    .flatMap((pair) => relax(requirements, pair, knowledge, cache))
    .sort((a, b) => a.effort - b.effort);
  return solved.slice(0, 1);
}

/** Whether loosening a number means raising (1) or lowering (−1) it; null for what can only be dropped. */
function directionOf(path: HardPath): 1 | -1 | null {
  switch (path) {
    case 'constraints.monthlyBudgetUsd':
    case 'quality.latencyP99Ms':
    case 'quality.rpoMinutes':
    case 'quality.rtoMinutes':
      return 1;
    case 'quality.availabilityPercent':
    case 'workload.concurrentUsers':
    case 'workload.requestsPerSecond':
    case 'workload.eventsPerSecond':
    case 'workload.dataGb':
    case 'workload.growthGbPerMonth':
    case 'workload.documents':
    case 'workload.tokensPerRequest':
      return -1;
    default:
      return null;
  }
}

function loosened(requirements: Requirements, path: HardPath, factor: number): number {
  const stated = valueAt(requirements, path) as number;
  const field = fieldOf(path);
  const value =
    path === 'quality.availabilityPercent'
      ? 100 - (100 - stated) * factor
      : directionOf(path) === 1
        ? Math.max(stated, 1) * factor
        : stated / factor;
  const [minimum, maximum] = field.type === 'number' ? [field.minimum, field.maximum] : [-Infinity, Infinity];
  // Rounded to the loose side, so that the figure shown is one that suffices.
  const digits =
    path === 'constraints.monthlyBudgetUsd' || path === 'quality.latencyP99Ms'
      ? 0
      : path === 'quality.availabilityPercent'
        ? 4
        : 2;
  const unit = 10 ** digits;
  const rounded = directionOf(path) === 1 ? Math.ceil(value * unit) / unit : Math.floor(value * unit) / unit;
  return Math.min(maximum, Math.max(minimum, rounded));
}
