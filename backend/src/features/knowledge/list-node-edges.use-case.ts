import type { EdgeType, GraphEdge, GraphNode, NodeId } from '@architrave/graph-seed/model';
import type { GraphStore } from './domain/graph-store.port.js';

export interface NodeEdges {
  readonly edges: readonly GraphEdge[];
  /** The nodes at the other ends, by id. */
  readonly targets: ReadonlyMap<string, GraphNode>;
}

/** The most nodes that one answer takes along, over all the nodes asked about. */
const MAX_TARGETS = 2_000;

/** The edges of some nodes with the nodes at their other ends, in one reading of the store. `edgeTypes` empty: every type. */
export class ListNodeEdges {
  constructor(private readonly store: GraphStore) {}

  async execute(ids: readonly NodeId[], edgeTypes: readonly EdgeType[]): Promise<readonly NodeEdges[]> {
    const around = await this.store.neighbourhood(ids, {
      depth: 1,
      edgeTypes,
      kinds: [],
      limit: MAX_TARGETS,
    });
    const targets = new Map(around.nodes.map(({ node }) => [node.id as string, node]));
    const edgesOf = new Map<string, GraphEdge[]>(ids.map((id) => [id, []]));
    for (const edge of around.edges) {
      edgesOf.get(edge.from)?.push(edge);
      if (edge.to !== edge.from) edgesOf.get(edge.to)?.push(edge);
    }
    return ids.map((id) => ({ edges: edgesOf.get(id) ?? [], targets }));
  }
}
