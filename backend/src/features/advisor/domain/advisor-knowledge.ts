import type {
  CapabilityData,
  Charge,
  CompiledGraph,
  Defaults,
  FailureModeData,
  GraphEdge,
  GraphNode,
  Kind,
  LocalizedText,
  NodeId,
  Offer,
  PatternData,
  PriceRow,
  Region,
  RegionIndexRow,
  RoleData,
  StyleDefinition,
  TechnologyData,
} from '@architrave/graph-seed/model';
import { slugOf } from '@architrave/graph-seed/model';
import {
  compileLearning,
  heldLevels,
  type LearningKnowledge,
  type NodeResolver,
} from '../../learning/index.js';

export interface KnownStyle {
  readonly slug: string;
  readonly definition: StyleDefinition;
  /** Quality → gains − costs over the style's trade-offs, −3…3. */
  readonly netQualities: ReadonlyMap<string, number>;
  /** Capabilities that the style natively serves. */
  readonly provides: ReadonlySet<string>;
}

/** A pattern that comes along with a style. */
export interface KnownPattern {
  readonly slug: string;
  /** Empty: only proposed when it must be used. */
  readonly calledBy: NonNullable<PatternData['calledBy']>;
  readonly requiredRoles: readonly string[];
  /** Patterns and styles that already contain it. */
  readonly partOf: readonly string[];
}

export interface KnownRole extends RoleData {
  readonly slug: string;
}

export interface KnownCapability {
  readonly slug: string;
  readonly nature: NonNullable<CapabilityData['nature']>;
  readonly requiredRoles: readonly string[];
}

export interface KnownTechnology {
  readonly slug: string;
  readonly openSource: boolean;
  readonly roles: readonly string[];
  readonly offers: readonly Offer[];
  readonly conflicts: ReadonlySet<string>;
}

export interface TradeOffEffect {
  readonly tradeOff: string;
  readonly quality: string;
  /** Positive: gained; negative: paid. */
  readonly weight: number;
}

/** The part of the graph that the advisor needs, compiled once per graph version into maps. */
export interface AdvisorKnowledge {
  readonly graphVersion: string;
  readonly styles: readonly KnownStyle[];
  readonly patterns: readonly KnownPattern[];
  readonly roles: ReadonlyMap<string, KnownRole>;
  readonly capabilities: ReadonlyMap<string, KnownCapability>;
  /** By id. */
  readonly technologies: readonly KnownTechnology[];
  readonly technologiesByRole: ReadonlyMap<string, readonly KnownTechnology[]>;
  /** What has to be learnt for what, and how long it takes. */
  readonly learning: LearningKnowledge;
  /** The general skills that roles ask for, prerequisites included: what a team of the trade is taken to know unless it says otherwise. */
  readonly tradeSkills: ReadonlyMap<string, number>;
  readonly qualities: ReadonlySet<string>;
  /** Pattern or technology → what its trade-offs gain and cost. */
  readonly tradeOffs: ReadonlyMap<NodeId, readonly TradeOffEffect[]>;
  readonly charges: readonly Charge[];
  readonly prices: ReadonlyMap<string, PriceRow>;
  readonly regionFactors: ReadonlyMap<string, number>;
  readonly defaults: Defaults;
  /** Failure mode → the role whose outage it is. */
  readonly failureModes: ReadonlyMap<string, FailureModeData>;
  /** Outgoing edges of each node that explanations follow. */
  readonly edgesFrom: ReadonlyMap<NodeId, readonly GraphEdge[]>;
  readonly edgesTo: ReadonlyMap<NodeId, readonly GraphEdge[]>;
  readonly names: ReadonlyMap<NodeId, LocalizedText>;
  /** Finds a node of one of the kinds, in order, by slug, alias or full id. */
  readonly resolve: NodeResolver;
}

