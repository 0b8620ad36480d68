import { documentIn, type GraphFacts, type WholeGraph } from '@architrave/graph-seed/edit';
import type { GraphEdge, GraphNode, LocalizedText, NodeId, Synonyms } from '@architrave/graph-seed/model';

/** A graph at a version, with what its nodes' file form needs. */
export interface ExportedGraph extends WholeGraph {
  readonly version: string;
  readonly facts: Pick<GraphFacts, 'hosts'>;
}

export const EXPORT_FORMATS = ['json', 'csv', 'graphml', 'cypher'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

/** A node cut into what every kind has and what only its own has (`data`), all in the form of a content file, edges apart. */
export interface ExportedNode {
  readonly id: NodeId;
  readonly name: LocalizedText;
  readonly summary: LocalizedText;
  readonly aliases: readonly string[];
  readonly synonyms: Partial<Synonyms>;
  readonly correction: LocalizedText | null;
  readonly body: object | null;
  readonly data: Readonly<Record<string, unknown>>;
}

/** The nodes, by id. */
export function* exportedNodes(graph: ExportedGraph): Generator<ExportedNode> {
  const ids = [...graph.nodes.keys()].sort((a, b) => (a < b ? -1 : 1));
  for (const id of ids) {
    const document = documentIn({ nodes: graph.nodes, edges: NO_EDGES }, id, graph.facts) ?? {};
    const { name, summary, aliases = [], synonyms = {}, correction = null, body = null, ...data } = document;
    yield { id, name, summary, aliases, synonyms, correction, body, data } as ExportedNode;
  }
}

const NO_EDGES: ReadonlyMap<NodeId, readonly GraphEdge[]> = new Map();

/** The edges by from, type, to; those that the compiler makes among them. */
export function* exportedEdges(graph: ExportedGraph): Generator<GraphEdge> {
  for (const from of [...graph.edges.keys()].sort((a, b) => (a < b ? -1 : 1))) {
    yield* [...(graph.edges.get(from) ?? [])].sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
  }
}

function keyOf({ type, to }: GraphEdge): string {
  return `${type} ${to}`;
}

/** The kinds that nodes of a graph have, sorted. */
export function kindsIn(graph: ExportedGraph): GraphNode['kind'][] {
  return [...new Set([...graph.nodes.values()].map(({ kind }) => kind))].sort();
}
