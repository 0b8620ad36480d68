import { fieldOf, type RequirementPath, type Requirements } from '@architrave/graph-seed/model';
import type { AdvisorKnowledge } from './advisor-knowledge.js';
import type { Threshold } from './advice.js';
import { valueAt, withValues } from './check-references.js';
import type { SolveCache } from './solve-cache.js';
import { bestDesign, isFirst, prepareCase, type Design, type PreparedCase } from './solve-designs.js';

/** Numeric requirements whose stated value is moved to find where the answer changes. */
const MOVED_PATHS = [
  'workload.concurrentUsers',
  'workload.requestsPerSecond',
  'workload.dataGb',
  'workload.eventsPerSecond',
  'workload.documents',
  'quality.latencyP99Ms',
  'quality.availabilityPercent',
  'constraints.monthlyBudgetUsd',
  'team.size',
  'team.teams',
  'delivery.weeksToFirstRelease',
] as const satisfies readonly RequirementPath[];

/** Factors by which a value is moved outwards, until the answer changes. */
const OUTWARD = [1.5, 3, 10] as const;
/** Halvings of the interval in which it changes; the last leaves it a few per cent wide. */
const HALVINGS = 4;

/**
 * For each stated number the nearest value, upwards or downwards, at which another style comes first or nothing is feasible.
 * Availability is moved in downtime (99.9 % ×2 is 99.8 %). Numbers that change nothing within a tenth to ten times are left out.
 */
export function thresholdsOf(
  requirements: Requirements,
  first: Design,
  knowledge: AdvisorKnowledge,
  cache: SolveCache,
): Threshold[] {
  const preparedAt = (path: RequirementPath, value: number): PreparedCase =>
    prepareCase(withValues(requirements, new Map([[path, value]])), knowledge, { cache });
  const current = first.candidate.style.slug;
  return MOVED_PATHS.flatMap((path): Threshold[] => {
    const stated = valueAt(requirements, path);
    if (typeof stated !== 'number' || stated <= 0) return [];
    const nearest = [1, -1]
      .map((direction) =>
        nearestChange(
          stated,
          direction as 1 | -1,
          path,
          (value) => !isFirst(preparedAt(path, value), current),
        ),
      )
      .filter((threshold) => threshold !== null)
      .sort(
        (a, b) =>
          Math.abs(Math.log(move(path, a) / move(path, stated))) -
          Math.abs(Math.log(move(path, b) / move(path, stated))),
      )[0];
    if (nearest === undefined) return [];
    const winner = bestDesign(preparedAt(path, nearest))?.candidate.style.slug ?? '';
    return [{ path, threshold: nearest, winner }];
  });
}

/** The amount that is scaled: downtime for availability, the value itself otherwise. */
function move(path: RequirementPath, value: number): number {
  return path === 'quality.availabilityPercent' ? 100 - value : value;
}
function unmove(path: RequirementPath, amount: number): number {
  const field = fieldOf(path);
  const value = path === 'quality.availabilityPercent' ? 100 - amount : amount;
  if (field.type !== 'number') return value;
  const bounded = Math.min(field.maximum, Math.max(field.minimum, value));
  return field.integer ? Math.round(bounded) : Number(bounded.toPrecision(6));
}

function nearestChange(
  stated: number,
  direction: 1 | -1,
  path: RequirementPath,
  changes: (value: number) => boolean,
): number | null {
  const at = (factor: number): number => unmove(path, move(path, stated) * factor ** direction);
  let same = 1;
  for (const factor of OUTWARD) {
    if (at(factor) === at(same)) continue;
    if (changes(at(factor))) {
      let [low, high] = [same, factor as number];
      for (let step = 0; step < HALVINGS; step += 1) {
        const middle = Math.sqrt(low * high);
        if (changes(at(middle))) high = middle;
        else low = middle;
      }
      return at(high);
    }
    same = factor;
  }
  return null;
}

/** The assumed paths of which another plausible value, named in the defaults, would put another style first. */
export function flippingAssumptions(
  requirements: Requirements,
  first: Design | null,
  knowledge: AdvisorKnowledge,
  cache: SolveCache,
): ReadonlySet<string> {
  const flips = new Set<string>();
  const current = first?.candidate.style.slug ?? '';
  for (const [path, { alternatives }] of Object.entries(knowledge.defaults)) {
    if (valueAt(requirements, path as RequirementPath) !== undefined) continue;
    const changed = alternatives.some((value) => {
      const assumptions = new Map([[path as RequirementPath, value]]);
      return !isFirst(prepareCase(requirements, knowledge, { assumptions, cache }), current);
    });
    if (changed) flips.add(path);
  }
  return flips;
}
