import type { GraphEdge, GraphNode } from '../model/graph.js';
import type { NodeId } from '../model/node-id.js';
import type { ChangeRecord } from './graph-change.js';

/** A store that a graph is loaded into. Every writing method may be repeated without effect. */
export interface GraphWriter {
  /** Makes constraints and indexes where they're missing. */
  prepare(): Promise<void>;
  /** What the store was last loaded from, and what it holds; `contentHash` is `null` when nothing was ever loaded. */
  read(): Promise<StoredGraph>;
  /** The text that `StoredGraph` gives for a node or edge once it is written; differs when what is stored would differ. */
  fingerprintOfNode(node: GraphNode): string;
  fingerprintOfEdge(edge: GraphEdge): string;
  /** Writes the plan, then notes the content hash, as one unit: readers see the graph before or after. */
  write(plan: LoadPlan): Promise<void>;
}

export interface StoredGraph {
  readonly contentHash: string | null;
  /** Node id → fingerprint. */
  readonly nodes: ReadonlyMap<NodeId, string>;
  /** `edgeKey` → fingerprint. */
  readonly edges: ReadonlyMap<string, string>;
  /** `kind:alias` → node id. */
  readonly aliases: ReadonlyMap<string, NodeId>;
  /** What workspaces wrote, oldest first. */
  readonly changes: readonly ChangeRecord[];
}

/** What makes a store equal to a graph. */
export interface LoadPlan {
  readonly contentHash: string;
  readonly putNodes: readonly GraphNode[];
  readonly putEdges: readonly GraphEdge[];
  readonly removeNodes: readonly NodeId[];
  /** Keys of edges; those of removed nodes are among them. */
  readonly removeEdges: readonly string[];
  readonly putAliases: readonly { readonly key: string; readonly id: NodeId }[];
  readonly removeAliases: readonly string[];
}
