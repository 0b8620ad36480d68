import { isDeepStrictEqual } from 'node:util';
import type { Hosts } from '../model/advisor-data.schema.js';
import { EDGE_TYPE_NAMES, type EdgeType } from '../model/edge-types.js';
import type { ComparisonData, GraphEdge, GraphNode, TechnologyData } from '../model/graph.js';
import { LEARNABLE_KINDS, type Kind } from '../model/kinds.js';
import { kindOf, slugOf, type NodeId } from '../model/node-id.js';
import { nodeSchemaOf } from '../model/node.schema.js';
import { makeSkills } from './make-skills.js';
import { collapseOffers } from './to-yaml-offers.js';
import { inSchemaOrder } from './to-yaml-order.js';

/** A node as its content file holds it: what `nodeSchemaOf(kind)` parses, defaults left out. Plain JSON. */
export type NodeDocument = Readonly<Record<string, unknown>>;

/** Where the files put what their schema lists elsewhere: what the kind alone has stands before the long text. */
const LAST_KEYS = ['body', 'edges'];
const EDGE_END_KEYS = [
  'to',
  'weight',
  'level',
  'fromLevel',
  'required',
  'group',
  'note',
  'source',
  'place',
] as const;

/**
 * A node of a graph, with the edges that leave it, as its content file would hold it. What the compiler makes by
 * itself is left out: the link to a skill of the same slug, the links of a comparison to what its table names.
 * Edges stand by type, then by the other end. Compiling the document gives the node and, with what the compiler makes, the edges again.
 *
 * @param outgoing every edge of the graph that leaves the node
 */
export function documentOf(node: GraphNode, outgoing: readonly GraphEdge[], hosts: Hosts): NodeDocument {
  const { name, summary, synonyms, correction, body } = node;
  const data =
    node.kind === 'technology'
      ? { ...node.data, offers: collapseOffers((node.data as TechnologyData).offers, hosts) }
      : node.data;
  const ordered = inSchemaOrder(nodeSchemaOf(node.kind), {
    name,
    summary,
    aliases: ownAliases(node),
    ...(synonyms === undefined ? {} : { synonyms }),
    ...(correction === undefined ? {} : { correction }),
    ...(body === undefined ? {} : { body }),
    ...data,
  }) as Record<string, unknown>;
  const edges = edgesByType(outgoing.filter((edge) => !isMadeByCompiler(edge, node, outgoing)));
  const entries = Object.entries(ordered).filter(([key]) => !LAST_KEYS.includes(key));
  if (ordered['body'] !== undefined) entries.push(['body', ordered['body']]);
  if (Object.keys(edges).length > 0) entries.push(['edges', edges]);
  return Object.fromEntries(entries);
}

/** The aliases that are written as such: those that the synonyms don't bring along, in an order that reading gives again. */
function ownAliases({ aliases, synonyms }: GraphNode): readonly string[] {
  const brought = [...(synonyms?.en ?? []), ...(synonyms?.es ?? [])];
  for (let length = 0; length < aliases.length; length += 1) {
    const own = aliases.slice(0, length);
    if (isDeepStrictEqual([...new Set([...own, ...brought])], aliases)) return own;
  }
  return aliases;
}

/** Whether the compiler would make this edge of a node if its file didn't have it. */
export function isMadeByCompiler(edge: GraphEdge, from: GraphNode, outgoing: readonly GraphEdge[]): boolean {
  if (isFromTable(edge, from)) return true;
  // A link is made only where the two ends have none.
  const isOnlyLink = outgoing.every((other) => other === edge || other.to !== edge.to);
  return isOnlyLink && isDeepStrictEqual(edge, linkToSkill(edge));
}

function isFromTable(edge: GraphEdge, from: GraphNode): boolean {
  const items = from.kind === 'comparison' ? ((from.data as ComparisonData).table?.items ?? []) : [];
  return (
    items.includes(edge.to) && isDeepStrictEqual(edge, { type: 'COMPARES', from: edge.from, to: edge.to })
  );
}

/** The link that the compiler makes between the ends of an edge, if they are a subject and the skill of its slug. */
function linkToSkill({ from, to }: GraphEdge): GraphEdge | undefined {
  const subject = [from, to].find((end) => (LEARNABLE_KINDS as readonly Kind[]).includes(kindOf(end)));
  if (subject === undefined || slugOf(from) !== slugOf(to)) return undefined;
  const text = { en: '', es: '' };
  const bare = { id: subject, kind: kindOf(subject), slug: slugOf(subject), name: text, summary: text };
  const [link] = makeSkills([{ ...bare, aliases: [], data: {} }], []).edges;
  return link?.from === from && link.to === to ? link : undefined;
}

function edgesByType(edges: readonly GraphEdge[]): Record<string, unknown[]> {
  const byType: Partial<Record<EdgeType, unknown[]>> = {};
  for (const type of EDGE_TYPE_NAMES) {
    const ends = edges
      .filter((edge) => edge.type === type)
      .sort((a, b) => (a.to < b.to ? -1 : 1))
      .map(edgeEndOf);
    if (ends.length > 0) byType[type] = ends;
  }
  return byType;
}

/** The other end with what the edge carries; the id alone where it carries nothing. */
function edgeEndOf(edge: GraphEdge): NodeId | Record<string, unknown> {
  const carried = EDGE_END_KEYS.flatMap((key) =>
    edge[key] === undefined ? [] : [[key, edge[key]] as const],
  );
  return carried.length === 1 ? edge.to : Object.fromEntries(carried);
}
