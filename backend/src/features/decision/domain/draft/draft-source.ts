import type { Advice, Infeasible, Recommendation } from '../../../advisor/index.js';
import { nodeId } from '@architrave/graph-seed/model';
import { alternativesOf, reversalOf, type DraftKnowledge } from './draft-knowledge.js';

/** A question that a draft wants solved beside its advice: the same requirements, with a node forced or excluded. */
export interface RivalQuestion {
  readonly node: string;
  readonly how: 'use' | 'avoid';
}

/** The best design then; `null` and the conflicts where none holds the requirements. */
export interface RivalDesign extends RivalQuestion {
  readonly best: Recommendation | null;
  readonly conflicts: Infeasible['conflicts'];
}

/** What a draft is made from. */
export interface RecommendationSource {
  readonly advice: Advice;
  /** Which recommendation of the advice, from 1. */
  readonly rank: number;
  /** Name of the system, as in the scenario; empty where it has none. */
  readonly system: string;
  /** The answers to `rivalQuestions`. */
  readonly rivals: readonly RivalDesign[];
}

/** How many styles that no recommendation shows are worth a solve. */
const MOST_RIVALS = 2;

/** A choice of the design that is hard to undo: a decision of its own. */
export interface RoleChoice {
  readonly role: string;
  readonly technology: string;
}

/** The parts of a design that are hard to change later, those that are hardest first. */
export function hardChoices(
  recommendation: Recommendation,
  knowledge: DraftKnowledge,
): readonly RoleChoice[] {
  const rank = { 'one-way': 0, costly: 1 } as const;
  return recommendation.components
    .flatMap(({ role, technology }) => {
      const reversal = reversalOf(knowledge, role);
      return reversal === undefined ? [] : [{ role, technology, order: rank[reversal.effort] }];
    })
    .sort((a, b) => a.order - b.order || (a.role < b.role ? -1 : 1))
    .map(({ role, technology }) => ({ role, technology }));
}

/**
 * What a careful reader would ask: the best known styles that no recommendation shows, and for each choice that is hard
 * to undo the next best design without it.
 */
export function rivalQuestions(
  advice: Advice,
  rank: number,
  knowledge: DraftKnowledge,
): readonly RivalQuestion[] {
  const chosen = advice.recommendations.find((one) => one.rank === rank);
  if (chosen === undefined) return [];
  const shown = new Set<string>(advice.recommendations.map(({ style }) => nodeId('pattern', style)));
  const styles = alternativesOf(knowledge, nodeId('pattern', chosen.style), 'pattern')
    .filter((id) => !shown.has(id) && isStyle(id, knowledge))
    .slice(0, MOST_RIVALS);
  return [
    ...styles.map((node) => ({ node, how: 'use' as const })),
    ...hardChoices(chosen, knowledge).map(({ technology }) => ({
      node: nodeId('technology', technology),
      how: 'avoid' as const,
    })),
  ];
}

function isStyle(id: string, knowledge: DraftKnowledge): boolean {
  const data = knowledge.node(id)?.data as { readonly style?: unknown } | undefined;
  return data?.style !== undefined;
}
