import type { CompiledGraph, GraphEdge, GraphNode } from '../model/graph.js';
import type { NodeId } from '../model/node-id.js';
import { edgeKey, type ChangeRecord, type GraphChange } from './graph-change.js';

/** Nodes, edges and aliases of a graph, for reading. */
export interface GraphState {
  readonly nodes: ReadonlyMap<NodeId, GraphNode>;
  /** By `edgeKey`. */
  readonly edges: ReadonlyMap<string, GraphEdge>;
  /** `kind:alias`, lower case → node id. */
  readonly aliases: ReadonlyMap<string, NodeId>;
}

/** The key under which an alias of a node is found. */
export function aliasKey(kind: string, alias: string): string {
  return `${kind}:${alias.toLowerCase()}`;
}

/** The compiled content with changes applied, one after the other. */
export class GraphDraft implements GraphState {
  readonly nodes = new Map<NodeId, GraphNode>();
  readonly edges = new Map<string, GraphEdge>();
  readonly aliases = new Map<string, NodeId>();
  private readonly edgesOf = new Map<NodeId, Set<string>>();

  constructor(content: Pick<CompiledGraph, 'nodes' | 'edges' | 'aliases'>) {
    for (const node of content.nodes) this.nodes.set(node.id, node);
    for (const edge of content.edges) this.setEdge(edge);
    for (const [kind, ids] of Object.entries(content.aliases)) {
      for (const [alias, id] of Object.entries(ids)) this.aliases.set(aliasKey(kind, alias), id);
    }
  }

  /** Keys of the edges that leave or reach a node. */
  edgeKeysOf(id: NodeId): ReadonlySet<string> {
    return this.edgesOf.get(id) ?? NONE;
  }

  /** Whether the change can be applied: what it removes and the ends of what it puts exist. */
  accepts(change: GraphChange): boolean {
    switch (change.op) {
      case 'put-node':
        return true;
      case 'remove-node':
        return this.nodes.has(change.id);
      case 'put-edge':
        return this.nodes.has(change.edge.from) && this.nodes.has(change.edge.to);
      case 'remove-edge':
        return this.edges.has(edgeKey(change.edge));
    }
  }

  /** Applies a change that the draft accepts. */
  apply(change: GraphChange): void {
    switch (change.op) {
      case 'put-node':
        return this.putNode(change.node);
      case 'remove-node':
        return this.removeNode(change.id);
      case 'put-edge':
        return this.setEdge(change.edge);
      case 'remove-edge':
        return this.removeEdge(edgeKey(change.edge));
    }
  }

  private putNode(node: GraphNode): void {
    this.dropAliases(node.id);
    this.nodes.set(node.id, node);
    for (const alias of node.aliases) {
      const key = aliasKey(node.kind, alias);
      // Who has a name first keeps it.
      if (!this.aliases.has(key)) this.aliases.set(key, node.id);
    }
  }

  private removeNode(id: NodeId): void {
    for (const key of [...this.edgeKeysOf(id)]) this.removeEdge(key);
    this.edgesOf.delete(id);
    this.dropAliases(id);
    this.nodes.delete(id);
  }

  private setEdge(edge: GraphEdge): void {
    const key = edgeKey(edge);
    this.edges.set(key, edge);
    for (const end of [edge.from, edge.to]) {
      const keys = this.edgesOf.get(end) ?? new Set();
      this.edgesOf.set(end, keys.add(key));
    }
  }

  private removeEdge(key: string): void {
    const edge = this.edges.get(key);
    if (edge === undefined) return;
    this.edges.delete(key);
    this.edgesOf.get(edge.from)?.delete(key);
    this.edgesOf.get(edge.to)?.delete(key);
  }

  private dropAliases(id: NodeId): void {
    for (const [key, holder] of this.aliases) if (holder === id) this.aliases.delete(key);
  }
}

const NONE: ReadonlySet<string> = new Set();

/**
 * The content with what workspaces wrote on top. Their changes win over the content; a removal of what the content
 * no longer has is past; a node that only an edge of theirs still needs comes back as it was.
 */
export function replayChanges(
  content: Pick<CompiledGraph, 'nodes' | 'edges' | 'aliases'>,
  records: readonly ChangeRecord[],
): GraphDraft {
  const draft = new GraphDraft(content);
  for (const { change, ends } of records) {
    if (change.op === 'put-edge') {
      for (const end of ends ?? []) if (!draft.nodes.has(end.id)) draft.apply({ op: 'put-node', node: end });
    }
    if (draft.accepts(change)) draft.apply(change);
  }
  return draft;
}
