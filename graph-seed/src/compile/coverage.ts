import type { CompiledGraph, GraphEdge } from '../model/graph.js';
import type { EdgeType } from '../model/edge-types.js';
import { nodeId, type NodeId } from '../model/node-id.js';
import type { Kind } from '../model/kinds.js';

/** A concept of a coverage checklist, as far as this check reads it. */
export interface CoverageConcept {
  readonly id: string;
  readonly kind: string;
  readonly relatesTo?: readonly { readonly type: string; readonly to: string }[];
}

/** What the content answers for a checklist without a node or an edge of its own. */
export interface CoverageExceptions {
  /** Concepts that live as another node's alias. */
  readonly aliases: readonly string[];
  /** Relations that are wrong or lead nowhere, and why. */
  readonly corrections: readonly {
    readonly from: string;
    readonly type: string;
    readonly to: string;
    readonly because: string;
  }[];
}

export interface Coverage {
  readonly concepts: number;
  /** Concepts without a node of their kind, and without an admitted alias. */
  readonly missingConcepts: readonly string[];
  readonly relations: number;
  readonly corrected: number;
  /** Relations without an edge that says so, as `from type to`. */
  readonly missingRelations: readonly string[];
  /** Exceptions that the checklist doesn't know or that are no longer needed. */
  readonly idleExceptions: readonly string[];
}

/** A checklist's kinds that are called otherwise here; the rest keep their name. */
const KIND_OF: Readonly<Record<string, Kind>> = {
  'architecture-style': 'pattern',
  'architecture-pattern': 'pattern',
  'integration-pattern': 'pattern',
  'data-pattern': 'pattern',
  'ai-pattern': 'pattern',
  'design-pattern': 'pattern',
  'deployment-strategy': 'pattern',
  tool: 'technology',
  'quality-attribute': 'quality',
  'component-role': 'role',
  'security-risk': 'risk',
  'career-level': 'level',
  pillar: 'topic',
  scenario: 'case',
};

/** The edge types that say what a checklist's relation says; `inverse` ones point from its end to its start. */
const EDGES_OF: Readonly<Record<string, { forward: readonly EdgeType[]; inverse?: readonly EdgeType[] }>> = {
  uses: {
    forward: [
      'USES',
      'NEEDS_ROLE',
      'ILLUSTRATES',
      'COMPARES',
      'REQUIRES',
      'IMPLEMENTS',
      'NEEDS_SKILL',
      'COVERS',
    ],
    inverse: ['PART_OF'],
  },
  requires: {
    forward: ['REQUIRES', 'NEEDS_ROLE', 'ILLUSTRATES', 'COMPARES', 'NEEDS_SKILL', 'EXPECTS', 'USES'],
    inverse: ['PREREQUISITE_OF'],
  },
  implements: { forward: ['IMPLEMENTS', 'FULFILS', 'PROVIDES', 'PART_OF'] },
  'part-of': { forward: ['PART_OF'] },
  mitigates: { forward: ['MITIGATES'] },
  teaches: { forward: ['TEACHES', 'COVERS', 'EXPECTS'], inverse: ['PART_OF'] },
  compares: { forward: ['COMPARES'] },
  'alternative-to': { forward: ['ALTERNATIVE_TO'], inverse: ['ALTERNATIVE_TO'] },
  expects: { forward: ['EXPECTS'] },
  'evolves-to': { forward: ['EVOLVES_TO', 'NEXT_LEVEL'] },
  'prerequisite-of': { forward: ['PREREQUISITE_OF', 'NEXT_LEVEL'] },
};

/**
 * How much of a checklist the graph holds: each concept as a node of the kind it maps to (or as an admitted alias),
 * each relation as an edge that says the same (`improves` and `worsens` as a gain or a cost of a trade-off, or as a
 * weighted effect), or listed as corrected. What can be learned may be linked by its skill.
 */
