import type { CompiledGraph } from '../model/graph.js';
import { KIND_NAMES, type Kind } from '../model/kinds.js';
import { kindOf } from '../model/node-id.js';

export interface KindCount {
  readonly kind: Kind;
  readonly nodes: number;
  readonly withBody: number;
  readonly edgesOut: number;
}

/** How many nodes, bodies and outgoing edges each kind has; kinds without nodes are left out. */
export function countByKind(graph: CompiledGraph): KindCount[] {
  return KIND_NAMES.map((kind) => {
    const nodes = graph.nodes.filter((node) => node.kind === kind);
    return {
      kind,
      nodes: nodes.length,
      withBody: nodes.filter((node) => node.body !== undefined).length,
      edgesOut: graph.edges.filter((edge) => kindOf(edge.from) === kind).length,
    };
  }).filter((count) => count.nodes > 0);
}
