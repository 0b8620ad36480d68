import type { Requirements } from '@architrave/graph-seed/model';
import type { AdvisorKnowledge } from './advisor-knowledge.js';
import type { Advice, Infeasible, LedgerEntry, Recommendation } from './advice.js';
import { describeDesign } from './describe-design.js';
import { frontierOf } from './frontier.js';
import { explainInfeasible } from './infeasible.js';
import { flippingAssumptions, thresholdsOf } from './sensitivity.js';
import { SolveCache } from './solve-cache.js';
import { bestDiverseDesigns, prepareCase, type Design, type PreparedCase } from './solve-designs.js';

export const DEFAULT_TOP = 3;

export interface AdviseOptions {
  /** How many recommendations; 1 or more. */
  readonly top?: number;
  /** Whether to also search thresholds and flipping assumptions: some hundred further solves. Default true. */
  readonly sensitivity?: boolean;
  /** Whether to also find the Pareto front: seconds. Default as `sensitivity`. */
  readonly frontier?: boolean;
  /** Whether to explain why nothing holds, where that is so. Default true. */
  readonly explainInfeasible?: boolean;
}

const UNEXPLAINED: Infeasible = { conflicts: [], relaxations: [], nearestMiss: null };

/**
 * Ranked architectures that hold every stated requirement, or why none can. Pure: the same requirements, knowledge and options
 * give the same advice to the byte. `requirements` must have passed `checkRequirements`.
 */
export function advise(
  requirements: Requirements,
  knowledge: AdvisorKnowledge,
  options: AdviseOptions = {},
): Advice {
  const cache = new SolveCache();
  const prepared = prepareCase(requirements, knowledge, { cache });
  const designs = bestDiverseDesigns(prepared, options.top ?? DEFAULT_TOP);
  const first = designs[0] ?? null;
  const withSensitivity = options.sensitivity ?? true;
  const flips =
    withSensitivity && first !== null
      ? flippingAssumptions(requirements, first, knowledge, cache)
      : new Set<string>();
  const thresholds =
    withSensitivity && first !== null ? thresholdsOf(requirements, first, knowledge, cache) : [];
  return {
    graphVersion: knowledge.graphVersion,
    ledger: ledgerOf(prepared, flips),
    warnings: prepared.situation.warnings,
    recommendations: designs.map((design, index) => recommendation(design, index, prepared, thresholds)),
    infeasible:
      first === null
        ? (options.explainInfeasible ?? true)
          ? explainInfeasible(requirements, knowledge, cache)
          : UNEXPLAINED
        : null,
    frontier: (options.frontier ?? withSensitivity) ? frontierOf(prepared, cache) : null,
  };
}

function recommendation(
  design: Design,
  index: number,
  prepared: PreparedCase,
  thresholds: Recommendation['revisitWhen'],
): Recommendation {
  const described = describeDesign(design, index + 1, prepared);
  // For the first: where it stops being first. For the others: where they would be.
  const own = index === 0 ? thresholds : thresholds.filter(({ winner }) => winner === described.style);
  return { ...described, revisitWhen: own };
}

function ledgerOf({ situation }: PreparedCase, flips: ReadonlySet<string>): LedgerEntry[] {
  const entries = [...situation.ledger].map(([path, { value, origin, rule }]): LedgerEntry => ({
    path,
    value,
    origin,
    rule,
    flipsFirst: flips.has(path),
  }));
  const priorities = [...situation.priorities]
    .filter(([, { origin }]) => origin !== 'stated')
    .map(([quality, { weight, origin, rule }]): LedgerEntry => ({
      path: `priorities.${quality}`,
      value: weight,
      origin,
      rule,
      flipsFirst: false,
    }));
  return [...entries, ...priorities].sort((a, b) => (a.path < b.path ? -1 : 1));
}
