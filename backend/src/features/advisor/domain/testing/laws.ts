import fc from 'fast-check';
import type { RequirementPath, Requirements } from '@architrave/graph-seed/model';
import { advise } from '../advise.js';
import type { AdvisorKnowledge } from '../advisor-knowledge.js';
import { valueAt, withValues } from '../check-references.js';
import { prepareCase } from '../solve-designs.js';
import { calledPatterns } from '../role-slots.js';
import { identityOf, violationsOf } from './check-recommendation.js';
import { bestValues, fitsOf, leastCosts } from './solve-styles.js';

/** How much of a limit is left when it is tightened. */
export const tightenedTo = fc.double({ min: 0.3, max: 1, noNaN: true });

/** Checks a property on so many seeded examples. */
export function check(property: unknown, numRuns: number): void {
  fc.assert(property as fc.IProperty<never>, { seed: 20_261_124, numRuns });
}

/** Every way in which an advice breaks what each recommendation must hold; empty when all is well. */
export function adviceViolations(requirements: Requirements, knowledge: AdvisorKnowledge): string[] {
  const { recommendations, infeasible } = advise(requirements, knowledge, {
    sensitivity: false,
    explainInfeasible: false,
  });
  const identities = recommendations.map(identityOf);
  return [
    ...recommendations.flatMap((one) =>
      violationsOf(one, requirements, knowledge).map((text) => `#${one.rank} ${one.style}: ${text}`),
    ),
    ...(new Set(identities).size === identities.length ? [] : ['a recommendation is there twice']),
    ...((infeasible === null) === recommendations.length > 0
      ? []
      : ['recommendations and an explanation why there are none']),
    ...(recommendations.every(({ rank }, index) => rank === index + 1) ? [] : ['ranks are out of order']),
    ...(recommendations.every(({ score }, index) => score <= (recommendations[index - 1]?.score ?? 1) + 1e-5)
      ? []
      : ['scores are out of order']),
  ];
}

/** Styles of which the best value, at fixed weights and fit, rises when a limit is tightened. */
export function betterWhenTighter(
  requirements: Requirements,
  path: RequirementPath,
  tighter: number,
  knowledge: AdvisorKnowledge,
): string[] {
  const fits = fitsOf(requirements, knowledge);
  const loose = bestValues(requirements, knowledge, fits);
  const tight = bestValues(withValues(requirements, new Map([[path, tighter]])), knowledge, fits);
  return [...tight]
    .filter(([style, value]) => value > (loose.get(style) ?? -Infinity))
    .map(
      ([style, value]) =>
        `${style}: ${loose.get(style)} → ${value} with ${path} ${String(valueAt(requirements, path))} → ${tighter}`,
    );
}

/** Styles of which the cheapest design becomes dearer, or infeasible, when a capability is no longer asked for. */
export function dearerWithout(
  requirements: Requirements,
  capability: string,
  knowledge: AdvisorKnowledge,
): string[] {
  const before = leastCosts(requirements, knowledge);
  const after = leastCosts(
    {
      ...requirements,
      capabilities: (requirements.capabilities ?? []).filter((slug) => slug !== capability),
    },
    knowledge,
  );
  return [...after]
    .filter(([style, cost]) => cost > (before.get(style) ?? Infinity))
    .map(([style, cost]) => `${style}: ${before.get(style)} → ${cost} without ${capability}`);
}

/** Patterns that name a capability as their reason though nobody asks for it. */
export function patternsWithoutCause(
  requirements: Requirements,
  removed: string,
  knowledge: AdvisorKnowledge,
): string[] {
  const capabilities = (requirements.capabilities ?? []).filter((slug) => slug !== removed);
  const prepared = prepareCase({ ...requirements, capabilities }, knowledge);
  return prepared.candidates.flatMap(({ style, frame }) =>
    calledPatterns(knowledge, frame.context)
      .filter(({ because }) => because.includes(`capability:${removed}`))
      .map(({ id }) => `${style.slug}: ${id} because of ${removed}`),
  );
}
