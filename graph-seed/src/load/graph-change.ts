import type { EdgeType } from '../model/edge-types.js';
import type { GraphEdge, GraphNode } from '../model/graph.js';
import type { NodeId } from '../model/node-id.js';

/** What identifies an edge. */
export interface EdgeRef {
  readonly type: EdgeType;
  readonly from: NodeId;
  readonly to: NodeId;
}

/** `type|from|to`: the identity of an edge as one text. */
export function edgeKey({ type, from, to }: EdgeRef): string {
  return `${type}|${from}|${to}`;
}

/** One thing that a workspace changes. Removing a node removes its edges. */
export type GraphChange =
  | { readonly op: 'put-node'; readonly node: GraphNode }
  | { readonly op: 'remove-node'; readonly id: NodeId }
  | { readonly op: 'put-edge'; readonly edge: GraphEdge }
  | { readonly op: 'remove-edge'; readonly edge: EdgeRef };

/**
 * A change as the log keeps it. `ends`: the nodes that a put edge joined, as they were then, so that the edge
 * survives content that no longer has one of them.
 */
export interface ChangeRecord {
  readonly change: GraphChange;
  readonly ends?: readonly [from: GraphNode, to: GraphNode];
}
