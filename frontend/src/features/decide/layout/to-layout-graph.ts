import type { Size } from '../../../lib/geometry';
import type { LayoutGraph, LayoutOptions } from '../../../lib/layout/layout';
import type { DecisionSummary, Relation } from '../api/fragments';

/** The box of a decision, in canvas units. */
export const DECISION_BOX: Size = { width: 220, height: 72 };

/** Newer decisions stand before what they bear on. */
export function layoutOptions(direction: LayoutOptions['direction']): LayoutOptions {
  return { direction, gap: 20, layerGap: 72, routing: 'splines' };
}

/** What ELK lays out: a box a decision, a line a relation. */
export function toLayoutGraph(
  decisions: readonly Pick<DecisionSummary, 'id'>[],
  relations: readonly Relation[],
): LayoutGraph {
  const known = new Set(decisions.map(({ id }) => id));
  return {
    nodes: decisions.map(({ id }) => ({ id, ...DECISION_BOX })),
    edges: relations
      .filter(({ from, to }) => known.has(from.id) && known.has(to.id))
      .map((relation) => ({ id: relationId(relation), from: relation.from.id, to: relation.to.id })),
  };
}

/** The id of a relation's line. */
export function relationId({ from, to, relation }: Relation): string {
  return `${from.id} ${relation} ${to.id}`;
}