export function coverageOf(
  graph: CompiledGraph,
  concepts: readonly CoverageConcept[],
  { aliases, corrections }: CoverageExceptions,
): Coverage {
  const index = indexOf(graph);
  const admitted = new Set(aliases);
  const corrected = new Set(corrections.map(({ from, type, to }) => `${from} ${type} ${to}`));
  const kinds = new Map(concepts.map(({ id, kind }) => [id, KIND_OF[kind] ?? (kind as Kind)]));
  /** Nodes that a concept may be: of its kind, or by alias where admitted. */
  const nodesOf = (id: string): NodeId[] => {
    const kind = kinds.get(id);
    const own = kind === undefined ? undefined : index.nodes.get(nodeId(kind, id));
    return [...(own === undefined ? [] : [own]), ...(admitted.has(id) ? (index.byAlias.get(id) ?? []) : [])];
  };
  /** Nodes at which an edge about a concept may end: the concept itself, its role, its skill. */
  const endsOf = (id: string): NodeId[] => [...nodesOf(id), ...index.shadowsOf(id)];
  const missingConcepts = concepts.filter(({ id }) => nodesOf(id).length === 0).map(({ id }) => id);
  const usedCorrections = new Set<string>();
  const missingRelations: string[] = [];
  let relations = 0;
  for (const concept of concepts) {
    for (const { type, to } of concept.relatesTo ?? []) {
      relations += 1;
      const name = `${concept.id} ${type} ${to}`;
      const [starts, ends] = [endsOf(concept.id), endsOf(to)];
      const held = starts.some((start) => ends.some((end) => says(index, type, start, end)));
      if (held) continue;
      if (corrected.has(name)) usedCorrections.add(name);
      else missingRelations.push(name);
    }
  }
  return {
    concepts: concepts.length,
    missingConcepts,
    relations,
    corrected: usedCorrections.size,
    missingRelations,
    idleExceptions: [
      ...aliases.filter((id) => !kinds.has(id)),
      ...[...corrected].filter((name) => !usedCorrections.has(name)),
    ],
  };
}

interface Index {
  readonly nodes: ReadonlyMap<string, NodeId>;
  readonly byAlias: ReadonlyMap<string, readonly NodeId[]>;
  /** `from TYPE to`. */
  readonly edges: ReadonlyMap<string, GraphEdge>;
  readonly tradeOffs: ReadonlyMap<NodeId, readonly NodeId[]>;
  /** The role and the skill of a slug: what "uses" and "teaches" point to where a node of the slug exists too. */
  shadowsOf(slug: string): readonly NodeId[];
}

function indexOf(graph: CompiledGraph): Index {
  const nodes = new Map<string, NodeId>(graph.nodes.map(({ id }) => [id, id]));
  const byAlias = new Map<string, NodeId[]>();
  const add = (key: string, id: NodeId): void => {
    byAlias.set(key, [...(byAlias.get(key) ?? []), id]);
  };
  for (const node of graph.nodes) {
    add(node.slug, node.id);
    for (const alias of node.aliases) add(alias.toLowerCase(), node.id);
  }
  const tradeOffs = new Map<NodeId, NodeId[]>();
  for (const { type, from, to } of graph.edges) {
    if (type === 'HAS_TRADE_OFF') tradeOffs.set(from, [...(tradeOffs.get(from) ?? []), to]);
  }
  return {
    nodes,
    byAlias,
    edges: new Map(graph.edges.map((edge) => [`${edge.from} ${edge.type} ${edge.to}`, edge])),
    tradeOffs,
    shadowsOf: (slug) => (['role', 'skill'] as const).flatMap((kind) => nodes.get(nodeId(kind, slug)) ?? []),
  };
}

function says({ edges, tradeOffs }: Index, type: string, start: NodeId, end: NodeId): boolean {
  if (type === 'improves' || type === 'worsens') {
    const [judgement, sign] = type === 'improves' ? (['GAINS', 1] as const) : (['COSTS', -1] as const);
    const affects = edges.get(`${start} AFFECTS ${end}`)?.weight ?? 0;
    return (
      affects * sign > 0 ||
      [start, ...(tradeOffs.get(start) ?? [])].some((id) => edges.has(`${id} ${judgement} ${end}`))
    );
  }
  const { forward, inverse = [] } = EDGES_OF[type] ?? { forward: [] };
  return (
    forward.some((edge) => edges.has(`${start} ${edge} ${end}`)) ||
    inverse.some((edge) => edges.has(`${end} ${edge} ${start}`))
  );
}
