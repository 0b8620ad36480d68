import type { CompiledGraph, GraphNode } from '../model/graph.js';
import { KIND_NAMES, type Kind } from '../model/kinds.js';
import { kindOf, type NodeId } from '../model/node-id.js';
import type { Body } from '../model/node.schema.js';
import { sentencesOf } from './sentences.js';

export interface KindCount {
  readonly kind: Kind;
  readonly nodes: number;
  readonly withBody: number;
  readonly edgesOut: number;
  /** Nodes that no source supports: neither an EVIDENCED_BY edge nor a source in an edge or a field. */
  readonly unsourced: number;
  /** Median over the nodes of the kind: statements, see `factsOf`; `null` without nodes. */
  readonly medianFacts: number;
  /** Median words of English text over the bodies of the kind, lists and table included; `null` without bodies. */
  readonly medianWords: number | null;
}

/** How many nodes, bodies, facts and outgoing edges each kind has; kinds without nodes are left out. */
export function countByKind(graph: CompiledGraph): KindCount[] {
  const sourced = new Set<NodeId>(
    graph.edges
      .filter(({ type, source }) => type === 'EVIDENCED_BY' || source !== undefined)
      .map(({ from }) => from),
  );
  return KIND_NAMES.map((kind) => {
    const nodes = graph.nodes.filter((node) => node.kind === kind);
    const bodies = nodes.filter((node) => node.body !== undefined);
    return {
      kind,
      nodes: nodes.length,
      withBody: bodies.length,
      edgesOut: graph.edges.filter((edge) => kindOf(edge.from) === kind).length,
      unsourced: nodes.filter((node) => !sourced.has(node.id) && !citesSource(node)).length,
      medianFacts: median(nodes.map(factsOf)) ?? 0,
      medianWords: median(bodies.map(wordsOfBody)),
    };
  }).filter((count) => count.nodes > 0);
}

/** The nodes that most edges join, the most first: what a reader can't take in at once. */
export function hubs(graph: CompiledGraph, count: number): { readonly id: NodeId; readonly edges: number }[] {
  const degrees = new Map<NodeId, number>();
  for (const { from, to } of graph.edges) {
    for (const id of [from, to]) degrees.set(id, (degrees.get(id) ?? 0) + 1);
  }
  return [...degrees]
    .map(([id, edges]) => ({ id, edges }))
    .sort((a, b) => b.edges - a.edges || (a.id < b.id ? -1 : 1))
    .slice(0, count);
}

/** Statements in a node's text: the summary, each sentence of the body, each list item, each cell of a table; links are counted apart. */
export function factsOf({ body, data }: Pick<GraphNode, 'body' | 'data'>): number {
  const table = (
    data as { readonly table?: { readonly criteria: readonly { readonly cells: readonly unknown[] }[] } }
  ).table;
  const sentences = sentencesOf(body?.what.en ?? '').length;
  const cells = (table?.criteria ?? []).reduce((sum, { cells: row }) => sum + row.length, 0);
  return 1 + sentences + listsOf(body).length + cells;
}

function wordsOfBody({ body }: GraphNode): number {
  return [body?.what.en ?? '', ...listsOf(body)]
    .join(' ')
    .split(/\s+/)
    .filter((word) => word !== '').length;
}

function listsOf(body: Body | undefined): readonly string[] {
  if (body === undefined) return [];
  const { whenToUse, whenNot, advantages, disadvantages, mistakes } = body;
  return [whenToUse, whenNot, advantages, disadvantages, mistakes].flatMap((list) => list?.en ?? []);
}

/** Whether a field of the node's own (a demand, a fact, an offer, a condition) names a source. */
function citesSource({ kind, data }: GraphNode): boolean {
  return kind === 'source' || /"(?:source|slaSource|complianceSource)":"/.test(JSON.stringify(data));
}

function median(numbers: readonly number[]): number | null {
  const sorted = [...numbers].sort((a, b) => a - b);
  if (sorted.length === 0) return null;
  const middle = (sorted.length - 1) / 2;
  return ((sorted[Math.floor(middle)] ?? 0) + (sorted[Math.ceil(middle)] ?? 0)) / 2;
}
