import type { CompiledGraph } from '../model/graph.js';

/** A concept of a coverage checklist, as far as this check reads it. */
export interface CoverageConcept {
  readonly id: string;
  readonly kind: string;
  readonly relatesTo?: readonly { readonly type: string; readonly to: string }[];
}

export interface Coverage {
  /** Concepts that are a node's slug or alias of any kind. */
  readonly present: number;
  /** Relations of which both ends are present. */
  readonly relationsTotal: number;
  /** Those of them that have at least one edge between the two, in either direction. */
  readonly relations: number;
}

/** How much of a checklist of concepts and relations the graph holds. */
export function coverageOf(graph: CompiledGraph, concepts: readonly CoverageConcept[]): Coverage {
  const idsBySlug = new Map<string, Set<string>>();
  const add = (slug: string, id: string): void => {
    const ids = idsBySlug.get(slug) ?? new Set();
    idsBySlug.set(slug, ids.add(id));
  };
  for (const node of graph.nodes) {
    // A made skill repeats its subject; it doesn't count as the concept itself.
    add(node.slug, node.id);
    for (const alias of node.aliases) add(alias.toLowerCase(), node.id);
  }
  const linked = new Set(
    graph.edges.flatMap((edge) => [`${edge.from} ${edge.to}`, `${edge.to} ${edge.from}`]),
  );
  // A trade-off stands between a pattern and the quality it gains or costs.
  const tradeOffs = new Map<string, string[]>();
  for (const edge of graph.edges) {
    if (edge.type === 'HAS_TRADE_OFF')
      tradeOffs.set(edge.from, [...(tradeOffs.get(edge.from) ?? []), edge.to]);
  }
  const joined = (from: string, to: string): boolean =>
    linked.has(`${from} ${to}`) ||
    (tradeOffs.get(from) ?? []).some((tradeOff) => linked.has(`${tradeOff} ${to}`));
  let relationsTotal = 0;
  let relations = 0;
  for (const concept of concepts) {
    const from = idsBySlug.get(concept.id);
    if (from === undefined) continue;
    for (const relation of concept.relatesTo ?? []) {
      const to = idsBySlug.get(relation.to);
      if (to === undefined) continue;
      relationsTotal += 1;
      if ([...from].some((a) => [...to].some((b) => joined(a, b)))) relations += 1;
    }
  }
  return {
    present: concepts.filter((concept) => idsBySlug.has(concept.id)).length,
    relationsTotal,
    relations,
  };
}