/** Compiles what the advisor needs from the graph. */
export function compileKnowledge(graph: CompiledGraph, graphVersion: string): AdvisorKnowledge {
  const edgesFrom = groupEdges(graph.edges, (edge) => edge.from);
  const edgesTo = groupEdges(graph.edges, (edge) => edge.to);
  const targets = (id: NodeId, type: GraphEdge['type']): GraphEdge[] =>
    (edgesFrom.get(id) ?? []).filter((edge) => edge.type === type);
  const ofKind = <K extends Kind>(kind: K): GraphNode<K>[] =>
    graph.nodes.filter((node) => node.kind === kind) as unknown as GraphNode<K>[];

  const learning = compileLearning(graph);
  const tradeOffs = new Map<NodeId, TradeOffEffect[]>(
    [...ofKind('pattern'), ...ofKind('technology')].map((node) => [
      node.id,
      targets(node.id, 'HAS_TRADE_OFF').flatMap(({ to }) => [
        ...targets(to, 'GAINS').map((gain) => effectOf(to, gain, 1)),
        ...targets(to, 'COSTS').map((cost) => effectOf(to, cost, -1)),
      ]),
    ]),
  );
  const requiredRoles = (id: NodeId): string[] =>
    targets(id, 'NEEDS_ROLE')
      .filter((edge) => edge.required !== false)
      .map((edge) => slugOf(edge.to));
  const technologies = ofKind('technology').map((node) => knownTechnology(node, targets, edgesTo));

  return {
    graphVersion,
    styles: ofKind('pattern').flatMap((node) =>
      node.data.style === undefined
        ? []
        : [
            {
              slug: node.slug,
              definition: node.data.style,
              netQualities: netQualities(tradeOffs.get(node.id) ?? []),
              provides: new Set(targets(node.id, 'PROVIDES').map((edge) => slugOf(edge.to))),
            },
          ],
    ),
    patterns: ofKind('pattern').flatMap((node) =>
      node.data.style !== undefined
        ? []
        : [
            {
              slug: node.slug,
              calledBy: node.data.calledBy ?? [],
              requiredRoles: requiredRoles(node.id),
              partOf: targets(node.id, 'PART_OF').map((edge) => slugOf(edge.to)),
            },
          ],
    ),
    roles: new Map(ofKind('role').map((node) => [node.slug, { slug: node.slug, ...node.data }])),
    capabilities: new Map(
      ofKind('capability').flatMap(({ id, slug, data: { nature } }) =>
        nature === undefined ? [] : [[slug, { slug, nature, requiredRoles: requiredRoles(id) }] as const],
      ),
    ),
    technologies,
    technologiesByRole: byRole(technologies),
    learning,
    tradeSkills: tradeSkills(
      ofKind('role').map((node) => node.id),
      learning,
    ),
    qualities: new Set(ofKind('quality').map((node) => node.slug)),
    tradeOffs,
    charges: graph.charges,
    prices: new Map(graph.prices.map((row) => [row.id, row])),
    regionFactors: new Map(
      graph.regionIndex.map((row: RegionIndexRow) => [`${row.provider} ${row.region}`, row.factor]),
    ),
    defaults: graph.defaults,
    failureModes: new Map(ofKind('failure-mode').map((node) => [node.slug, node.data])),
    edgesFrom,
    edgesTo,
    names: new Map(graph.nodes.map((node) => [node.id, node.name])),
    resolve: learning.resolve,
  };
}

/** Region factor of a provider against its us-east; 1 for providers without regions of their own. */
export function regionFactor(knowledge: AdvisorKnowledge, provider: string, region: Region): number {
  return knowledge.regionFactors.get(`${provider} ${region}`) ?? 1;
}

function groupEdges(
  edges: readonly GraphEdge[],
  keyOf: (edge: GraphEdge) => NodeId,
): Map<NodeId, GraphEdge[]> {
  const groups = new Map<NodeId, GraphEdge[]>();
  for (const edge of edges) {
    const group = groups.get(keyOf(edge));
    if (group === undefined) groups.set(keyOf(edge), [edge]);
    else group.push(edge);
  }
  return groups;
}

function effectOf(tradeOff: NodeId, edge: GraphEdge, sign: 1 | -1): TradeOffEffect {
  return { tradeOff: slugOf(tradeOff), quality: slugOf(edge.to), weight: sign * (edge.weight ?? 1) };
}

function netQualities(effects: readonly TradeOffEffect[]): Map<string, number> {
  const net = new Map<string, number>();
  for (const { quality, weight } of effects) net.set(quality, (net.get(quality) ?? 0) + weight);
  return new Map([...net].map(([quality, weight]) => [quality, Math.max(-3, Math.min(3, weight))]));
}

/** The highest level that any role asks for, of each skill, with what comes before. */
function tradeSkills(roles: readonly NodeId[], learning: LearningKnowledge): ReadonlyMap<string, number> {
  const asked: Record<string, number> = {};
  for (const { skill, level } of roles.flatMap((role) => learning.needs.get(role) ?? []))
    asked[skill] = Math.max(level, asked[skill] ?? 0);
  return heldLevels(asked, learning.skills);
}

function knownTechnology(
  node: GraphNode<'technology'>,
  targets: (id: NodeId, type: GraphEdge['type']) => GraphEdge[],
  edgesTo: ReadonlyMap<NodeId, readonly GraphEdge[]>,
): KnownTechnology {
  const data: TechnologyData = node.data;
  const conflicts = [
    ...targets(node.id, 'CONFLICTS_WITH').map((edge) => edge.to),
    ...(edgesTo.get(node.id) ?? []).filter((edge) => edge.type === 'CONFLICTS_WITH').map((edge) => edge.from),
  ];
  return {
    slug: node.slug,
    openSource: data.licence.openSource,
    roles: targets(node.id, 'FULFILS').map((edge) => slugOf(edge.to)),
    offers: data.offers,
    conflicts: new Set(conflicts.map(slugOf)),
  };
}

function byRole(technologies: readonly KnownTechnology[]): Map<string, KnownTechnology[]> {
  const map = new Map<string, KnownTechnology[]>();
  for (const technology of technologies) {
    for (const role of technology.roles) map.set(role, [...(map.get(role) ?? []), technology]);
  }
  return map;
}
