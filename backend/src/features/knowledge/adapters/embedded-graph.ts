import {
  edgeKey,
  GraphDraft,
  replayChanges,
  type ChangeRecord,
  type GraphChange,
} from '@architrave/graph-seed/load';
import type { CompiledGraph, GraphEdge, GraphNode, Kind, NodeId } from '@architrave/graph-seed/model';
import { MultiDirectedGraph } from 'graphology';
import { compareText } from '../domain/compare-text.js';

type NodeAttributes = { node: GraphNode };
type EdgeAttributes = { edge: GraphEdge };

/** One edge as seen from a node. */
export interface Step {
  readonly edge: GraphEdge;
  readonly other: NodeId;
}

/** The graph in memory: graphology for walking, sorted ids for listing, aliases for finding. */
export class EmbeddedGraph {
  private readonly draft: GraphDraft;
  private readonly graph = new MultiDirectedGraph<NodeAttributes, EdgeAttributes>();
  private sortedIds = new Map<Kind, readonly NodeId[]>();

  constructor(content: CompiledGraph, records: readonly ChangeRecord[]) {
    this.draft = replayChanges(content, records);
    for (const node of this.draft.nodes.values()) this.graph.addNode(node.id, { node });
    for (const [key, edge] of this.draft.edges)
      this.graph.addDirectedEdgeWithKey(key, edge.from, edge.to, { edge });
  }

  /** The id that an id or alias means; `null` when it means none. */
  resolve(idOrAlias: string): NodeId | null {
    if (this.graph.hasNode(idOrAlias)) return idOrAlias as NodeId;
    return this.draft.aliases.get(idOrAlias.toLowerCase()) ?? null;
  }

  node(id: NodeId): GraphNode {
    return this.graph.getNodeAttribute(id, 'node');
  }

  nodes(): Iterable<GraphNode> {
    return this.draft.nodes.values();
  }

  edges(): Iterable<GraphEdge> {
    return this.draft.edges.values();
  }

  aliases(): ReadonlyMap<string, NodeId> {
    return this.draft.aliases;
  }

  /** The ids of a kind, sorted. */
  idsOf(kind: Kind): readonly NodeId[] {
    const known = this.sortedIds.get(kind);
    if (known !== undefined) return known;
    const ids: NodeId[] = [];
    for (const node of this.draft.nodes.values()) if (node.kind === kind) ids.push(node.id);
    ids.sort(compareText);
    this.sortedIds.set(kind, ids);
    return ids;
  }

  degree(id: NodeId): number {
    return this.graph.degree(id);
  }

  /** The edges of a node in both directions, in no order. */
  steps(id: NodeId): Step[] {
    return this.graph.mapEdges(id, (_, { edge }) => ({
      edge,
      other: edge.from === id ? edge.to : edge.from,
    }));
  }

  accepts(change: GraphChange): boolean {
    return this.draft.accepts(change);
  }

  /** Applies an accepted change. */
  apply(change: GraphChange): void {
    this.draft.apply(change);
    switch (change.op) {
      case 'put-node':
        this.graph.mergeNode(change.node.id, { node: change.node });
        this.sortedIds = new Map();
        break;
      case 'remove-node':
        this.graph.dropNode(change.id);
        this.sortedIds = new Map();
        break;
      case 'put-edge':
        this.graph.mergeDirectedEdgeWithKey(edgeKey(change.edge), change.edge.from, change.edge.to, {
          edge: change.edge,
        });
        break;
      case 'remove-edge':
        this.graph.dropEdge(edgeKey(change.edge));
        break;
    }
  }
}
