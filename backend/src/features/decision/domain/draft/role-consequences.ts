import { nodeId } from '@architrave/graph-seed/model';
import type { Recommendation } from '../../../advisor/index.js';
import { listOf, tradeOffsOf, type DraftKnowledge } from './draft-knowledge.js';
import type { RecommendationSource } from './draft-source.js';
import { asClause, type DraftTerms } from './draft-terms.js';
import type { DraftArgument } from './drafted-decision.js';
import { prioritiesOf } from './judgement.js';
import type { Component } from './role-options.js';

const MOST_TRADE_OFFS = 2;

/** What follows from the choice of a part: what it is estimated to give, what it costs to run, to learn and to leave. */
export function roleConsequences(
  component: Component,
  source: RecommendationSource,
  recommendation: Recommendation,
  knowledge: DraftKnowledge,
  terms: DraftTerms,
): readonly DraftArgument[] {
  const { words, number, common } = terms;
  const id = nodeId('technology', component.technology);
  const path = `components.${component.role}`;
  return [
    {
      bearing: 'good',
      text: words.roleGives(
        number(component.availabilityPercent, 3),
        number(component.latencyP99Ms),
        number(component.monthlyUsd),
      ),
      origin: { from: 'advice', paths: [path] },
    },
    {
      bearing: 'neutral',
      text: words.operations(number(component.operationsHoursPerMonth, 1)),
      origin: { from: 'advice', paths: [`${path}.operationsHoursPerMonth`] },
    },
    ...costs(id, source, knowledge, terms),
    ...toLearn(id, recommendation, knowledge, terms),
    {
      bearing: 'bad',
      text: words.tied(common(nodeId('role', component.role)), knowledge.nameOf(id)),
      origin: knowledge.origin(nodeId('role', component.role)),
    },
  ];
}

/** The trade-offs that cost something; where the graph has none of the technology, what it is bad at. */
function costs(
  id: string,
  source: RecommendationSource,
  knowledge: DraftKnowledge,
  { words, join, common }: DraftTerms,
): DraftArgument[] {
  const weights = prioritiesOf(source.advice);
  const sides = tradeOffsOf(knowledge, id, (quality) => weights.get(quality) ?? 0)
    .filter((side) => side.costs.length > 0)
    .slice(0, MOST_TRADE_OFFS);
  if (sides.length > 0)
    return sides.map((side) => ({
      bearing: 'bad',
      text: words.costsQualities(join(side.costs.map(common)), asClause(side.summary)),
      origin: knowledge.origin(side.id, ...side.costs),
    }));
  return listOf(knowledge, id, 'disadvantages')
    .slice(0, MOST_TRADE_OFFS)
    .map((text) => ({ bearing: 'bad', text: asClause(text), origin: knowledge.origin(id) }));
}

function toLearn(
  id: string,
  { skillGaps }: Recommendation,
  knowledge: DraftKnowledge,
  { words, number, join }: DraftTerms,
): DraftArgument[] {
  const needed = new Set<string>(knowledge.edgesFrom(id, 'NEEDS_SKILL').map(({ to }) => to));
  const gaps = skillGaps.filter(({ skill }) => needed.has(nodeId('skill', skill)));
  const hours = gaps.reduce((sum, gap) => sum + gap.hours, 0);
  if (hours === 0) return [];
  const names = gaps.map(({ skill }) => knowledge.nameOf(nodeId('skill', skill)));
  return [
    {
      bearing: 'bad',
      text: words.roleLearning(number(hours), join(names)),
      origin: { from: 'advice', paths: ['skillGaps'] },
    },
  ];
}
