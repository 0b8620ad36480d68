import type { CompiledGraph } from '../model/graph.js';
import { edgeKey } from './graph-change.js';
import { replayChanges } from './graph-draft.js';
import type { GraphWriter, LoadPlan, StoredGraph } from './graph-writer.port.js';

/** What loading did, or would do. */
export interface LoadReport {
  readonly contentHash: string;
  readonly nodes: ChangeCounts;
  readonly edges: ChangeCounts;
}

export interface ChangeCounts {
  readonly added: number;
  readonly changed: number;
  readonly removed: number;
}

export interface LoadOptions {
  /** Only tell what would be done. */
  readonly dryRun?: boolean;
}

/**
 * Makes a store hold the compiled content with what its workspaces wrote on top. What the content dropped is removed,
 * what a workspace wrote is kept. Loading the same content again changes nothing.
 */
export async function loadGraph(
  graph: CompiledGraph,
  writer: GraphWriter,
  options: LoadOptions = {},
): Promise<LoadReport> {
  await writer.prepare();
  const stored = await writer.read();
  const plan = planLoad(graph, stored, writer);
  if (options.dryRun !== true && !isNothing(plan, stored)) await writer.write(plan);
  const report = (
    put: readonly string[],
    removed: number,
    before: ReadonlyMap<string, string>,
  ): ChangeCounts => {
    const added = put.filter((key) => !before.has(key)).length;
    return { added, changed: put.length - added, removed };
  };
  return {
    contentHash: graph.contentHash,
    nodes: report(
      plan.putNodes.map(({ id }) => id),
      plan.removeNodes.length,
      stored.nodes,
    ),
    edges: report(plan.putEdges.map(edgeKey), plan.removeEdges.length, stored.edges),
  };
}

/** The difference between what a store holds and what it should hold. */
export function planLoad(
  graph: CompiledGraph,
  stored: StoredGraph,
  { fingerprintOfNode, fingerprintOfEdge }: Pick<GraphWriter, 'fingerprintOfNode' | 'fingerprintOfEdge'>,
): LoadPlan {
  const wanted = replayChanges(graph, stored.changes);
  return {
    contentHash: graph.contentHash,
    putNodes: [...wanted.nodes.values()].filter(
      (node) => stored.nodes.get(node.id) !== fingerprintOfNode(node),
    ),
    putEdges: [...wanted.edges.values()].filter(
      (edge) => stored.edges.get(edgeKey(edge)) !== fingerprintOfEdge(edge),
    ),
    removeNodes: [...stored.nodes.keys()].filter((id) => !wanted.nodes.has(id)),
    removeEdges: [...stored.edges.keys()].filter((key) => !wanted.edges.has(key)),
    putAliases: [...wanted.aliases]
      .filter(([key, id]) => stored.aliases.get(key) !== id)
      .map(([key, id]) => ({ key, id })),
    removeAliases: [...stored.aliases.keys()].filter((key) => !wanted.aliases.has(key)),
  };
}

function isNothing(plan: LoadPlan, stored: StoredGraph): boolean {
  const lists = [
    plan.putNodes,
    plan.putEdges,
    plan.removeNodes,
    plan.removeEdges,
    plan.putAliases,
    plan.removeAliases,
  ];
  return stored.contentHash === plan.contentHash && lists.every((list) => list.length === 0);
}
