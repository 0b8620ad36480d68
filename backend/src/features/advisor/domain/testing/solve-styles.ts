import type { Requirements } from '@architrave/graph-seed/model';
import type { AdvisorKnowledge } from '../advisor-knowledge.js';
import { cents } from '../design-problem.js';
import { bestDesignOf, prepareCase, type Candidate, type PrepareOptions } from '../solve-designs.js';
import { solveChoice } from '../solver/branch-and-bound.js';

/** Priorities that nothing implied can move: the laws hold at fixed weights. */
const FIXED_PRIORITIES = Object.fromEntries(
  [
    'simplicity',
    'cost',
    'maintainability',
    'time-to-market',
    'performance',
    'latency',
    'availability',
    'resilience',
    'team-autonomy',
    'deployability',
    'scalability',
    'throughput',
    'security',
    'auditability',
    'consistency',
    'extensibility',
    'operability',
  ].map((quality) => [quality, 1]),
);

/** The same requirements with every priority stated. */
export function atFixedWeights(requirements: Requirements): Requirements {
  return { ...requirements, priorities: FIXED_PRIORITIES };
}

/** The fit of each style that may be the backbone. */
export function fitsOf(
  requirements: Requirements,
  knowledge: AdvisorKnowledge,
): Map<string, Candidate['fit']> {
  return new Map(
    prepareCase(atFixedWeights(requirements), knowledge).candidates.map(({ style, fit }) => [
      style.slug,
      fit,
    ]),
  );
}

/** The best value of each style at fixed weights and given fits; −Infinity where it is infeasible. */
export function bestValues(
  requirements: Requirements,
  knowledge: AdvisorKnowledge,
  fits: ReadonlyMap<string, Candidate['fit']>,
): Map<string, number> {
  const prepared = prepareCase(atFixedWeights(requirements), knowledge);
  return new Map(
    prepared.candidates.map((candidate) => [
      candidate.style.slug,
      bestDesignOf(prepared, { ...candidate, fit: fits.get(candidate.style.slug) ?? candidate.fit })?.value ??
        -Infinity,
    ]),
  );
}

/** The least cents a month of each style over the clouds; Infinity where it is infeasible. */
export function leastCosts(
  requirements: Requirements,
  knowledge: AdvisorKnowledge,
  options: PrepareOptions = {},
): Map<string, number> {
  const prepared = prepareCase(requirements, knowledge, options);
  const least = (candidate: Candidate): number =>
    Math.min(
      ...prepared.clouds.map((cloud) => {
        const { choice, fixedCharges, unfillable } = prepared.problemFor(candidate, cloud);
        if (unfillable.length > 0) return Infinity;
        const cheapest = solveChoice({
          ...choice,
          roles: choice.roles.map((role) => ({
            ...role,
            options: role.options.map((option) => ({ ...option, value: -option.cost })),
          })),
          groups: choice.groups.map((group) => ({ ...group, value: -group.cost })),
        });
        return cheapest === null
          ? Infinity
          : cheapest.cost + fixedCharges.reduce((sum, { price }) => sum + cents(price.monthlyUsd), 0);
      }),
    );
  return new Map(prepared.candidates.map((candidate) => [candidate.style.slug, least(candidate)]));
}
