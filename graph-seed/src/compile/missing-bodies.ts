import type { CompiledGraph, GraphNode, TechnologyData } from '../model/graph.js';
import type { Kind } from '../model/kinds.js';
import type { NodeId } from '../model/node-id.js';

/** Kinds whose nodes people open to read; of technologies only those that the advisor may pick. */
const MAIN_KINDS = [
  'pattern',
  'technology',
  'certification',
  'level',
  'skill',
  'framework',
  'comparison',
] as const satisfies readonly Kind[];

export interface MissingBodies {
  readonly kind: Kind;
  /** Nodes of the kind that should have a body. */
  readonly nodes: number;
  /** Those that have none, by id. */
  readonly missing: readonly NodeId[];
}

/** Which main nodes have no long text yet, per kind; kinds without nodes are left out. */
export function missingBodies(graph: CompiledGraph): MissingBodies[] {
  return MAIN_KINDS.map((kind) => {
    const nodes = graph.nodes.filter((node) => node.kind === kind && isMain(node));
    return {
      kind,
      nodes: nodes.length,
      missing: nodes.filter(({ body }) => body === undefined).map(({ id }) => id),
    };
  }).filter(({ nodes }) => nodes > 0);
}

function isMain(node: GraphNode): boolean {
  return node.kind !== 'technology' || (node.data as TechnologyData).offers.length > 0;
}
