import { isDeepStrictEqual } from 'node:util';
import { checkEdges } from '../compile/check-edges.js';
import { checkGraph } from '../compile/check-graph.js';
import { checkSources } from '../compile/check-sources.js';
import { collectAliases } from '../compile/collect-aliases.js';
import type { ContentProblem } from '../compile/content-problem.js';
import { makeSkills } from '../compile/make-skills.js';
import { contentFileOf, type WrittenEdge } from '../compile/read-nodes.js';
import { isMadeByCompiler } from '../compile/to-yaml-document.js';
import type { CompiledGraph, GraphEdge, GraphNode } from '../model/graph.js';
import { kindOf, slugOf, type NodeId } from '../model/node-id.js';

/** What the content holds besides nodes and edges, which the checks look things up in. */
export type GraphFacts = Pick<CompiledGraph, 'prices' | 'regionIndex' | 'charges' | 'defaults' | 'hosts'>;

/** Nodes and edges as somebody wrote them: without what the compiler makes. Maps by id, and by the id an edge leaves. */
export interface WrittenGraph {
  readonly nodes: ReadonlyMap<NodeId, GraphNode>;
  readonly edges: ReadonlyMap<NodeId, readonly WrittenEdge[]>;
}

/** A whole graph: what is written and what the compiler makes of it. */
export interface WholeGraph {
  readonly nodes: ReadonlyMap<NodeId, GraphNode>;
  readonly edges: ReadonlyMap<NodeId, readonly GraphEdge[]>;
}

/** A graph by node and by the node that an edge leaves. */
export function wholeGraphOf(nodes: readonly GraphNode[], edges: readonly GraphEdge[]): WholeGraph {
  const byFrom = new Map<NodeId, GraphEdge[]>();
  for (const edge of edges) {
    const own = byFrom.get(edge.from);
    if (own === undefined) byFrom.set(edge.from, [edge]);
    else own.push(edge);
  }
  return { nodes: new Map(nodes.map((node) => [node.id, node])), edges: byFrom };
}

/** The skills in a graph that the compiler makes, just as they stand, from the nodes that can be learned. */
export function generatedSkills(nodes: Iterable<GraphNode>): ReadonlySet<NodeId> {
  const all = [...nodes].sort((a, b) => (a.id < b.id ? -1 : 1));
  const skills = new Map(all.filter(({ kind }) => kind === 'skill').map((node) => [node.id, node]));
  const subjects = all.filter(({ kind }) => kind !== 'skill');
  return new Set(
    makeSkills(subjects, [])
      .nodes.filter((made) => isDeepStrictEqual(made, skills.get(made.id)))
      .map(({ id }) => id),
  );
}

/** What somebody wrote of a graph. */
export function writtenPartOf({ nodes, edges }: WholeGraph): WrittenGraph {
  const generated = generatedSkills(nodes.values());
  const written = new Map([...nodes].filter(([id]) => !generated.has(id)));
  const writtenEdges = new Map<NodeId, readonly WrittenEdge[]>();
  for (const [id, outgoing] of edges) {
    const from = nodes.get(id);
    if (from === undefined) continue;
    const kept = outgoing.filter(
      (edge) => edge.type === 'COMPARES' || !isMadeByCompiler(edge, from, outgoing),
    );
    if (kept.length > 0) writtenEdges.set(id, kept.map(asWritten));
  }
  return { nodes: written, edges: writtenEdges };
}

/** An edge with the file that it would be written in; the place in it named by the other end. */
function asWritten(edge: GraphEdge): WrittenEdge {
  return { edge, file: fileOfNode(edge.from), field: `edges.${edge.type}.${edge.to}` };
}

/** The graph that the compiler would make of what is written. */
export function compiled({ nodes, edges }: WrittenGraph): WholeGraph {
  const sorted = [...nodes.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
  const written = [...edges.values()].flat().map(({ edge }) => edge);
  const made = makeSkills(sorted, written);
  return wholeGraphOf([...nodes.values(), ...made.nodes], [...written, ...made.edges]);
}

/** Everything that the compiler would say against a written graph. */
export function problemsOfGraph(written: WrittenGraph, facts: GraphFacts): ContentProblem[] {
  const whole = compiled(written);
  const files = new Map([...written.nodes.keys()].map((id) => [id, fileOfNode(id)]));
  const nodes = [...whole.nodes.values()];
  const edges = [...whole.edges.values()].flat();
  return [
    ...checkEdges([...written.edges.values()].flat(), whole.nodes),
    ...collectAliases(nodes, files).problems,
    ...checkGraph({
      nodes: whole.nodes,
      edges,
      files,
      priceRows: new Set(facts.prices.map(({ id }) => id)),
      charges: facts.charges,
    }),
    ...checkSources({ ...facts, nodes: whole.nodes, edges, files }),
  ];
}

/** Path of the file that a node would be written in. */
export function fileOfNode(id: NodeId): string {
  return contentFileOf(kindOf(id), slugOf(id));
}
