import {
  kindOf,
  nodeId,
  slugOf,
  type CompiledGraph,
  type EdgeType,
  type FailureModeData,
  type GraphEdge,
  type GraphNode,
  type Kind,
  type Language,
  type NodeId,
  type RoleData,
} from '@architrave/graph-seed/model';
import type { DraftLine, LineOrigin } from './drafted-decision.js';

/** What a draft reads of the graph: names and texts in one language, and the edges that leave a node. */
export interface DraftKnowledge {
  readonly graphVersion: string;
  readonly language: Language;
  readonly node: (id: string) => GraphNode | undefined;
  /** Name in the draft's language; the slug where the graph has no such node. */
  readonly nameOf: (id: string) => string;
  /** A text of the graph as a line whose origin is the node. */
  readonly line: (text: string, ...nodes: readonly string[]) => DraftLine;
  readonly origin: (...nodes: readonly string[]) => LineOrigin;
  readonly edgesFrom: (id: string, type: EdgeType) => readonly GraphEdge[];
  readonly edgesTo: (id: string, type: EdgeType) => readonly GraphEdge[];
  /** The failure mode that is a role's outage. */
  readonly outageOf: (role: string) => GraphNode | undefined;
  /** How many edges of any type touch a node. */
  readonly linksOf: (id: string) => number;
}

export type DraftGraph = Pick<CompiledGraph, 'nodes' | 'edges'>;

/** Reads a graph for drafts in a language. */
export function draftKnowledge(graph: DraftGraph, graphVersion: string, language: Language): DraftKnowledge {
  const nodes = new Map<string, GraphNode>(graph.nodes.map((node) => [node.id, node]));
  const from = groupedBy(graph.edges, (edge) => edge.from);
  const to = groupedBy(graph.edges, (edge) => edge.to);
  const origin = (...ids: readonly string[]): LineOrigin => ({ from: 'graph', nodes: ids, graphVersion });
  return {
    graphVersion,
    language,
    node: (id) => nodes.get(id),
    nameOf: (id) => nodes.get(id)?.name[language] ?? slugOf(id as NodeId),
    line: (text, ...ids) => ({ text, origin: origin(...ids) }),
    origin,
    edgesFrom: (id, type) => (from.get(id) ?? []).filter((edge) => edge.type === type),
    edgesTo: (id, type) => (to.get(id) ?? []).filter((edge) => edge.type === type),
    outageOf: (role) =>
      graph.nodes.find(
        (node) => node.kind === 'failure-mode' && (node.data as FailureModeData).role === role,
      ),
    linksOf: (id) => (from.get(id)?.length ?? 0) + (to.get(id)?.length ?? 0),
  };
}

/** A one-sided list of a node's body; empty where it has none. */
export function listOf(
  knowledge: DraftKnowledge,
  id: string,
  list: 'advantages' | 'disadvantages' | 'whenToUse' | 'whenNot',
): readonly string[] {
  return knowledge.node(id)?.body?.[list]?.[knowledge.language] ?? [];
}

/** What changing what fills a role takes; `undefined` where it is a matter of days. */
export function reversalOf(knowledge: DraftKnowledge, role: string): RoleData['reversal'] {
  return (knowledge.node(nodeId('role', role))?.data as RoleData | undefined)?.reversal;
}

/** The trade-offs of a node, those that weigh most first, with what each costs. */
export function tradeOffsOf(
  knowledge: DraftKnowledge,
  id: string,
  weightOf: (quality: string) => number,
): { readonly id: string; readonly summary: string; readonly costs: readonly string[] }[] {
  return knowledge
    .edgesFrom(id, 'HAS_TRADE_OFF')
    .map(({ to }) => {
      const costs = [...knowledge.edgesFrom(to, 'COSTS')].sort(
        (a, b) => (b.weight ?? 0) - (a.weight ?? 0) || (a.to < b.to ? -1 : 1),
      );
      const gains = knowledge.edgesFrom(to, 'GAINS');
      const weight = [...costs, ...gains].reduce(
        (sum, edge) => sum + (edge.weight ?? 0) * weightOf(slugOf(edge.to)),
        0,
      );
      const summary = knowledge.node(to)?.summary[knowledge.language] ?? '';
      return { id: to, summary, costs: costs.map((edge) => edge.to), weight };
    })
    .sort((a, b) => b.weight - a.weight || (a.id < b.id ? -1 : 1));
}

/** Nodes of a kind that a node is an alternative to, the most linked, so best known, first; the link holds both ways. */
export function alternativesOf(knowledge: DraftKnowledge, id: string, kind: Kind): readonly string[] {
  const there = knowledge.edgesFrom(id, 'ALTERNATIVE_TO').map(({ to }) => to);
  const back = knowledge.edgesTo(id, 'ALTERNATIVE_TO').map(({ from }) => from);
  return [...new Set([...there, ...back])]
    .filter((other) => kindOf(other) === kind)
    .sort((a, b) => knowledge.linksOf(b) - knowledge.linksOf(a) || (a < b ? -1 : 1));
}

function groupedBy(
  edges: readonly GraphEdge[],
  keyOf: (edge: GraphEdge) => string,
): ReadonlyMap<string, readonly GraphEdge[]> {
  const groups = new Map<string, GraphEdge[]>();
  for (const edge of edges) {
    const group = groups.get(keyOf(edge));
    if (group === undefined) groups.set(keyOf(edge), [edge]);
    else group.push(edge);
  }
  return groups;
}
