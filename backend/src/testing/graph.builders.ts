import {
  edgeTypeOf,
  EDGE_TYPE_NAMES,
  KIND_NAMES,
  nodeId,
  type CompiledGraph,
  type GraphEdge,
  type GraphNode,
  type Kind,
  type NodeId,
} from '@architrave/graph-seed/model';
import { seededRandom } from './seeded-random.js';

/** A node with what every node needs; name and summary are the slug's words unless given. */
export function aNode(
  kind: Kind,
  slug: string,
  parts: Partial<Omit<GraphNode, 'id' | 'kind' | 'slug'>> = {},
): GraphNode {
  const words = slug.replaceAll('-', ' ');
  return {
    id: nodeId(kind, slug),
    kind,
    slug,
    name: { en: words, es: words },
    summary: { en: `About ${words}.`, es: `Sobre ${words}.` },
    aliases: [],
    data: kind === 'pattern' ? { category: 'integration' } : {},
    ...parts,
  };
}

/** A compiled graph of nodes and edges, sorted, with the aliases of its nodes; it has no prices, charges or defaults. */
export function aGraph(
  nodes: readonly GraphNode[],
  edges: readonly GraphEdge[] = [],
  contentHash = 'abc123',
): CompiledGraph {
  const aliases: Record<string, Record<string, NodeId>> = {};
  for (const node of nodes)
    for (const alias of node.aliases) (aliases[node.kind] ??= {})[alias.toLowerCase()] = node.id;
  const byText = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);
  return {
    contentHash,
    nodes: [...nodes].sort((a, b) => byText(a.id, b.id)),
    edges: [...edges].sort((a, b) => byText(a.from, b.from) || byText(a.type, b.type) || byText(a.to, b.to)),
    aliases,
    prices: [],
    regionIndex: [],
    charges: [],
    defaults: {},
    hosts: {},
  };
}

const ENGLISH = [
  'stable',
  'remote',
  'linear',
  'hidden',
  'shared',
  'sparse',
  'atomic',
  'global',
  'narrow',
  'simple',
  'nested',
  'static',
];
const SPANISH = [
  'estable',
  'remoto',
  'línea',
  'oculto',
  'común',
  'rápido',
  'atómico',
  'único',
  'débil',
  'sencillo',
  'pequeño',
  'fijo',
];
const NOUNS = [
  'queue',
  'ledger',
  'broker',
  'shard',
  'cursor',
  'replica',
  'gateway',
  'bucket',
  'schema',
  'token',
  'stream',
  'worker',
];

/**
 * A graph of so many nodes over all kinds, with two edges a node on average that fit the table of edge types and a few
 * hubs that a fifth of the edges reach. The same seed gives the same graph.
 */
export function aLargeGraph(nodeCount: number, seed = 7): CompiledGraph {
  const random = seededRandom(seed);
  const pick = <Item>(items: readonly Item[]): Item => items[Math.floor(random() * items.length)] as Item;
  const nodes = Array.from({ length: nodeCount }, (_, index) => {
    const kind = KIND_NAMES[index % KIND_NAMES.length] as Kind;
    const word = Math.floor(random() * ENGLISH.length);
    const noun = pick(NOUNS);
    return aNode(kind, `${ENGLISH[word]}-${noun}-${index}`, {
      name: { en: `${ENGLISH[word]} ${noun} ${index}`, es: `${noun} ${SPANISH[word]} ${index}` },
      summary: {
        en: `A ${pick(ENGLISH)} ${pick(NOUNS)} of ${pick(ENGLISH)} ${pick(NOUNS)}s.`,
        es: `Un ${pick(NOUNS)} ${pick(SPANISH)}.`,
      },
      aliases: index % 10 === 0 ? [`alias-${index}`] : [],
    });
  });
  const byKind = new Map(KIND_NAMES.map((kind) => [kind, nodes.filter((node) => node.kind === kind)]));
  const edges = new Map<string, GraphEdge>();
  for (let count = 0; count < nodeCount * 2; count += 1) {
    const type = pick(EDGE_TYPE_NAMES);
    const definition = edgeTypeOf(type);
    const from = pick(byKind.get(pick(definition.from)) ?? []);
    const targets = byKind.get(pick(definition.to)) ?? [];
    const to = random() < 0.2 ? targets[0] : pick(targets);
    if (to === undefined || from.id === to.id) continue;
    edges.set(`${type}|${from.id}|${to.id}`, {
      type,
      from: from.id,
      to: to.id,
      ...(definition.weight && { weight: definition.weight[1] }),
    });
  }
  return aGraph(nodes, [...edges.values()], `seed${seed}`);
}
