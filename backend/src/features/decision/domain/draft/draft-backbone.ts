import { nodeId } from '@architrave/graph-seed/model';
import type { Recommendation } from '../../../advisor/index.js';
import { confirmationOf } from './confirmation.js';
import { consequencesOf } from './consequences.js';
import { contextOf, driversOf } from './context.js';
import type { DraftKnowledge } from './draft-knowledge.js';
import { tradeOffsOf } from './draft-knowledge.js';
import type { RecommendationSource } from './draft-source.js';
import type { DraftTerms } from './draft-terms.js';
import { assemble, type DraftedDecision, type DraftLine } from './drafted-decision.js';
import { confidenceOf, prioritiesOf } from './judgement.js';
import { partsTable, patternLines } from './parts.js';
import { reasonOfBackbone } from './reason.js';
import { revisitOf } from './revisit.js';
import { styleOptions } from './style-options.js';

/** The decision on the architecture style. */
export function draftBackbone(
  source: RecommendationSource,
  recommendation: Recommendation,
  knowledge: DraftKnowledge,
  terms: DraftTerms,
): DraftedDecision {
  const { words } = terms;
  const style = nodeId('pattern', recommendation.style);
  const options = styleOptions(source, recommendation, knowledge, terms);
  const chosen = options.findIndex(({ node }) => node === style);
  const { content, provenance } = assemble({
    title: words.backboneTitle(terms.common(style), source.system),
    summary: summaryOf(source, recommendation, knowledge, terms),
    context: contextOf(source, terms),
    drivers: driversOf(source, terms),
    options,
    chosen,
    reason: reasonOfBackbone(source, recommendation, terms),
    consequences: consequencesOf(source, recommendation, knowledge, terms),
    confirmation: confirmationOf(source, recommendation, terms),
    revisitWhen: revisitOf(source, recommendation, terms),
    moreInformation: [
      ...patternLines(recommendation, knowledge, terms),
      partsTable(recommendation, knowledge, terms),
      {
        text: words.figuresVersion(String(recommendation.rank), source.advice.graphVersion),
        origin: { from: 'advice', paths: ['rank', 'graphVersion'] },
      },
    ],
  });
  return {
    content,
    provenance,
    tags: ['architecture-style', recommendation.cloud],
    nodes: [
      { id: style, role: 'chosen' },
      ...options.flatMap(({ node }) =>
        node === null || node === style ? [] : [{ id: node, role: 'considered' as const }],
      ),
      ...recommendation.patterns.map(({ id }) => ({ id: nodeId('pattern', id), role: 'chosen' as const })),
    ],
    confidence: confidenceOf(source.advice, recommendation),
    reversibility: 'costly',
    dependsOn: [],
  };
}

/** How many names a sentence bears. */
const MOST_NAMES = 3;

function summaryOf(
  source: RecommendationSource,
  recommendation: Recommendation,
  knowledge: DraftKnowledge,
  terms: DraftTerms,
): DraftLine {
  const { words, join, fact } = terms;
  const style = nodeId('pattern', recommendation.style);
  const weights = prioritiesOf(source.advice);
  const stated = source.advice.ledger.filter(({ origin }) => origin === 'stated');
  const needs = stated.find(({ path }) => path === 'capabilities');
  const facing = recommendation.held
    .filter(({ limit }) => typeof limit === 'number')
    .map(({ path, limit }) => fact(path, limit));
  const rivals = source.advice.recommendations
    .map((one) => one.style)
    .filter((one, index, all) => one !== recommendation.style && all.indexOf(one) === index)
    .slice(0, MOST_NAMES)
    .map((one) => terms.common(nodeId('pattern', one)));
  const sides = tradeOffsOf(knowledge, style, (quality) => weights.get(quality) ?? 0);
  const gains = [
    ...new Set(
      sides
        .flatMap(({ id }) => knowledge.edgesFrom(id, 'GAINS').filter(({ weight }) => (weight ?? 0) >= 2))
        .map(({ to }) => to),
    ),
  ]
    .sort(
      (a, b) =>
        (weights.get(b.split(':')[1] ?? '') ?? 0) - (weights.get(a.split(':')[1] ?? '') ?? 0) ||
        (a < b ? -1 : 1),
    )
    .slice(0, MOST_NAMES);
  const costs = [...new Set(sides.flatMap((side) => side.costs))].slice(0, MOST_NAMES);
  return {
    text: words.summary({
      system: source.system === '' ? words.theSystem : source.system,
      needs:
        needs === undefined
          ? join(stated.map(({ path, value }) => fact(path, value)).slice(0, MOST_NAMES))
          : fact('capabilities', needs.value),
      facing: join(
        facing.length > 0 ? facing : stated.map(({ path, value }) => fact(path, value)).slice(0, MOST_NAMES),
      ),
      chosen: terms.common(style),
      against: rivals.length === 0 ? null : join(rivals),
      gains: gains.length === 0 ? null : join(gains.map((id) => terms.common(id))),
      costs: join(costs.map((id) => terms.common(id))),
    }),
    origin: knowledge.origin(style, ...sides.map(({ id }) => id)),
  };
}
