import { isDeepStrictEqual } from 'node:util';
import {
  documentIn,
  documentOf,
  readDocument,
  type EditProblem,
  type GraphFacts,
  type NodeDocument,
  type WantedDocuments,
  type WholeGraph,
} from '@architrave/graph-seed/edit';
import { EDGE_TYPE_NAMES, type GraphEdge, type NodeId } from '@architrave/graph-seed/model';
import { EDGE_COLUMNS } from '../export/table-columns.js';
import type { ImportedEdge, ImportedGraph, ImportedNode } from './imported-graph.js';

export interface ImportOptions {
  /** Whether what the files lack is removed: nodes where they speak of nodes, edges where of edges, fields that they say are empty. */
  readonly remove: boolean;
}

/** What an import would make of the graph: only nodes that differ. */
export interface ImportPlan {
  readonly wanted: WantedDocuments;
  /** Nodes that the files name and that are so already. */
  readonly unchanged: number;
  readonly problems: readonly EditProblem[];
}

interface Current extends WholeGraph {
  readonly generated: ReadonlySet<NodeId>;
}

/**
 * Lays imported files over a graph. A node's fields that a file names replace those that are there, the others stay;
 * an edge replaces the one of the same ends and type. Nothing is removed unless asked.
 */
export function planImport(
  imported: ImportedGraph,
  graph: Current,
  facts: GraphFacts,
  options: ImportOptions,
): ImportPlan {
  const named = new Map((imported.nodes ?? []).map((node) => [node.id, node]));
  const edges = groupByFrom(imported.edges ?? []);
  const wanted = new Map<string, unknown>();
  let unchanged = 0;
  for (const id of idsConcerned(imported, graph, options)) {
    const current = documentIn(graph, id as NodeId, facts);
    const node = named.get(id);
    const before = graph.edges.get(id as NodeId) ?? [];
    const outgoing = outgoingEdges(before, edges.get(id) ?? [], {
      remove: options.remove && imported.edges !== null,
    });
    const document = importedDocument({ id, current, node, before, outgoing, facts, options });
    if (isDeepStrictEqual(document, current)) unchanged += node === undefined ? 0 : 1;
    else wanted.set(id, document);
  }
  if (options.remove && imported.nodes !== null) {
    for (const id of graph.nodes.keys()) if (!named.has(id) && !graph.generated.has(id)) wanted.set(id, null);
  }
  return { wanted, unchanged, problems: unknownEnds(imported, graph, named) };
}

/** The ids of nodes whose document the files may change: those named, and those that an edge leaves. */
function idsConcerned(
  { nodes, edges }: ImportedGraph,
  graph: Current,
  { remove }: ImportOptions,
): ReadonlySet<string> {
  const ids = new Set<string>((nodes ?? []).map(({ id }) => id));
  for (const { edge } of edges ?? []) if (graph.nodes.has(edge.from)) ids.add(edge.from);
  if (remove && edges !== null) for (const id of graph.edges.keys()) ids.add(id);
  return ids;
}

function groupByFrom(edges: readonly ImportedEdge[]): ReadonlyMap<string, readonly GraphEdge[]> {
  const groups = new Map<string, GraphEdge[]>();
  for (const { edge } of edges) groups.set(edge.from, [...(groups.get(edge.from) ?? []), edge]);
  return groups;
}

function outgoingEdges(
  current: readonly GraphEdge[],
  imported: readonly GraphEdge[],
  { remove }: ImportOptions,
): readonly GraphEdge[] {
  const edges = new Map<string, GraphEdge>();
  for (const edge of remove ? imported : [...current, ...imported])
    edges.set(`${edge.type} ${edge.to}`, edge);
  return [...edges.values()];
}

interface DocumentToMake {
  readonly id: string;
  readonly current: NodeDocument | null;
  readonly node: ImportedNode | undefined;
  /** The edges that leave it now, and those that shall. */
  readonly before: readonly GraphEdge[];
  readonly outgoing: readonly GraphEdge[];
  readonly facts: GraphFacts;
  readonly options: ImportOptions;
}

/** The document that a node would have; as it is given where its form is wrong, for the check to say how. */
function importedDocument({
  id,
  current,
  node,
  before,
  outgoing,
  facts,
  options,
}: DocumentToMake): NodeDocument {
  const { edges: _, ...fields } = current ?? {};
  const merged = withFields(fields, node?.fields ?? {}, options);
  if (current !== null && isDeepStrictEqual(merged, fields) && isSameSet(outgoing, before)) return current;
  const read = readDocument(id, merged, facts.hosts);
  if (read.ok && outgoing.every(isKnownForm)) return documentOf(read.node, outgoing, facts.hosts);
  return { ...merged, ...(outgoing.length === 0 ? {} : { edges: rawEdges(outgoing) }) };
}

/** What an edge may say; of any other, the check tells that it is unknown. */
const EDGE_KEYS = new Set(['type', 'from', 'to', ...EDGE_COLUMNS.map(({ name }) => name), 'note']);

function isKnownForm(edge: GraphEdge): boolean {
  return EDGE_TYPE_NAMES.includes(edge.type) && Object.keys(edge).every((key) => EDGE_KEYS.has(key));
}

function withFields(
  current: Readonly<Record<string, unknown>>,
  fields: Readonly<Record<string, unknown>>,
  options: ImportOptions,
): Record<string, unknown> {
  const merged: Record<string, unknown> = { ...current };
  for (const [name, value] of Object.entries(fields)) {
    if (value === null) {
      if (options.remove) delete merged[name];
    } else merged[name] = isTwoLanguages(value) ? withLanguages(merged[name], value) : value;
  }
  return merged;
}

function isTwoLanguages(value: unknown): value is Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  return Object.keys(value).every((key) => key === 'en' || key === 'es');
}

/** A text of which a file may name one language only. */
function withLanguages(current: unknown, named: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const given = Object.entries(named).filter(([, text]) => text !== null);
  return { ...(current as Record<string, unknown> | undefined), ...Object.fromEntries(given) };
}

function isSameSet(edges: readonly GraphEdge[], others: readonly GraphEdge[]): boolean {
  const keyed = (list: readonly GraphEdge[]) =>
    new Map(list.map((edge) => [`${edge.type} ${edge.to}`, edge]));
  return edges.length === others.length && isDeepStrictEqual(keyed(edges), keyed(others));
}

function rawEdges(edges: readonly GraphEdge[]): Record<string, unknown[]> {
  const byType: Record<string, unknown[]> = {};
  for (const { type, from: _, ...end } of edges) (byType[type] ??= []).push(end);
  return byType;
}

function unknownEnds(
  { edges }: ImportedGraph,
  graph: Current,
  named: ReadonlyMap<string, ImportedNode>,
): EditProblem[] {
  return (edges ?? [])
    .filter(({ edge }) => !graph.nodes.has(edge.from) && !named.has(edge.from))
    .map(({ edge, place }) => ({
      nodeId: edge.from,
      path: place,
      code: 'unknown-id',
      accepted: 'an edge that leaves a node of the graph or of the import',
      given: edge.from.slice(0, 60),
    }));
}
