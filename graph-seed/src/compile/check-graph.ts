import type { EdgeType } from '../model/edge-types.js';
import type { GraphEdge } from '../model/graph.js';
import type { NodeId } from '../model/node-id.js';
import { checkNames, type NamesToCheck } from './check-names.js';
import type { ContentProblem } from './content-problem.js';

export interface GraphToCheck extends NamesToCheck {
  /** The written edges and those that the compiler made. */
  readonly edges: readonly GraphEdge[];
}

/** Checks what only the whole graph shows: orphans, prerequisite cycles, unsourced trade-offs, and names inside fields that lead nowhere. */
export function checkGraph(graph: GraphToCheck): ContentProblem[] {
  return [
    ...orphans(graph),
    ...prerequisiteCycles(graph),
    ...unsourcedTradeOffs(graph),
    ...checkNames(graph),
  ];
}

function fileOf(graph: Pick<GraphToCheck, 'files'>, id: NodeId): string {
  return graph.files.get(id) ?? id;
}

function orphans({ nodes, edges, files }: GraphToCheck): ContentProblem[] {
  // The link to a skill that the compiler made joins a node to nothing but its own shadow: only written ends count.
  const linked = new Set(
    edges
      .filter((edge) => files.has(edge.from) && files.has(edge.to))
      .flatMap((edge) => [edge.from, edge.to]),
  );
  // A source may also be cited by a field (of an edge, an offer, a price row) rather than by an edge.
  return [...nodes.values()]
    .filter((node) => node.kind !== 'source' && files.has(node.id) && !linked.has(node.id))
    .map((node) => ({
      file: fileOf({ files }, node.id),
      field: 'edges',
      message: 'orphan: no edge leads to or from it',
    }));
}

function unsourcedTradeOffs(graph: GraphToCheck): ContentProblem[] {
  const leaving = new Set(graph.edges.map((edge) => `${edge.type} ${edge.from}`));
  const out = (id: NodeId, type: EdgeType): boolean => leaving.has(`${type} ${id}`);
  return [...graph.nodes.values()]
    .filter((node) => node.kind === 'trade-off')
    .flatMap((node) => [
      ...(out(node.id, 'EVIDENCED_BY')
        ? []
        : [
            {
              file: fileOf(graph, node.id),
              field: 'edges.EVIDENCED_BY',
              message: 'a trade-off needs evidence',
            },
          ]),
      ...(out(node.id, 'GAINS') && out(node.id, 'COSTS')
        ? []
        : [
            {
              file: fileOf(graph, node.id),
              field: 'edges',
              message: 'a trade-off gains something and costs something',
            },
          ]),
    ]);
}

/** Each cycle of PREREQUISITE_OF once, with its path. */
export function prerequisiteCycles(graph: Pick<GraphToCheck, 'edges' | 'files'>): ContentProblem[] {
  const next = new Map<NodeId, NodeId[]>();
  for (const edge of graph.edges) {
    if (edge.type === 'PREREQUISITE_OF') next.set(edge.from, [...(next.get(edge.from) ?? []), edge.to]);
  }
  const done = new Set<NodeId>();
  const problems: ContentProblem[] = [];
  const visit = (id: NodeId, path: readonly NodeId[]): void => {
    const start = path.indexOf(id);
    if (start >= 0) {
      const cycle = [...path.slice(start), id];
      problems.push({
        file: graph.files.get(id) ?? id,
        field: 'edges.PREREQUISITE_OF',
        message: `prerequisite cycle: ${cycle.join(' → ')}`,
      });
      return;
    }
    if (done.has(id)) return;
    for (const after of next.get(id) ?? []) visit(after, [...path, id]);
    done.add(id);
  };
  for (const id of next.keys()) visit(id, []);
  return problems;
}
