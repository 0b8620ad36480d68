import type { CompiledGraph, PriceRow } from '@architrave/graph-seed/model';

/** What the content holds besides nodes and edges, in the form that look-ups need. Never changes while the server runs. */
export interface ContentFacts {
  readonly prices: ReadonlyMap<string, PriceRow>;
}

export const CONTENT_FACTS = Symbol('CONTENT_FACTS');

/** Token of the compiled content as read from its file. */
export const COMPILED_GRAPH = Symbol('COMPILED_GRAPH');

export function contentFactsOf(graph: CompiledGraph): ContentFacts {
  return { prices: new Map(graph.prices.map((row) => [row.id, row])) };
}
