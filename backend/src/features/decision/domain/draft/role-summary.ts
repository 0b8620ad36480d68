import { nodeId } from '@architrave/graph-seed/model';
import { entriesOf } from './context.js';
import { tradeOffsOf, type DraftKnowledge } from './draft-knowledge.js';
import type { RecommendationSource } from './draft-source.js';
import type { DraftTerms } from './draft-terms.js';
import type { DraftLine, DraftOption } from './drafted-decision.js';
import type { Component } from './role-options.js';

const FACING = ['quality.availabilityPercent', 'constraints.monthlyBudgetUsd', 'quality.latencyP99Ms'];
const MOST_COSTS = 3;

/** The choice of a part in one sentence. */
export function roleSummary(
  { role, technology }: Component,
  source: RecommendationSource,
  options: readonly DraftOption[],
  knowledge: DraftKnowledge,
  { words, join, common, fact }: DraftTerms,
): DraftLine {
  const id = nodeId('technology', technology);
  const entry = entriesOf(source.advice);
  const facing = FACING.flatMap((path) => {
    const one = entry(path);
    return one?.origin === 'stated' ? [fact(path, one.value)] : [];
  });
  const rivals = options.filter(({ node }) => node !== id).map(({ title }) => title);
  const costs = [...new Set(tradeOffsOf(knowledge, id, () => 1).flatMap((side) => side.costs))].slice(
    0,
    MOST_COSTS,
  );
  return {
    text: words.roleSummary({
      role: common(nodeId('role', role)),
      system: source.system === '' ? words.theSystem : source.system,
      facing: facing.length === 0 ? null : join(facing),
      chosen: knowledge.nameOf(id),
      against: rivals.length === 0 ? null : join(rivals),
      costs: costs.length === 0 ? null : join(costs.map(common)),
    }),
    origin: knowledge.origin(id),
  };
}
